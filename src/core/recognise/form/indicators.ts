import type { TableInfo } from '../../model/facts';
import type { Heading } from '../find-table';
import { emptyIn, resolveIndicators, targetsWords, type IndicatorColumns, type TargetsMeaning } from '../indicators/columns';
import type { SheetView } from '../sheet-view';
import type { FormKind } from './find-forms';
import { reasonOfTime } from './reason-of-time';

type Entry = Heading<TargetsMeaning>['unknown'][number];

const ofYear = /年度|当年|本年/;
const ofPeriod = /实施期|中期|总体|三年|长期/;
/** How far above the headings the words stand that tell the halves apart. */
const wordsAbove = 4;

/** Returns what stands over a column: the texts of the rows above the headings. */
const wordsOver = (view: SheetView, row: number, column: number): string =>
  Array.from({ length: wordsAbove }, (_, index) => row - 1 - index)
    .filter((above) => above >= view.firstRow)
    .map((above) => view.text(above, column))
    .join('');

/** Returns the columns of the year, where those of the whole period stand beside them with the same headings, and the others; the year's are the second unless words above say otherwise. */
const halves = (view: SheetView, { row, columns, unknown }: Heading<TargetsMeaning>): { readonly own: readonly Entry[]; readonly other: readonly Entry[] } => {
  const all = [...columns, ...unknown].sort((one, other) => one.column - other.column);
  const names = all.filter(({ meaning, header }) => meaning === 'name' && header.includes('三级'));
  const [first, second] = names;
  if (!first || !second || all.filter(({ meaning }) => meaning === 'target').length < 2) return { own: all, other: [] };
  // The second half begins with the first heading that stands there before.
  const seen = new Set<string>();
  const border = all.find(({ header, meaning }) => meaning !== undefined && (seen.has(header) || !seen.add(header)))?.column ?? second.column;
  const [left, right] = [wordsOver(view, row, first.column), wordsOver(view, row, second.column)];
  const isLeft = (ofYear.test(left) && !ofPeriod.test(left) && !ofYear.test(right)) || (ofPeriod.test(right) && !ofPeriod.test(left));
  const isOwn = ({ column }: Entry): boolean => (isLeft ? column < border : column >= border);
  const own = all.filter(isOwn);
  // 一级指标 may stand once, before both halves.
  const shared = all.filter(({ column, meaning }) => column < border && !isLeft && meaning === 'category' && !own.some((entry) => entry.meaning === 'category'));
  return { own: [...shared, ...own], other: all.filter((entry) => !own.includes(entry) && !shared.includes(entry)) };
};

/** Returns what each column of a form's indicators is. Before the year is over its reasons are none for the whole year. */
export const formColumns = (view: SheetView, heading: Heading<TargetsMeaning>, kind: FormKind, end: number): IndicatorColumns => {
  const { own, other } = halves(view, heading);
  const isEarly = (entry: Entry): boolean => kind !== 'self-evaluation-form' && (entry.meaning === 'deviationReason' || entry.meaning === 'remark');
  const columns: { meaning: TargetsMeaning; column: number; header: string; misread?: string; chosen?: string }[] = [];
  const unknown: Entry[] = [];
  for (const entry of own) {
    if (isEarly(entry)) continue;
    const { meaning, column, header, misread, chosen } = entry;
    if (meaning !== undefined && chosen !== null && !columns.some((before) => before.meaning === meaning)) columns.push({ meaning, column, header, ...(misread !== undefined && { misread }), ...(chosen !== undefined && { chosen }) });
    else unknown.push(entry);
  }
  const resolved = resolveIndicators({ row: heading.row, columns, unknown, column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null }, emptyIn(view, heading.row + 1, end));
  const first = Math.min(...resolved.used.map(({ column }) => column));
  const left = [
    ...other.map(({ column }) => ({ column, known: false, why: '整个实施期的指标，不是年度指标' })),
    ...own.filter(isEarly).map(({ column, header }) => ({ column, known: true, why: `年终以前写的「${header}」，不作全年的偏差原因` })),
    // What stands before the first level names the block.
    ...resolved.left.filter(({ column }) => column > first).map((entry) => ({ ...entry, why: reasonOfTime(own.find(({ column }) => column === entry.column)?.header ?? '') ?? entry.why })),
  ];
  return { ...resolved, left };
};

/** Returns what the pane shows of the columns. */
export const describeIndicators = (view: SheetView, { used, row }: IndicatorColumns): TableInfo['columns'] =>
  used.map(({ meaning, column, header, chosen }) => ({ header, meaning: targetsWords[meaning], at: [view.ref(row, column)], ...(chosen !== undefined && { chosen: true }) }));
