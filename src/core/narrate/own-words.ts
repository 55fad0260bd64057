import type { Achievement, AchievementChapter, Facts } from '../model/facts';
import { chineseNumber } from '../units/chinese-numbers';
import { grouped } from '../units/grouped';
import type { Sentence } from '../model/report';
import { clause, count, named } from './pieces';
import { say, type Words } from './say';
import { paragraph, type PassageDraft } from './section';

const enumerated = /^[一二三四五六七八九十]+是/;
const enumeratesWithin = /一是.*二是/s;
/** 执行方面 over a single thing says nothing; a word of this length, or over one of several, divides the text. */
const tellingLength = 3;
const closed = /[！？!?…]$/;

const manySentences = /[。！？!?]./;

const statementOf = (achievement: Achievement, stop: '。' | '；'): Words => {
  const { at, statement } = achievement;
  // The figures stand in the clerk's own clause; the ledger's 数量 beside it is proof of the same.
  const proof = [...(at.statement ?? []), ...(at.quantity ?? [])];
  const text = clause(statement, proof.length > 0 ? proof : (at.chapter ?? []));
  return [text, closed.test(text.text) ? '' : manySentences.test(text.text) ? '。' : stop];
};

/** Returns the 成效台账 rows of a chapter by their 主题, in the ledger's order; a row without one stands alone. */
export const themesOf = ({ achievements }: Facts, chapter: AchievementChapter): readonly (readonly Achievement[])[] => [
  ...grouped(achievements.filter((row) => row.chapter === chapter), ({ theme, id }) => theme ?? `\n${id}`).values(),
];

/** Returns the rows of a theme as sentences in the clerk's own words; a sub-theme that `tells` something opens with its name and runs on to its last statement. */
export const statementsOf = (rows: readonly Achievement[], opening: Words, tells: (subheading: string) => boolean): readonly Sentence[] =>
  rows.map((row, position) => {
    const [before, after] = [rows[position - 1], rows[position + 1]];
    const subheading: Words = row.subheading !== null && tells(row.subheading) && row.subheading !== before?.subheading ? [named(row.subheading, row.at.subheading ?? []), '方面，'] : '';
    const goesOn = row.subheading !== null && row.subheading === after?.subheading;
    return say(`own/${row.id}`, position === 0 ? opening : '', subheading, statementOf(row, goesOn ? '；' : '。'));
  });

/** Returns 一是, 二是 before the words of each of several; nothing before words that begin so, and nothing at all where one of them counts within: 一是 inside 二是 would be read as its beginning. */
export const ordinalsOf = (texts: readonly string[]): ((index: number) => string) => {
  const uncounted = texts.length < 2 || texts.some((text) => enumeratesWithin.test(text));
  return (index) => (uncounted || enumerated.test(texts[index] ?? '') ? '' : `${chineseNumber(index + 1)}是`);
};

/** Returns the 成效台账 rows of a chapter in the clerk's own words, a passage per 主题: 一是…。二是…。; `lead` says before several themes how many they are. */
export const ownWords = (facts: Facts, chapter: AchievementChapter, lead: string | null = null): readonly PassageDraft[] => {
  const groups = themesOf(facts, chapter);
  const several = groups.flat().length > 1;
  const ordinal = ordinalsOf(groups.map((group) => group.map(({ statement }) => statement).join('；')));
  const passages = groups.map((group, index) => {
    const [first] = group;
    const theme: Words = groups.length > 1 && first?.theme ? [named(first.theme, first.at.theme ?? []), '。'] : '';
    const sentences = statementsOf(group, [ordinal(index), theme], (subheading) => several || subheading.length >= tellingLength);
    return paragraph(`own/${first?.theme ?? first?.id ?? ''}`, sentences);
  });
  const themes = groups.flatMap(([first]) => (first?.theme ? (first.at.theme ?? []).slice(0, 1) : []));
  return lead === null || groups.length < 2 || themes.length < groups.length ? passages : [paragraph('own-lead', [say('own-lead', lead, count(themes, '个'), '方面。')]), ...passages];
};
