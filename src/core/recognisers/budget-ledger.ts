import type { Flow, Measure, SharedAmount, TableInfo, UnreadPeriods } from '../model/facts';
import { rangeRef } from '../units/address';
import { headingKey, isBlankText, nameKey } from '../units/text';
import { meaningsOfParts } from '../recognise/composed-words';
import { findHeadings, type Heading } from '../recognise/find-table';
import { classify, readingsOf } from '../recognise/ledger/classify';
import { holdsMoney, isFlow, isMoney, money, resolveColumns, type LedgerColumns } from '../recognise/ledger/columns';
import { withSumOfSources } from '../recognise/ledger/sum-of-sources';
import { isOfAccounts } from '../recognise/ledger/statements';
import { hasBands, withBands } from '../recognise/ledger/bands';
import { ledgerSynonyms, ledgerWords, type Meaning } from '../recognise/ledger/synonyms';
import { isTotalName } from '../recognise/ledger/names';
import { isOtherList } from '../recognise/ledger/other-lists';
import type { SharedAmount as SharedCell } from '../recognise/ledger/merged-rows';
import { readRows } from '../recognise/ledger/rows';
import { sumTolerance } from '../units/money';
import { rememberedOf } from '../units/remembered';
import { isNamed, noOrganisations, organisationsIn, withoutMeasures } from '../recognise/ledger/organisations';
import { ofOneYear, yearColumns } from '../recognise/side-by-side';
import { ofWholeYear } from '../recognise/ledger/months';
import { asLedger, isBySubject, subjectCodes, tellsProjectSpending, withoutSubjects, withSubjectGroups } from '../recognise/ledger/subjects';
import { periodColumns, periodsIn, withPeriods } from '../recognise/ledger/periods';
import { findUnits } from '../recognise/ledger/unit';
import { unitInHeading } from '../recognise/ledger/unit-words';
import { yearInColumn } from '../recognise/ledger/year';
import { isDateFormat, looksLikeAmount, readAmount } from '../recognise/read-cell';
import { describeOthers, hiddenParts, type LedgerRow, type LeftColumn, type Recogniser } from '../recognise/recogniser';
import type { SheetView } from '../recognise/sheet-view';

const headingsOf = rememberedOf((view: SheetView): readonly Heading<Meaning>[] => findHeadings(view, ledgerSynonyms, (found) => (found.has('name') ? [...money, 'amount' as const, 'spending' as const] : found.has('subject') && (found.has('subjectCode') || found.has('subjectClass')) ? ([...money, 'projectSpending', 'spending'] as const) : []).some((meaning) => found.has(meaning)), { years: true, parts: meaningsOfParts })
    .map((heading) => withSumOfSources(view, hasBands(view, heading) ? withBands(heading) : heading))
    .filter((heading) => (isSaid(heading) || !isOfAccounts(view, heading.top ?? heading.row)) && (isBySubject(heading) || statesAmounts(heading)) && !isOtherList(heading) && (!isBySubject(heading) || (['executed', 'projectSpending', 'spending'] as const).some((meaning) => heading.column(meaning) !== null) && tellsProjectSpending(view, heading))));
const statesAmounts = ({ columns }: Heading<Meaning>): boolean => columns.some(({ meaning }) => isMoney(meaning));
/** Returns true for a heading of which a person has said what it means. */
const isSaid = ({ columns }: Heading<Meaning>): boolean => columns.some(({ chosen }) => chosen !== undefined);
const wording = ({ columns, unknown }: Heading<Meaning>): string => [...columns, ...unknown].map(({ column, header }) => `${column}${headingKey(header)}`).sort().join();

/** Returns true where a heading stands again on a further page: the same words, and no total since that closes the table above it. */
const continues = (view: SheetView, heading: Heading<Meaning>, before: Heading<Meaning> | undefined): boolean => {
  if (!before || wording(before) !== wording(heading)) return false;
  const isTotal = (row: number): boolean => [before.column('name'), before.column('ordinal')].some((column) => column !== null && isTotalName(view.text(row, column)));
  const below = ({ row }: Heading<Meaning>): number => {
    let next = row + 1;
    while (next < view.lastRow && view.blankRow(next)) next += 1;
    return next;
  };
  // A total that opens a table does not close it, unless the next one opens alike.
  const opening = below(before);
  if (isTotal(opening) && isTotal(below(heading))) return false;
  for (let row = before.row + 1; row < heading.row; row += 1) if (row !== opening && isTotal(row)) return false;
  return true;
};

/** Returns the amounts that several projects have in one cell, each once. */
const ofSeveral = (shared: readonly SharedCell[], rows: readonly LedgerRow[]): readonly SharedAmount[] => {
  if (shared.length === 0) return [];
  const nameOf = new Map(rows.flatMap(({ role, at, name }) => (role === 'item' ? [[at, name] as const] : [])));
  const found = new Map<string, { measure: Measure; fen: number; at: string; names: string[]; namesAt: string[] }>();
  for (const { measure, fen, at, upper, lower } of shared) {
    const [first, further] = [nameOf.get(upper), nameOf.get(lower)];
    // Rows of one name are one project's.
    if (first === undefined || further === undefined || nameKey(first) === nameKey(further)) continue;
    const known = found.get(`${measure} ${at}`) ?? { measure, fen, at, names: [first], namesAt: [upper] };
    known.names.push(further);
    known.namesAt.push(lower);
    found.set(`${measure} ${at}`, known);
  }
  return [...found.values()];
};

