import type { Achievement, AchievementChapter, Facts } from '../model/facts';
import { chineseNumber } from '../units/chinese-numbers';
import { clause, named } from './pieces';
import { say, type Words } from './say';
import { paragraph, type PassageDraft } from './section';

const enumerated = /^[一二三四五六七八九十]+是/;
/** 执行方面 over a single thing says nothing; a word of this length, or over one of several, divides the text. */
const tellingLength = 3;
const closed = /[！？!?…]$/;

const statementOf = (achievement: Achievement): Words => {
  const { at, statement } = achievement;
  // The figures stand in the clerk's own clause; the ledger's 数量 beside it is proof of the same.
  const proof = [...(at.statement ?? []), ...(at.quantity ?? [])];
  const text = clause(statement, proof.length > 0 ? proof : (at.chapter ?? []));
  return [text, closed.test(text.text) ? '' : '。'];
};

/** Returns the 成效台账 rows of a chapter in the clerk's own words, a passage per 主题: 一是…。二是…。 */
export const ownWords = ({ achievements }: Facts, chapter: AchievementChapter): readonly PassageDraft[] => {
  const rows = achievements.filter((achievement) => achievement.chapter === chapter);
  const groups = new Map<string, Achievement[]>();
  for (const row of rows) {
    const key = row.theme ?? `\n${row.id}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const tells = (subheading: string): boolean => rows.length > 1 || subheading.length >= tellingLength;
  return [...groups.values()].map((group, index) => {
    const [first] = group;
    const ordinal = groups.size > 1 && !enumerated.test(first?.statement ?? '') ? `${chineseNumber(index + 1)}是` : '';
    const theme: Words = groups.size > 1 && first?.theme ? [named(first.theme, first.at.theme ?? []), '。'] : '';
    const sentences = group.map((row, position) => {
      const before = group[position - 1];
      const subheading: Words = row.subheading !== null && tells(row.subheading) && row.subheading !== before?.subheading ? [named(row.subheading, row.at.subheading ?? []), '方面，'] : '';
      return say(`own/${row.id}`, position === 0 ? [ordinal, theme] : '', subheading, statementOf(row));
    });
    return paragraph(`own/${first?.theme ?? first?.id ?? ''}`, sentences);
  });
};
