import { settingsSheet } from '../model/own-sheets';
import type { Choice } from '../model/settings';
import type { SheetSnapshot } from '../model/snapshot';
import { understandUnit } from './understand';
import { headingKey, narrow } from '../units/text';

/** What a person has said of the tables stands on the sheet 报告设置 in three blocks, their own texts for the report in a fourth. */
export type CorrectionBlock = 'choices' | 'synonyms' | 'pairs' | 'rewordings';

/** The title of each block and the headings of its columns; a block is there where its headings but for `spare` stand in one row. */
export const correctionBlocks: Readonly<Record<CorrectionBlock, { readonly title: string; readonly headings: readonly string[]; readonly spare: readonly string[] }>> = {
  choices: { title: '按单元格的指定', headings: ['指定为', '单元格', '理由', '名称'], spare: ['理由', '名称'] },
  synonyms: { title: '表头的其他叫法', headings: ['含义', '表头的叫法'], spare: [] },
  pairs: { title: '项目名称的对应', headings: ['是否同一项目', '项目名称', '另一名称'], spare: [] },
  rewordings: { title: '改写的段落', headings: ['所在章节', '程序生成的文字', '自己的文字', '段落编号'], spare: ['所在章节', '程序生成的文字'] },
};

/** Where a block stands. */
export interface BlockTable {
  readonly headingRow: number;
  /** Sheet columns by the order of the headings; null for a heading that a person has removed. */
  readonly columns: readonly (number | null)[];
  /** The rows below the headings, as far as the next block, with their texts in the order of the headings. */
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

const keyOf = (value: unknown): string => (typeof value === 'string' ? headingKey(value) : '');
const headingIn = ({ values }: SheetSnapshot, block: CorrectionBlock): number => {
  const { headings, spare } = correctionBlocks[block];
  const needed = headings.filter((word) => !spare.includes(word));
  return values.findIndex((cells) => needed.every((word) => cells.some((cell) => keyOf(cell) === word)));
};

/** Returns where a block stands on the program's own sheet; null where it does not. `borders` are the rows in which other blocks begin. */
export const findBlock = (sheet: SheetSnapshot, block: CorrectionBlock, borders: readonly number[] = []): BlockTable | null => {
  const top = sheet.name === settingsSheet ? headingIn(sheet, block) : -1;
  const heading = sheet.values[top];
  if (heading === undefined) return null;
  const places = correctionBlocks[block].headings.map((word) => heading.findIndex((cell) => keyOf(cell) === word));
  const others = (Object.keys(correctionBlocks) as CorrectionBlock[]).map((other) => headingIn(sheet, other));
  const end = Math.min(sheet.values.length, ...[...others, ...borders.map((row) => row - sheet.row)].filter((row) => row > top));
  return {
    headingRow: sheet.row + top,
    columns: places.map((place) => (place < 0 ? null : sheet.column + place)),
    rows: sheet.values.slice(top + 1, end).map((cells, index) => ({ row: sheet.row + top + 1 + index, texts: places.map((place) => (place < 0 ? '' : String(cells[place] ?? '').trim())) })),
  };
};

/** Returns the first row of all that a person has said of the tables, null where nothing was. */
export const firstBlockRow = (sheet: SheetSnapshot): number | null => {
  const rows = (Object.keys(correctionBlocks) as CorrectionBlock[]).flatMap((block) => findBlock(sheet, block)?.headingRow ?? []);
  return rows.length === 0 ? null : Math.min(...rows);
};

const byHand = '【原来手工写的】';

/** Returns what stands on the sheet for what an own text took the place of: what was generated, then what was written by hand, a sentence in a line. */
export const shownReplaced = (generated: string, replaced: readonly string[]): string => [generated, ...(replaced.length === 0 ? [] : [byHand, ...replaced.map((sentence) => sentence.replace(/[\r\n]+/g, ' '))])].join('\n');

/** Returns what an own text took the place of. */
export const understandReplaced = (text: string): { readonly generated: string; readonly replaced: readonly string[] } => {
  const lines = text.split(/\r\n|[\r\n]/);
  const mark = lines.indexOf(byHand);
  return mark < 0 ? { generated: text, replaced: [] } : { generated: lines.slice(0, mark).join('\n'), replaced: lines.slice(mark + 1).filter((line) => line.trim() !== '') };
};

/** Workbook names that hold cells of choices begin so. */
export const choiceNameStart = '绩述_指定';

/** What a choice says of its cells. */
type Saying = Choice extends infer One ? (One extends Choice ? Omit<One, 'name' | 'ref' | 'reason' | 'at'> : never) : never;
export type { Saying as ChoiceSaying };

const fixed: readonly (readonly [string, Saying])[] = [
  ['不用', { kind: 'column', value: null }],
  ['不计入', { kind: 'row', value: 'exclude' }],
  ['计入', { kind: 'row', value: 'include' }],
  ['预算表', { kind: 'table', value: 'budget', headed: true }],
  ['预算表（无表头）', { kind: 'table', value: 'budget', headed: false }],
  ['支出表', { kind: 'table', value: 'spending', headed: true }],
  ['支出表（无表头）', { kind: 'table', value: 'spending', headed: false }],
];
const plain = (text: string): string => narrow(text).replace(/\s+/g, '');

/** Returns what a text on the sheet says of cells: 不用, 计入, 万元, 预算表; any other text is the meaning of a column. */
export const understandChoice = (text: string): Saying => {
  const unit = understandUnit(text);
  return fixed.find(([word]) => plain(word) === plain(text))?.[1] ?? (unit === null ? { kind: 'column', value: text.trim() } : { kind: 'unit', value: unit });
};

/** Returns what stands on the sheet for what is said of cells. */
export const shownChoice = (saying: Saying): string =>
  fixed.find(([, one]) => one.kind === saying.kind && one.value === saying.value && (one.kind !== 'table' || saying.kind !== 'table' || one.headed === saying.headed))?.[0] ?? saying.value ?? '';

/** 相同 and 不同, and what else a person may write for them. */
const answers: ReadonlyMap<string, boolean> = new Map([['是', true], ['相同', true], ['同一项目', true], ['否', false], ['不同', false], ['不是', false]]);
/** Returns whether a text says that two names are one project; null for anything else. */
export const understandSame = (text: string): boolean | null => answers.get(plain(text)) ?? null;
/** Returns whether two names are one project as the sheet shows it. */
export const shownSame = (same: boolean): string => (same ? '是' : '否');
