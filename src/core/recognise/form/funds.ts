import type { AmountArea, ExecutionItem, LeftOut, Reading, TableInfo } from '../../model/facts';
import { measures } from '../../model/facts';
import { rangeRef, type CellRef } from '../../units/address';
import type { MoneyUnit } from '../../units/money';
import { sumTolerance } from '../../units/money';
import { isBlankText, isErrorValue, nameKey } from '../../units/text';
import type { Heading } from '../find-table';
import { addUp, type Tolerance } from '../ledger/add-up';
import { holdsMoney, isMoney, resolveColumns, type LedgerColumns } from '../ledger/columns';
import { isBarePart, partName } from '../ledger/names';
import type { RawRow } from '../ledger/raw-row';
import type { Meaning } from '../ledger/synonyms';
import { readRow } from '../ledger/rows';
import { looksLikeAmount, readAmount, readNumber } from '../read-cell';
import { describeOthers, type LedgerRow } from '../recogniser';
import type { SheetView } from '../sheet-view';
import { cellsOf, useCells, type RowCell } from './cells';
import { fundWords, isFundName, isFundTotal, type FundMeaning } from './fund-words';
import { partsOfParts } from './parts-of-parts';
import { reasonOfTime } from './reason-of-time';

/** The amounts of a form: its project as a row of a ledger, with the sources as its 其中 rows. */
export interface Funds {
  readonly rows: readonly LedgerRow[];
  readonly executionItem: ExecutionItem | null;
  readonly readings: readonly Reading[];
  readonly leftOut: readonly LeftOut[];
  readonly columns: TableInfo['columns'];
  readonly others?: TableInfo['others'];
  readonly amounts: readonly AmountArea[];
  /** Rows that count because a person said so: the cells of their names. */
  readonly included?: readonly CellRef[];
  /** Rows with something in them, and those of them that were read. */
  readonly count: number;
  readonly used: number;
}

/** Whose amounts they are. */
export interface FundOwner {
  readonly project: string;
  /** The cell of the project's name. */
  readonly at: CellRef;
  readonly code: string | null;
  /** The money unit of a column of the sheet. */
  readonly unitOf: (column: number) => MoneyUnit;
}

interface FundRow {
  readonly name: string;
  readonly row: number;
  readonly label: RowCell | null;
  readonly raw: RawRow;
  readonly isTotal: boolean;
  /** True where a person said that it counts: it is a source of its own. */
  readonly included: boolean;
}

const isPoints = ({ meaning }: { readonly meaning?: FundMeaning }): boolean => meaning === 'maxPoints' || meaning === 'declaredPoints';

/** Returns the columns that can hold amounts, whether they are read or not, left to right. */
export const columnsOfMoney = ({ row, columns, unknown }: Pick<Heading<FundMeaning>, 'row' | 'columns' | 'unknown'>): readonly { readonly row: number; readonly column: number; readonly header: string }[] => {
  const isOfMoney = ({ meaning, header }: { readonly meaning?: FundMeaning; readonly header: string }): boolean => !isPoints({ ...(meaning && { meaning }) }) && holdsMoney({ header, ...(meaning && { meaning: meaning as Meaning }) });
  // What stands before them names the block: 项目资金（万元）.
  const first = Math.min(...columns.filter(isOfMoney).map(({ column }) => column));
  return [...columns, ...unknown]
    .flatMap((entry) => (entry.column >= first && isOfMoney(entry) ? [{ row, column: entry.column, header: entry.header }] : []))
    .sort((one, other) => one.column - other.column);
};

/** Returns the first column that holds values; what stands before it names the block and its rows. */
const firstValue = (heading: Heading<FundMeaning>, { amounts, column }: Pick<LedgerColumns, 'amounts' | 'column'>): number =>
  Math.min(...amounts.map((amount) => amount.column), ...[column('rate'), heading.column('maxPoints'), heading.column('declaredPoints')].filter((place) => place !== null));

/** Returns the columns of the amounts as those of a ledger: the points are the form's own, and so are the names of its rows. */
const ledgerColumns = (view: SheetView, heading: Heading<FundMeaning>, end: number, unitOf: FundOwner['unitOf']): LedgerColumns => {
  const others = <Entry extends { readonly meaning?: FundMeaning }>(entries: readonly Entry[]): readonly (Entry & { readonly meaning?: Meaning })[] => entries.filter((entry) => !isPoints(entry) && entry.meaning !== 'name') as readonly (Entry & { readonly meaning?: Meaning })[];
  const columns = others(heading.columns) as Heading<Meaning>['columns'];
  const ledger: Heading<Meaning> = { row: heading.row, columns, unknown: others(heading.unknown), column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null };
  const resolved = resolveColumns(ledger, (column) => Array.from({ length: Math.max(0, end - heading.row - 1) }, (_, index) => readAmount(view.value(heading.row + 1 + index, column), unitOf(column)).fen));
  const first = firstValue(heading, resolved);
  // What stands before the amounts names the block and its rows.
  return { ...resolved, left: resolved.left.filter(({ column }) => column > first).map(({ column, why, ...more }) => ({ ...more, column, why: reasonOfTime(heading.unknown.find((entry) => entry.column === column)?.header ?? '') ?? why })) };
};

