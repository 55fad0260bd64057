import type { IndicatorField, Reading } from '../../model/facts';
import type { CellValue } from '../../model/snapshot';
import type { CellRef } from '../../units/address';
import type { SheetView } from '../sheet-view';
import { targetsWords, type IndicatorColumns, type TargetsMeaning } from './columns';

/** The name of a level as a row states it. */
export interface LevelCell<Level extends 1 | 2> {
  readonly level: Level;
  readonly text: string;
  readonly at: readonly CellRef[];
}

/** Project and levels of a row: what it states itself, otherwise what stands above it. */
export interface Carried {
  /** `row` is null for the project that is named over the table. */
  readonly project: { readonly text: string; readonly row: number | null } | null;
  readonly category: LevelCell<1> | null;
  readonly kind: LevelCell<2> | null;
}

/** The project that is named over a table. */
export type Above = { readonly name: string; readonly at: CellRef } | null;

/** The rows below one heading as they are read: where each meaning stands, and the readings that are kept. */
export interface Reader {
  readonly view: SheetView;
  readonly columns: IndicatorColumns;
  readonly readings: Reading[];
  /** The column of each meaning, −1 where there is none. */
  readonly places: Readonly<Record<TargetsMeaning, number>>;
  /** The columns of what an indicator states, left to right. */
  readonly fields: readonly { readonly field: IndicatorField; readonly column: number }[];
}

/** Leaves what is still open in a row, with the reason. */
export const leaveRow = ({ view }: Reader, row: number, why: string): void => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, why);
};

/** Marks the cells of a row in the columns that are read. */
export const useRow = ({ view, columns: { used, points } }: Reader, row: number): void => {
  for (const { column } of used) view.use(row, column);
  if (points.first !== null) view.use(row, points.first);
  if (points.second !== null) view.use(row, points.second);
};

const fieldsOf = ({ used }: IndicatorColumns): Reader['fields'] => used.flatMap(({ meaning, column }) => (meaning === 'ordinal' || meaning === 'project' ? [] : [{ field: meaning === 'remark' ? ('deviationReason' as const) : meaning, column }]));

const placesOf = (columns: IndicatorColumns): Reader['places'] =>
  Object.fromEntries((Object.keys(targetsWords) as TargetsMeaning[]).map((meaning) => [meaning, columns.column(meaning) ?? -1])) as Record<TargetsMeaning, number>;

/** Returns the value of a row under a meaning; null where the table has no such column. */
export const valueIn = ({ view, places }: Reader, row: number, meaning: TargetsMeaning): CellValue => (places[meaning] < 0 ? null : view.value(row, places[meaning]));
/** Returns the text of a row under a meaning; '' where the table has no such column. */
export const textIn = ({ view, places }: Reader, row: number, meaning: TargetsMeaning): string => (places[meaning] < 0 ? '' : view.text(row, places[meaning]));
/** Returns true where a row says nothing under a meaning. */
export const isBlankIn = ({ view, places }: Reader, row: number, meaning: TargetsMeaning): boolean => places[meaning] < 0 || view.blank(row, places[meaning]);
/** Returns the cells of a meaning in a row: one, or none where the table has no such column. */
export const cellsIn = ({ view, places }: Reader, row: number, meaning: TargetsMeaning): readonly CellRef[] => (places[meaning] < 0 ? [] : [view.ref(row, places[meaning])]);

const levelIn = <Level extends 1 | 2>(reader: Reader, row: number, meaning: 'category' | 'kind', level: Level): LevelCell<Level> | null => {
  const text = textIn(reader, row, meaning);
  return text === '' ? null : { level, text, at: cellsIn(reader, row, meaning) };
};

/** Returns what a row states of its project and levels; a new project or first level starts afresh, what stood above belongs to the one before. */
export const carryOn = (reader: Reader, row: number, before: Carried): Carried => {
  const [project, category, kind] = [textIn(reader, row, 'project'), levelIn(reader, row, 'category', 1), levelIn(reader, row, 'kind', 2)];
  const isOther = project !== '' && before.project?.text !== project;
  const above = isOther ? null : before.category;
  const isFresh = isOther || (category !== null && above?.text !== category.text);
  return { project: project === '' ? before.project : { text: project, row }, category: category ?? above, kind: kind ?? (isFresh ? null : before.kind) };
};

/** Returns the text of a row's first filled cell. */
export const leftmost = (view: SheetView, row: number): string => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const text = view.text(row, column);
    if (text !== '') return text;
  }
  return '';
};

/** Returns the reader of the rows below a heading. */
export const readerOf = (view: SheetView, columns: IndicatorColumns): Reader => ({ view, columns, readings: [], places: placesOf(columns), fields: fieldsOf(columns) });
