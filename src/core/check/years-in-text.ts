import type { Claim, Prose, ProseSection, ProseSentence } from '../model/prose';
import { sentenceAt, tellsResults } from './in-text';

const yearPattern = /(?:19|20)\d\d(?=年)/g;

/** Returns the year that a text is on: that of its first lines, or else the one it names most often as 年度; null where it names none. */
export const reportYearOf = ({ text }: Prose): number | null => {
  const title = /((?:19|20)\d\d)年度?[^。\n]{0,30}(?:绩效|自评)/.exec(text.slice(0, 300))?.[1];
  if (title !== undefined) return Number(title);
  const counts = new Map<string, number>();
  for (const [, year = ''] of text.matchAll(/((?:19|20)\d\d)年度/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined ? null : Number(most[0]);
};

/** Words that set a year beside the report's own, or say since when, until when or by which paper: none of it is a slip. */
const comparing = /上年|去年|同比|环比|相比|比(?:19|20)\d\d|较(?!好|高|为|大|多|快|强|低|少)|增长|下降|提高|减少|以来|历年|近[一二两三四五]年|结转|跨年|起|始于|自(?:19|20)\d\d|“?十[三四五六]五|规划|印发|办法|文件|通知|意见|方案|〔|立项|批复|成立|设立|启动|开工|建成|首次|曾|此前|下一?年|明年|后续|次年|分年|连续|列入|纳入|编制|申报|作为[^，；。]*(?:参考|依据)/;
/** Where a period begins or ends: 2022年10月至2024年3月. */
const [untilHere, fromHere] = [/(?:至|到|—|－|–|-|~|～)\s*$/, /^年度?(?:\d{1,2}月)?(?:\d{1,2}[日号])?[底初末]?\s*(?:至|到|—|－|–|-|~|～)/];
/** Sections in which another year is as likely the next one. */
const onTheYear: ReadonlySet<ProseSection> = new Set(['overview', 'funds', 'completion', 'decision', 'process', 'output', 'benefit', 'conclusion']);

/** The title of a report stands above its first chapter. */
const isTitle = ({ section, chapter, text }: ProseSentence): boolean => section === null && chapter === null && /(?:绩效|自评)[^。，]*报告[　\s]*$/.test(text);

interface StrayYear {
  readonly sentence: ProseSentence;
  /** Place in the sentence. */
  readonly start: number;
  readonly other: string;
}

/** Returns the other years that sentences on the report's year name as their own: not those of titles, comparisons and periods. */
export const strayYears = ({ sentences }: Prose, year: number): readonly StrayYear[] =>
  sentences.flatMap((sentence) => {
    const { text, section, own } = sentence;
    if (!own || !(isTitle(sentence) || section === 'work' || (section !== null && onTheYear.has(section)))) return [];
    const bare = text.replace(/《[^》]*》|“[^”]*”/g, (title) => '　'.repeat(title.length));
    return [...bare.matchAll(yearPattern)].flatMap((match): readonly StrayYear[] => {
      const isEnd = untilHere.test(bare.slice(0, match.index)) || fromHere.test(bare.slice(match.index + 4));
      const clause = `${/[^，；。]*$/.exec(bare.slice(0, match.index))?.[0] ?? ''}${/^[^，；。]*/.exec(bare.slice(match.index))?.[0] ?? ''}`;
      // A bare year tells when something happened; 年度 says what the words are on.
      const ofTheYear = bare.slice(match.index + 4).startsWith('年度') || /本单位|我单位|全年|项目支出|绩效|自评/.test(clause);
      // The evaluation of a year is often done in the next.
      const ofWork = section === 'work' && Number(match[0]) === year + 1;
      return Number(match[0]) === year || ofWork || isEnd || !ofTheYear || comparing.test(clause) || /上年|去年|同比/.test(bare) ? [] : [{ sentence, start: match.index, other: match[0] }];
    });
  });

/** What is meant to be done. */
const toCome = /(?:将(?:继续|进一步|会|要|在|以|按|着力|加大|加强|加快|完善|推进|不断|全面|重点|持续)|拟(?!定|于)|下一步)/;
const aimedAt = /(?:力争|争取|计划|拟|确保|预计)(?:于|在)?/;

/** Returns where sentences that do not tell what was done speak of the year of the report as one to come. */
export const plansFor = ({ sentences }: Prose, year: number): readonly { readonly sentence: ProseSentence; readonly start: number; readonly words: string }[] => {
  const will = new RegExp(`${String(year)}年(?!初|度?(?:绩效|自评|决算|项目|预算))[^，。；]{0,10}?${toCome.source}`);
  // 力争在2024年6月底前完成, among what is to be done.
  const due = new RegExp(`${aimedAt.source}${String(year)}年(?!初)[^，。；]{0,8}`);
  return sentences.flatMap((sentence) => {
    if (!sentence.own || tellsResults(sentence)) return [];
    const match = will.exec(sentence.text) ?? (sentence.section === 'recommendations' ? due.exec(sentence.text) : null);
    return match ? [{ sentence, start: match.index, words: match[0] }] : [];
  });
};

/** The evaluation of a year is made in the next, or the one after. */
const farOff = 2;
/** What goes on for years. */
const lasting = /规划|期限|到期|有效期|质保|使用年限|建设期|实施期|工期|计划|长期|[^截]至20\d\d/;

/** Returns the days that lie so long after the year of a report that a digit of theirs is wrong. */
export const daysAfter = (prose: Prose, year: number): readonly { readonly sentence: ProseSentence; readonly claim: Claim }[] =>
  prose.claims.flatMap((claim) => {
    const dated = claim.kind === 'date' ? Number(/^((?:19|20)\d\d)\D/.exec(claim.text)?.[1] ?? 0) : 0;
    const sentence = dated > year + farOff ? sentenceAt(prose, claim.start) : null;
    return sentence?.own && sentence.section !== 'recommendations' && !lasting.test(sentence.text) ? [{ sentence, claim }] : [];
  });