/** Returns the rows between the heading and `end`, typed; what states nothing is left with the reason. */
const readRows = (view: SheetView, heading: Heading<FundMeaning>, end: number, columns: LedgerColumns, owner: FundOwner): { readonly rows: readonly FundRow[]; readonly count: number } => {
  const first = firstValue(heading, columns);
  const stated = [...columns.amounts.flatMap(({ column, plus }) => [column, ...plus]), ...columns.left.map(({ column }) => column)];
  const rows: FundRow[] = [];
  let count = 0;
  for (let row = heading.row + 1; row < end; row += 1) {
    const beside = cellsOf(view, row).filter(({ lastColumn }) => lastColumn < first);
    // The name of the whole block stands beside the heading and reaches down.
    const label = beside.filter(({ column }) => view.place(row, column) !== view.place(heading.row, column)).at(-1) ?? null;
    const isStated = stated.some((column) => looksLikeAmount(view.value(row, column)));
    useCells(view, beside);
    const included = view.chosen.included.has(row);
    if (label === null && !isStated && !included) continue;
    count += 1;
    // Without a name only the first row can be told: it is the whole.
    if (!included && (label === null ? rows.length > 0 : !isStated && isBarePart(label.text))) {
      for (const { column } of cellsOf(view, row)) view.leave(row, column, label === null ? '该行没有资金名称' : '「其中」一行没有名称和金额，标明以下各行是其中项');
      continue;
    }
    const name = label === null ? (included ? `第${row + 1}行` : '') : partName(label.text);
    rows.push({ name, row, label, included, isTotal: !included && (label === null || isFundTotal(name)), raw: readRow({ view, columns, unitOf: owner.unitOf, year: null }, row, owner.project) });
  }
  return { rows, count };
};

/** Returns the row of all funds: by its name, otherwise the first or last one that is the sum of the others, otherwise the first one if it is named like no source. */
const wholeOf = (rows: readonly FundRow[], tolerance: Tolerance): FundRow | undefined => {
  const named = rows.find(({ isTotal }) => isTotal);
  const stated = rows.filter(({ raw }) => cellsOfRow(raw).length > 0);
  if (named || stated.length < 2) return named;
  const isSum = (row: FundRow | undefined): boolean => row !== undefined && addUp(row.raw, stated.filter((other) => other !== row).map(({ raw }) => raw), tolerance);
  const [first, last] = [stated[0], stated.at(-1)];
  return [first, last].find(isSum) ?? (first && !isFundName(first.name) ? first : undefined);
};

/** Returns the points of 预算执行率: of the row of all funds, otherwise of the first row that states any. */
const readExecution = (view: SheetView, heading: Heading<FundMeaning>, rows: readonly FundRow[], total: FundRow | undefined, project: string): { readonly item: ExecutionItem | null; readonly readings: readonly Reading[] } => {
  const [maximum, own] = [heading.column('maxPoints'), heading.column('declaredPoints')];
  const numberIn = (row: number, column: number | null): string | null => (column === null ? null : readNumber(view.value(row, column)));
  const states = ({ row }: FundRow): boolean => numberIn(row, maximum) !== null || numberIn(row, own) !== null;
  const from = total && states(total) ? total : rows.find(states);
  const readings: Reading[] = [];
  for (const { row } of rows) {
    for (const column of [maximum, own]) {
      if (column === null || view.blank(row, column)) continue;
      const isOther = from !== undefined && row !== from.row && view.place(row, column) !== view.place(from.row, column);
      if (isOther && numberIn(row, column) !== null) view.leave(row, column, '预算执行率的分值、得分以资金总额一行为准');
      else view.use(row, column);
      const text = view.text(row, column);
      if (numberIn(row, column) === null && !isBlankText(text)) readings.push({ at: [view.ref(row, column)], raw: text, kind: isErrorValue(text) ? 'error-value' : 'unreadable', field: 'points', project: nameKey(project) });
    }
  }
  if (!from) return { item: null, readings };
  const { row, label, raw } = from;
  const at = (column: number | null): readonly CellRef[] | null => (column === null ? null : [view.ref(row, column)]);
  const [maxPoints, declaredPoints] = [at(maximum), at(own)];
  return {
    item: {
      name: '预算执行率',
      maxPoints: numberIn(row, maximum),
      declaredPoints: numberIn(row, own),
      deviationReason: raw.remark?.text ?? null,
      at: { name: [label === null ? raw.at : view.ref(row, label.column)], ...(maxPoints && { maxPoints }), ...(declaredPoints && { declaredPoints }), ...(raw.remark && { deviationReason: [raw.remark.at] }) },
    },
    readings,
  };
};