/** Returns the columns with those added up that stand below one heading with words of their own and no sum among them: 财政拨款 and 其他资金 below 预算数. */
const withSplitHeadings = (view: SheetView, columns: LedgerColumns): LedgerColumns => {
  const partsOf = (column: number): readonly { readonly column: number; readonly text: string }[] => {
    const parts: { column: number; text: string }[] = [];
    for (let other = column; other <= view.lastColumn && view.place(columns.row, other) === view.place(columns.row, column); other += 1) {
      const text = view.value(columns.row + 1, other);
      if (typeof text === 'string' && !looksLikeAmount(text) && !isBlankText(text) && view.place(columns.row + 1, other) !== view.place(columns.row, other)) parts.push({ column: other, text: text.trim() });
    }
    return parts;
  };
  const split = new Map(columns.amounts.flatMap((amount) => (amount.plus.length === 0 && partsOf(amount.column).length > 1 ? [[amount.column, partsOf(amount.column)] as const] : [])));
  if (split.size === 0) return columns;
  const headed = <Entry extends { readonly column: number; readonly header: string }>(entry: Entry): Entry => ({ ...entry, header: `${entry.header}（${(split.get(entry.column) ?? []).map(({ text }) => text).join('＋')}）` });
  return {
    ...columns,
    used: columns.used.map((entry) => (split.has(entry.column) ? headed(entry) : entry)),
    amounts: columns.amounts.map((amount) => (split.has(amount.column) ? { ...headed(amount), plus: (split.get(amount.column) ?? []).slice(1).map(({ column }) => column) } : amount)),
  };
};

/** Returns the columns of what was spent that count only some months, where nothing states the year's. */
const partsOfYear = (view: SheetView, { columns, unknown }: Heading<Meaning>, { row, amounts }: LedgerColumns, left: readonly LeftColumn[]): UnreadPeriods | undefined => {
  const own = [...columns, ...unknown].filter(({ column, header, meaning }) => left.some((entry) => entry.column === column) && (meaning === 'executed' || (meaning === undefined && /执行|支出|支付/.test(header))));
  const [first, last] = [own[0], own.at(-1)];
  return !first || !last || amounts.some(({ meaning }) => meaning === 'executed' || meaning === 'amount') ? undefined : { first: first.header, last: last.header, why: own.length > 1 ? 'part' : 'one', at: own.map(({ column }) => view.ref(row, column)) };
};

/** Returns true where most of what stands in a column is amounts, no dates. */
const holdsAmounts = (view: SheetView, column: number, top: number, last: number): boolean => {
  const filled = Array.from({ length: last - top + 1 }, (_, index) => top + index).filter((row) => !isBlankText(view.text(row, column)));
  return filled.filter((row) => looksLikeAmount(view.value(row, column)) && !isDateFormat(view.format(row, column))).length * 2 > filled.length;
};

/** Returns the first row below the headings; of a table without headings the one that starts it. */
const firstRow = (view: SheetView, start: number): number => (view.chosen.headless(start) ? start : start + 1);

