import type { AmountArea, Measure, Reading, TableInfo } from '../../model/facts';
import { rangeRef, type CellRef } from '../../units/address';
import type { Fen } from '../../units/money';
import { isBlankText, nameKey } from '../../units/text';
import { meaningsOfParts } from '../composed-words';
import { findHeadings, type Heading } from '../find-table';
import { money, resolveColumns } from '../ledger/columns';
import { isTotalName } from '../ledger/names';
import { ledgerSynonyms, ledgerWords, type Meaning } from '../ledger/synonyms';
import { findUnits } from '../ledger/unit';
import { amountReadings, readAmount } from '../read-cell';
import type { LedgerRow, LedgerTable, LeftColumn, ReadOptions } from '../recogniser';
import type { SheetView } from '../sheet-view';

/** The amounts of projects that stand beside their indicators, the same in every row of a project. */
export interface ProjectAmounts {
  readonly rows: readonly LedgerRow[];
  readonly unitOf: LedgerTable['unitOf'];
  readonly unit: TableInfo['unit'];
  readonly columns: readonly { readonly column: number; readonly header: string; readonly meaning: string }[];
  readonly amounts: readonly AmountArea[];
  readonly readings: readonly Reading[];
  /** Columns whose rows say different amounts of one project. */
  readonly open: readonly LeftColumn[];
}

const differing = '同一项目的几行写有不同的金额，不知以哪一行为准';

type Located = { fen: Fen; at: readonly CellRef[] };

/** Returns the heading of the amounts beside the indicators of a table; null where it has none. */
export const amountsBeside = (view: SheetView, row: number, projectColumn: number | null, taken: ReadonlySet<number>): Heading<Meaning> | null => {
  const found = projectColumn === null ? undefined : findHeadings(view, ledgerSynonyms, (meanings) => meanings.has('name'), { parts: meaningsOfParts }).find((heading) => heading.row === row);
  if (!found || found.column('name') !== projectColumn) return null;
  const columns = found.columns.filter(({ column, meaning }) => !taken.has(column) && (money as readonly Meaning[]).includes(meaning));
  return columns.length === 0 ? null : { ...found, columns, unknown: [], column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null };
};

/** Returns the amounts beside the indicators of a table, each once for its project. A column that says different amounts of one project is left: nothing tells which of them is the project's. */
export const projectAmounts = (view: SheetView, heading: Heading<Meaning>, last: number, projectColumn: number, options: ReadOptions): ProjectAmounts => {
  const { row } = heading;
  const lines = Array.from({ length: Math.max(0, last - row) }, (_, index) => row + 1 + index);
  const units = findUnits(view, { row, top: heading.top ?? row, end: last + 1 }, heading.columns, options);
  const unitOf = (column: number) => units.get(column)?.name ?? '万元';
  const amountIn = (line: number, column: number) => readAmount(view.value(line, column), unitOf(column));
  const kinds = resolveColumns(heading, (column) => lines.map((line) => amountIn(line, column).fen)).amounts.flatMap(({ meaning, header, column, plus, minus = [] }) => (meaning === 'amount' || plus.length + minus.length > 0 ? [] : [{ meaning, header, column }]));

  const projects = new Map<string, { name: string; at: CellRef; amounts: Partial<Record<Measure, Located>> }>();
  const cells: { readonly line: number; readonly column: number; readonly repeats: boolean }[] = [];
  const open = new Set<number>();
  const readings: Reading[] = [];
  let key = '';
  for (const line of lines) {
    const name = view.text(line, projectColumn);
    if (isTotalName(name)) continue;
    if (!isBlankText(name)) key = nameKey(name);
    if (key === '') continue;
    const project = projects.get(key) ?? { name, at: view.ref(line, projectColumn), amounts: {} };
    projects.set(key, project);
    for (const { meaning, column } of kinds) {
      const [amount, at, before] = [amountIn(line, column), view.ref(line, column), project.amounts[meaning]];
      if (before?.at.includes(at)) continue;
      if (!before) readings.push(...amountReadings(amount, [at], String(view.value(line, column)), key));
      const { fen } = amount;
      if (fen === null) continue;
      if (before && before.fen !== fen) open.add(column);
      cells.push({ line, column, repeats: before !== undefined });
      if (!before) project.amounts[meaning] = { fen, at: [at] };
    }
  }
  const kept = kinds.filter(({ column }) => !open.has(column));
  for (const { column } of kept) view.use(row, column);
  for (const { line, column, repeats } of cells) {
    if (open.has(column)) view.leave(line, column, differing);
    else if (repeats) view.leave(line, column, '同一项目的金额在上面已有，只计一次');
    else view.use(line, column);
  }
  const unitOfMeasure = (measure: string) => unitOf(kinds.find(({ meaning }) => meaning === measure)?.column ?? -1);
  return {
    rows: [...projects.values()].filter(({ amounts }) => Object.keys(amounts).length > 0).map(({ name, at, amounts }): LedgerRow => ({ role: 'item', name, code: null, at, amounts: Object.fromEntries(kept.flatMap(({ meaning }) => (amounts[meaning] ? [[meaning, amounts[meaning]]] : []))), flows: {}, blanks: {}, rate: null, remark: null, covers: [] })),
    unitOf: unitOfMeasure,
    unit: units.get(kinds[0]?.column ?? -1) ?? null,
    columns: kept.map(({ meaning, header, column }) => ({ column, header, meaning: ledgerWords[meaning] })),
    readings,
    amounts: kinds.map(({ column }) => ({ at: rangeRef(view.name, row + 1, column, last, column), unit: unitOf(column) })),
    open: kinds.filter(({ column }) => open.has(column)).map(({ column }) => ({ column, why: differing, unknown: true as const, holds: true as const })),
  };
};
