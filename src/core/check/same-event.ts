import type { Claim } from '../model/prose';

/** Words for one kind of doing, however it is called and counted. */
const things: readonly RegExp[] = [/培训|主体班|轮训|研修班|学习班|班次/, /会议|座谈|推进会|调度会/, /报告会|讲座|宣讲/, /走访|慰问|看望/, /纠纷|矛盾/, /志愿/, /演出|文艺/, /比赛|竞赛|赛事/, /检查|巡查|督查|督导/];
const plainSubject = (subject: string | null): string => (subject ?? '').replace(/[\s“”《》（）()、，]/g, '');

/** Returns true where two counts of one number are of one kind of doing and say so in other words. */
export const sharedThing = (one: Claim, other: Claim): boolean => {
  const [first, second] = [plainSubject(one.subject), plainSubject(other.subject)];
  return Number(one.value) > 1 && (first !== second || one.unit !== other.unit) && things.some((thing) => thing.test(first) && thing.test(second));
};

const named = /奖|大赛|竞赛|比赛|称号|荣誉/;
const shortest = 7;
const longestSentence = 400;

/** Returns true for a text that names an award or a contest. */
export const namesEvent = (text: string): boolean => named.test(text);

/** Returns the longest words that two texts share, if they name an award or a contest; null where they do not, or where the texts are the same. */
export const sharedEvent = (one: string, other: string): string | null => {
  const [first, second] = [one.slice(0, longestSentence), other.slice(0, longestSentence)];
  if (first === second) return null;
  let best = '';
  for (let start = 0; start + shortest <= second.length; start += 1) {
    let end = start + Math.max(shortest, best.length + 1);
    while (end <= second.length && first.includes(second.slice(start, end))) {
      best = second.slice(start, end);
      end += 1;
    }
  }
  const words = best.replace(/^[，。、；：“”]+|[，。、；：“”]+$/g, '');
  return words.length >= shortest && named.test(words) && !/[，。；]/.test(words) ? words : null;
};