/** A ledger kept by hand: 序号 | 项目 | 年初预算 | 全年预算数 | 全年执行数 | 执行率 | 备注, with 其中, 小计, group and 合计 rows. */
export const budgetLedger: Recogniser = {
  id: 'budget-ledger',
  starts: (view) => {
    const headings = headingsOf(view);
    return headings.filter((heading, index) => !continues(view, heading, headings[index - 1])).map(({ row }) => row);
  },

  years(view, start, end) {
    const heading = headingsOf(view).find(({ row }) => row === start);
    const column = heading?.column('year') ?? null;
    if (column === null) return heading ? yearColumns(view, heading) : [];
    const years = new Set<number>();
    for (let row = firstRow(view, start); row < end; row += 1) {
      const year = yearInColumn(view, row, column);
      if (year !== null) years.add(year);
    }
    return [...years].sort().map((year) => ({ year, at: view.ref(start, column) }));
  },

  read(view, start, end, options) {
    const found = headingsOf(view).find(({ row }) => row === start);
    if (!found) return {};
    const [bySubject, top] = [isBySubject(found), firstRow(view, start)];
    const account = bySubject ? asLedger(found) : { heading: withoutSubjects(found), left: [] };
    const dated = ofOneYear(withoutMeasures(view, account.heading, end), options.year ?? null);
    const { heading, left: early, passed, summed } = ofWholeYear(view, dated.heading, { top: found.top ?? start, first: top, end, year: options.year ?? null });
    const left = [...account.left, ...dated.left, ...early];
    const candidates = [...heading.columns, ...heading.unknown].flatMap(({ column, header, meaning }) => (meaning !== undefined && (isMoney(meaning) || isFlow(meaning) || meaning === 'change') ? [{ column, header }] : []));
    const periods = bySubject ? null : periodsIn(view, heading);
    const units = findUnits(view, { row: start, top: heading.top ?? start, end }, [...candidates, ...(periods ? periodColumns(periods) : []).filter(({ column }) => !candidates.some((entry) => entry.column === column))], options);
    const unitOf = (column: number) => units.get(column)?.name ?? '万元';
    const resolved = resolveColumns(heading, (column) => Array.from({ length: end - top }, (_, index) => readAmount(view.value(top + index, column), unitOf(column)).fen), view.hiddenColumns);
    const { columns: whole, unread } = withPeriods(view, { ...resolved, left: [...left, ...resolved.left] }, periods, { top, end, unitOf });
    const columns = withSplitHeadings(view, whole);
    const unreadPeriods = unread ?? partsOfYear(view, found, columns, [...early, ...resolved.left.filter(({ partOfYear }) => partOfYear === true)]);
    const organisations = organisationsIn(view, columns.column('unitCode'), columns.column('unitName'), top - 1, end);
    const isOfSeveral = organisations.all.length > 1;
    const only = (isOfSeveral && options.organisation !== undefined ? organisations.all.find((entry) => isNamed(entry, options.organisation ?? '')) : null) ?? null;
    if (top > start) {
      for (const { column } of columns.used) view.use(start, column);
      for (const { column, why } of columns.left) view.leave(start, column, why);
    }

    const { rows: raw, last, notes, leftOut, shared, readings: ofColumns } = readRows({ view, columns, unitOf, year: options.year ?? null, organisations: isOfSeveral ? organisations : noOrganisations, only, passed, ...(summed && { summed }), ...(bySubject && { codes: subjectCodes(view, columns, top, end) }) }, end);
    const unitOfMeasure = (measure: Measure | Flow) => unitOf((columns.flows.find(({ flow }) => flow === measure) ?? columns.amounts.find(({ meaning }) => meaning === measure) ?? columns.amounts[0])?.column ?? -1);
    const oneColumn = columns.amounts.length === 1 && columns.amounts[0]?.meaning === 'amount';
    const sorted = classify(raw, { oneColumn, tolerance: (measure, terms) => sumTolerance(unitOfMeasure(measure), terms) });

    const rows = bySubject ? withSubjectGroups(sorted) : sorted;

    // What is left out of the columns of amounts is accounted for like what is read.
    const holding = [...found.columns, ...found.unknown].filter(holdsMoney).sort((one, other) => one.column - other.column);
    const width = columns.used.map(({ column }) => column);
    const first = columns.amounts[0];
    const mixed = new Set(columns.amounts.map(({ column }) => unitOf(column))).size > 1;
    const included = rows.filter((row) => row.included).map(({ at }) => at);
    const declared = view.chosen.declared.find(({ area }) => start >= area.row && start <= area.lastRow && width.some((column) => column >= area.column && column <= area.lastColumn));
    const hidden = hiddenParts(view, start, last, width);
    const info: TableInfo = {
      id: `${view.name}/${start + 1}`,
      recogniser: 'budget-ledger',
      title: '预算执行台账',
      sheet: view.name,
      range: rangeRef(view.name, start, Math.min(...width), last, Math.max(...width)),
      columns: columns.used.map(({ meaning, column, header, assumed, misread, chosen }) => ({
        header,
        meaning: `${ledgerWords[meaning]}${mixed && isMoney(meaning) ? `（${unitOf(column)}）` : ''}`,
        at: [view.ref(start, column)],
        ...(assumed ? { assumed } : {}),
        ...(misread !== undefined && { misread }),
        ...(chosen !== undefined && { chosen: true }),
      })),
      ...describeOthers(view, start, new Map([...found.columns, ...found.unknown].map(({ column, header }) => [column, header])), columns.left.map((entry) => (entry.unknown && holdsAmounts(view, entry.column, top, last) ? { ...entry, holds: true as const } : entry))),
      unit: (first && units.get(first.column)) ?? null,
      ...(last >= top && { amounts: [...holding, ...columns.amounts.flatMap(({ plus, header }) => plus.filter((column) => !holding.some((entry) => entry.column === column)).map((column) => ({ column, header })))].map(({ column, header }) => ({ at: rangeRef(view.name, top, column, last, column), unit: units.get(column)?.name ?? unitInHeading(header) ?? (first && unitOf(first.column)) ?? '万元', ...(columns.amounts.some(({ minus = [] }) => minus.includes(column)) && { negated: true as const }) })) }),
      rows: last - top + 1,
      used: rows.length,
      ...(unreadPeriods && { unreadPeriods }),
      ...(included.length > 0 && { included }),
      ...(declared && { declared: { range: declared.range, as: declared.as } }),
      ...(hidden.length > 0 ? { hidden } : {}),
    };
    const readings = [...readingsOf(raw, rows), ...ofColumns];
    return rows.length === 0 ? { tables: [], readings } : { notes, sharedAmounts: ofSeveral(shared, rows), ledgers: [{ info, rows, oneColumn, unitOf: unitOfMeasure, organisations: organisations.all, ...(bySubject && { bySubject }) }], tables: [info], readings, leftOut };
  },
};
