import { findHeadings } from '../recognise/find-table';
import { targetsSynonyms, targetsWords } from '../recognise/indicators/columns';
import type { TargetsMeaning } from '../recognise/indicators/columns';
import type { SheetView } from '../recognise/sheet-view';
import { headingKey } from '../units/text';

/** What a person says of the columns of a block, by 0-based column; null for one that is not to be used. */
export type SaidColumns = ReadonlyMap<number, TargetsMeaning | null>;

/** A column of a block with one row of headings. */
export interface PastedColumn {
  readonly column: number;
  readonly header: string;
  /** What stands first below the heading, '' where nothing does. */
  readonly example: string;
  readonly meaning: TargetsMeaning | null;
  /** True where the heading is among the known words. */
  readonly known: boolean;
}

type Cells = readonly (readonly (string | null)[])[];

/** Words within a heading that tell what a column of indicators probably holds, the most telling first. */
const hints: readonly (readonly [RegExp, TargetsMeaning])[] = [
  [/原因|措施|说明|备注/, 'deviationReason'],
  [/得分|评分|打分/, 'declaredPoints'],
  [/分值|权重|满分/, 'maxPoints'],
  [/单位/, 'measure'],
  [/完成|实际|达成|结果/, 'actual'],
  [/目标|计划|预期|应达|标准/, 'target'],
  [/指标|内容|考核|名称/, 'name'],
  [/项目|事项|名目/, 'project'],
];

/** Returns the row of the block that reads like headings none of which need be known: words without a number above rows with one; −1 where there is none. */
const likelyHeading = (cells: Cells): number => {
  const first = cells.findIndex((row) => row.some((text) => text !== null));
  const words = (cells[first] ?? []).filter((text) => text !== null);
  const isWord = (text: string): boolean => !/[0-9０-９≥≤<>＜＞=＝]/.test(text) && !/^(?:产出|效益|满意度|成本)(?:指标)?$/.test(headingKey(text));
  const numbers = cells.slice(first + 1).some((row) => row.some((text, column) => (cells[first]?.[column] ?? null) !== null && /[0-9０-９]/.test(text ?? '')));
  return words.length > 1 && words.every(isWord) && numbers ? first : -1;
};

/** Returns what each column of a block with one row of headings is: as a person says, by the words that are known, or as the heading proposes; and the cells with the known word in its place. Null where the block has no such row. */
export const settleColumns = (cells: Cells, viewOf: (cells: Cells) => SheetView, said: SaidColumns): { readonly cells: Cells; readonly columns: readonly PastedColumn[] } | null => {
  const headings = findHeadings(viewOf(cells), targetsSynonyms, (found) => found.has('name') && found.size > 1);
  if (headings.length > 1) return null;
  const [heading] = headings;
  const top = heading?.row ?? likelyHeading(cells);
  if (top < 0) return null;
  const row = cells[top] ?? [];
  const byWord = (text: string): TargetsMeaning | undefined => (Object.keys(targetsSynonyms) as TargetsMeaning[]).find((meaning) => targetsSynonyms[meaning].includes(headingKey(text)));
  const known = new Map(heading ? [...heading.columns, ...heading.unknown].flatMap(({ column, meaning }) => (meaning === undefined ? [] : [[column, meaning] as const])) : row.flatMap((text, column) => (text === null ? [] : [[column, byWord(text)] as const])));
  const taken = new Set<TargetsMeaning | null | undefined>(said.values());
  // What a person gives to one column is taken from the other that had it.
  const meanings = new Map(row.map((_, column) => [column, said.has(column) ? (said.get(column) ?? null) : taken.has(known.get(column)) ? null : (known.get(column) ?? null)]));
  for (const meaning of meanings.values()) taken.add(meaning);
  row.forEach((text, column) => {
    if (text === null || said.has(column) || known.get(column) !== undefined) return;
    const proposed = hints.find(([words, meaning]) => words.test(text) && !taken.has(meaning))?.[1];
    if (proposed === undefined) return;
    meanings.set(column, proposed);
    taken.add(proposed);
  });
  // Numbers of rows and remarks become nothing, and nothing else is to be said of them.
  const isAside = (column: number): boolean => !said.has(column) && (known.get(column) === 'ordinal' || known.get(column) === 'remark');
  const columns = row.flatMap((header, column): PastedColumn[] => (header === null || isAside(column) ? [] : [{ column, header, example: cells.slice(top + 1).map((line) => line[column] ?? '').find((text) => text !== '') ?? '', meaning: meanings.get(column) ?? null, known: known.get(column) !== undefined }]));
  if (!taken.has('name') && heading === undefined) return { cells, columns };
  const worded = row.map((text, column) => {
    const meaning = meanings.get(column) ?? null;
    return meaning === (known.get(column) ?? null) ? text : meaning === null ? null : targetsWords[meaning];
  });
  return { cells: cells.map((line, index) => (index === top ? worded : line)), columns };
};