const asRow = (role: 'item' | 'line', name: string, at: CellRef, code: string | null, { amounts, flows, blanks, rate, remark }: Pick<RawRow, 'amounts' | 'flows' | 'blanks' | 'rate' | 'remark'>): LedgerRow => ({ role, name, at, code, amounts, flows, blanks, rate, remark, covers: [] });
const cellsOfRow = ({ amounts }: RawRow): readonly CellRef[] => measures.flatMap((measure) => amounts[measure]?.at ?? []);

/** Returns the rows between the heading of the amounts and `end`: the row of all funds is the project, the others are its parts. */
export const readFunds = (view: SheetView, heading: Heading<FundMeaning>, end: number, owner: FundOwner): Funds => {
  const columns = ledgerColumns(view, heading, end, owner.unitOf);
  useCells(view, [...columns.used, ...heading.columns].map(({ column }) => ({ row: heading.row, column })));
  useCells(view, cellsOf(view, heading.row).filter(({ lastColumn }) => lastColumn < firstValue(heading, columns)));
  for (const { column, why } of columns.left) view.leave(heading.row, column, why);

  const { rows, count } = readRows(view, heading, end, columns, owner);
  const isMixed = new Set(columns.amounts.map(({ column }) => owner.unitOf(column))).size > 1;
  const tolerance: Tolerance = (measure, terms) => sumTolerance(owner.unitOf((columns.amounts.find(({ meaning }) => meaning === measure) ?? columns.amounts[0])?.column ?? -1), terms);
  const total = wholeOf(rows, tolerance);
  const parts = rows.filter((row) => row !== total && !row.isTotal && cellsOfRow(row.raw).length > 0);
  const nested = total ? partsOfParts(total.raw, parts.map(({ raw }) => raw), tolerance) : new Set<number>();
  const isNested = (part: FundRow, index: number): boolean => nested.has(index) && !part.included;
  const execution = readExecution(view, heading, rows, total, owner.project);
  const placeOf = ({ row, label, raw }: FundRow): CellRef => (label === null ? raw.at : view.ref(row, label.column));
  return {
    rows: [
      asRow('item', owner.project, owner.at, owner.code, total?.raw ?? { amounts: {}, flows: {}, blanks: {}, rate: null, remark: null }),
      ...parts.filter((part, index) => !isNested(part, index)).map((part) => asRow('line', part.name, placeOf(part), null, part.raw)),
    ],
    executionItem: execution.item,
    readings: [...rows.flatMap(({ raw }) => raw.readings), ...execution.readings],
    leftOut: [
      ...rows.filter((row) => row.isTotal && row !== total && cellsOfRow(row.raw).length > 0).map(({ raw, name }) => ({ at: cellsOfRow(raw), why: `另一合计行「${name}」，以「${total?.name ?? ''}」为准` })),
      ...parts.filter(isNested).map(({ raw, name }) => ({ at: cellsOfRow(raw), why: `「${name}」是上面一种资金的其中项，已计入` })),
    ],
    columns: [
      ...columns.used.map(({ meaning, column, header, assumed, misread, chosen }) => ({ column, header, meaning: `${fundWords[meaning]}${isMixed && isMoney(meaning) ? `（${owner.unitOf(column)}）` : ''}`, ...(assumed && { assumed }), ...(misread !== undefined && { misread }), ...(chosen !== undefined && { chosen: true as const }) })),
      ...heading.columns.filter(isPoints).map(({ meaning, column, header, misread }) => ({ column, header, meaning: fundWords[meaning], ...(misread !== undefined && { misread }) })),
    ]
      .sort((one, other) => one.column - other.column)
      .map(({ column, ...entry }) => ({ ...entry, at: [view.ref(heading.row, column)] })),
    ...describeOthers(view, heading.row, new Map(heading.unknown.map(({ column, header }) => [column, header])), columns.left),
    amounts: end - 1 > heading.row ? columnsOfMoney(heading).map(({ column }) => ({ at: rangeRef(view.name, heading.row + 1, column, end - 1, column), unit: owner.unitOf(column) })) : [],
    ...(rows.some((row) => row.included) && { included: rows.filter((row) => row.included).map(placeOf) }),
    count,
    used: rows.length,
  };
};
