import type { Prose, ProseSection, ProseSentence } from '../model/prose';

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
