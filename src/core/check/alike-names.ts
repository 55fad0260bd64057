import type { Project, TableInfo } from '../model/facts';
import { measures } from '../model/facts';
import { parseRef } from '../units/address';
import { nameKey, narrow } from '../units/text';

const code = /^[0-9a-z]{8,}[0-9][-—–]/;
const year = /^(?:19|20)\d{2}年?度?/;
const ends = /(?:项目|专项|资金|经费|补助|补贴|支出)+$/;

/** Returns a name without its code, its year, its brackets and the words that clerks add or leave out: 2024年技能培训（补助）项目 → 技能培训. */
const bareName = (name: string): string => {
  const plain = nameKey(narrow(name)).replace(code, '').replace(year, '').replace(/\([^()]*\)|[“”"'《》·_—–-]/g, '');
  const bare = plain.replace(ends, '');
  return bare.length >= 2 ? bare : plain;
};

/** What tells two projects of a series apart: 一期 and 二期, 1标段 and 2标段. */
const counts = /[\d零一二三四五六七八九十百甲乙丙丁上下东南西北]/;

/** Returns true where one letter was added, dropped or changed that counts nothing. */
const isOneLetterOff = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const isChange = short.length === long.length;
  if (short.slice(isChange ? same + 1 : same) !== long.slice(same + 1)) return false;
  return !counts.test(long[same] ?? '') && !(isChange && counts.test(short[same] ?? ''));
};

/** Words that make no other project of it. */
const filler = /^(?:工作|工程|建设|实施|开展|业务|专用|一般|相关|有关|费用?|补助|的|等|类|及|与)+$/;
/** Names shorter than this are too short to be told alike by their letters. */
const telling = 4;

const areAlike = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < telling) return false;
  return (long.includes(short) && filler.test(long.replace(short, ''))) || isOneLetterOff(one, other);
};

const sameAmount = (one: Project, other: Project): boolean => measures.some((measure) => one[measure] !== null && one[measure] !== 0 && one[measure] === other[measure]);
/** One was read from a table of amounts alone, the other with its indicators. */
const completeEachOther = (one: Project, other: Project): boolean => (one.indicators.length === 0) !== (other.indicators.length === 0);

const ofOtherUnits = (one: Project, other: Project): boolean => one.organisation !== undefined && other.organisation !== undefined && one.organisation !== other.organisation;

/** Returns pairs of projects of different tables that may be one project under two names, each pair once. */
export const alikeProjects = (projects: readonly Project[], tables: readonly TableInfo[]): readonly (readonly [Project, Project])[] => {
  const areas = new Map<string, { readonly id: string; readonly row: number; readonly lastRow: number }[]>();
  for (const { id, range } of tables) {
    const area = parseRef(range);
    if (area) areas.set(area.sheet, [...(areas.get(area.sheet) ?? []), { id, row: area.row, lastRow: area.lastRow }]);
  }
  // The table that names it first; a name above its table lies in none.
  const places = projects.map((project) => {
    const cell = parseRef(project.at.name?.[0] ?? '');
    return areas.get(cell?.sheet ?? '')?.find(({ row, lastRow }) => cell !== null && cell.row >= row && cell.row <= lastRow)?.id ?? cell?.sheet ?? '';
  });
  // Most often one table names them all, and nothing is compared.
  if (places.every((place) => place === places[0])) return [];
  const entries = projects.map((project, index) => ({ project, place: places[index] ?? '', bare: bareName(project.name) }));
  const buckets = new Map<string, number[]>();
  entries.forEach(({ bare }, index) => {
    for (const key of new Set([bare, `${bare.slice(0, 2)}…`, `…${bare.slice(-2)}`])) buckets.set(key, [...(buckets.get(key) ?? []), index]);
  });
  const pairs = new Map<string, readonly [Project, Project]>();
  for (const members of buckets.values()) {
    const byPlace = new Map<string, number[]>();
    for (const index of members) byPlace.set(entries[index]?.place ?? '', [...(byPlace.get(entries[index]?.place ?? '') ?? []), index]);
    const groups = [...byPlace.values()];
    groups.forEach((group, position) => {
      for (const first of group) for (const second of groups.slice(position + 1).flat()) {
        const [one, other] = [entries[Math.min(first, second)], entries[Math.max(first, second)]];
        const key = [first, second].sort((left, right) => left - right).join(' ');
        if (!one || !other || pairs.has(key) || ofOtherUnits(one.project, other.project)) continue;
        const isOne = one.bare === other.bare || (areAlike(one.bare, other.bare) && (completeEachOther(one.project, other.project) || sameAmount(one.project, other.project)));
        if (isOne) pairs.set(key, [one.project, other.project]);
      }
    });
  }
  return [...pairs.values()];
};
