import type { Measure, StatedScore, TableInfo, TextFact } from '../../model/facts';
import { measures } from '../../model/facts';
import type { Options } from '../../model/options';
import { rangeRef } from '../../units/address';
import { headingKey, isBlankText } from '../../units/text';
import type { Heading } from '../find-table';
import { isGradeRow, isScoreName } from '../form-rows';
import type { IndicatorColumns } from '../indicators/columns';
import { readIndicatorRows } from '../indicators/rows';
import { isNote } from '../ledger/names';
import { ledgerSynonyms } from '../ledger/synonyms';
import type { TableUnit } from '../ledger/unit-statements';
import { looksLikeAmount, shownAmount } from '../read-cell';
import { describeOthers, hiddenParts, type Recognised, type TargetsGroup } from '../recogniser';
import type { SheetView } from '../sheet-view';
import { cellsOf, rowsIn, useCells, type RowCell } from './cells';
import { formsIn, type FormKind, type FormPlace } from './find-forms';
import { hasFundPairs, readFundPairs } from './fund-pairs';
import { fundWords } from './fund-words';
import { columnsOfMoney, readFunds, type FundOwner, type Funds } from './funds';
import { codeInName, readHead, readScoreBeside } from './head';
import { describeIndicators, formColumns } from './indicators';
import { inlineAnswer, isBlockLabel, isTitle, labelOf, startsFoot } from './labels';
import { readFoot, readGoals } from './texts';
import { unitsOfForm } from './unit-of-form';

/** What the forms are called. */
const formTitles: Readonly<Record<Exclude<FormKind, 'whole-department'>, string>> = { 'self-evaluation-form': '项目支出绩效自评表', 'target-form': '项目支出绩效目标表', 'monitoring-form': '项目支出绩效监控表' };

/** Returns the first row of a heading: a heading of two rows is told by the cells that reach down from the upper one. */
const topOf = (view: SheetView, { row, columns }: Pick<Heading<string>, 'row' | 'columns'>): number =>
  columns.some(({ column }) => view.covered(row, column) && row > view.firstRow && view.place(row, column) === view.place(row - 1, column)) ? row - 1 : row;

/** Returns the first of some rows for which something holds, otherwise the row after the last. */
const firstRow = (from: number, end: number, holds: (row: number) => boolean): number => {
  let row = from;
  while (row < end && !holds(row)) row += 1;
  return row;
};

/** The rows of a form by block, each up to but not including its end. */
interface Blocks {
  readonly funds: { readonly from: number; readonly end: number } | null;
  readonly indicators: { readonly from: number; readonly end: number } | null;
  /** Rows in neither, above the foot; and the first row of the foot. */
  readonly others: readonly { readonly from: number; readonly end: number }[];
  readonly foot: number;
}

const blocksOf = (view: SheetView, { start, last, funds, indicators }: FormPlace): Blocks => {
  const firstWords = (row: number): string => cellsOf(view, row).find(({ own }) => own)?.text ?? '';
  // 合计 is the row of all funds as well as that of all points.
  const startsText = (row: number): boolean => cellsOf(view, row).some(({ own, text }) => own && labelOf(text) !== null) || (startsFoot(firstWords(row)) && !isScoreName(firstWords(row)));
  const isFoot = (row: number): boolean => {
    const words = firstWords(row);
    return (startsFoot(words) && !isScoreName(words) && !isGradeRow(words)) || (cellsOf(view, row).length === 1 && isTitle(words));
  };
  const top = indicators ? topOf(view, indicators) : null;
  const ofFunds = funds ? { from: topOf(view, funds), end: firstRow(funds.row + 1, top !== null && top > funds.row ? top : last + 1, startsText) } : null;
  const ofIndicators = indicators && top !== null ? { from: top, end: firstRow(indicators.row + 1, funds && funds.row > indicators.row ? (ofFunds?.from ?? last + 1) : last + 1, isFoot) } : null;
  const blocks = [ofFunds, ofIndicators].flatMap((block) => block ?? []).sort((one, other) => one.from - other.from);
  const foot = blocks.at(-1)?.end ?? last + 1;
  const bounds = [start, ...blocks.flatMap(({ from, end }) => [from, end])];
  const others = blocks.map((_, index) => ({ from: bounds[index * 2] ?? start, end: bounds[index * 2 + 1] ?? start })).filter(({ from, end }) => end > from);
  // Below the indicators nothing but the foot follows; below the amounts the goal may.
  return indicators && ofIndicators?.end === foot ? { funds: ofFunds, indicators: ofIndicators, others, foot } : { funds: ofFunds, indicators: ofIndicators, others: [...others, { from: foot, end: last + 1 }].filter(({ from, end }) => end > from), foot };
};

const areaOf = (view: SheetView, { start, last }: FormPlace): { readonly first: number; readonly final: number } => {
  const columns = Array.from({ length: last - start + 1 }, (_, index) => cellsOf(view, start + index)).flat();
  return { first: Math.min(...columns.map(({ column }) => column)), final: Math.max(...columns.map(({ lastColumn }) => lastColumn)) };
};

const leaveRows = (view: SheetView, from: number, last: number, why: string): void => {
  for (let row = from; row <= last; row += 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.settled(row, column)) view.leave(row, column, why);
};

const joined = (one: StatedScore | null | undefined, other: StatedScore | null): StatedScore | null => (one && other ? { maxPoints: one.maxPoints ?? other.maxPoints, points: one.points ?? other.points, grade: one.grade ?? other.grade, at: { ...other.at, ...one.at } } : (one ?? other));

const nameWords = new Set(ledgerSynonyms.name);
/** Returns the cell that a person said holds the project's name; null where none was named. */
const saidName = (view: SheetView, { top, start, last, funds, indicators }: FormPlace): FormPlace['name'] => {
  for (const row of rowsIn(Math.min(top, start), last + 1)) {
    if (row === funds?.row || row === indicators?.row) continue;
    const cell = cellsOf(view, row).find(({ column, text }) => nameWords.has(headingKey(view.chosen.heading(row, column) ?? '')) && !isBlankText(text));
    if (cell) return { text: inlineAnswer(cell.text)?.answer ?? cell.text, row, column: cell.column };
  }
  return null;
};

/** Returns the name of the project with its cell; of a form that names none the sheet's, told apart where there are several. */
const nameOf = (view: SheetView, form: FormPlace): { readonly name: string; readonly cell: FormPlace['name'] } => {
  const cell = saidName(view, form) ?? (form.name !== null && !isBlankText(form.name.text) ? form.name : null);
  if (cell) return { name: cell.text, cell };
  const unnamed = formsIn(view).filter((other) => other.name === null || isBlankText(other.name.text));
  return { name: unnamed.length > 1 ? `${view.name}（${unnamed.findIndex(({ start }) => start === form.start) + 1}）` : view.name, cell: null };
};

/** Returns the amounts of a form with their unit: below a heading, otherwise beside their names. */
const readAmounts = (view: SheetView, form: FormPlace, blocks: Blocks, owner: Omit<FundOwner, 'unitOf'>, options: Options): { readonly funds: Funds; readonly unit: TableUnit } | null => {
  const { from, end } = blocks.funds ?? { from: form.start, end: blocks.indicators?.from ?? form.last + 1 };
  if (form.funds === null && !hasFundPairs(view, from, end)) return null;
  const numbers = rowsIn(from, end).flatMap((row) => cellsOf(view, row).filter(({ column }) => shownAmount(view.value(row, column)) !== null));
  const { unit, unitOf } = unitsOfForm(view, { title: form.top, first: from, last: end - 1 }, form.funds ? columnsOfMoney(form.funds) : [], numbers, options);
  const named = { ...owner, unitOf };
  const funds = form.funds ? readFunds(view, form.funds, end, named) : readFundPairs(view, from, end, named);
  return { funds: form.kind === 'target-form' ? asInitial(funds) : funds, unit };
};

/** Returns the amounts of a form of targets as those at the beginning of the year, when it is written; where it states those apart, as they are. */
const asInitial = (funds: Funds): Funds => {
  const isStated = (measure: Measure): boolean => funds.rows.some(({ amounts, blanks }) => amounts[measure] !== undefined || blanks[measure] !== undefined);
  if (isStated('initial') || !isStated('adjusted')) return funds;
  const moved = <Value>({ adjusted, ...rest }: Readonly<Partial<Record<Measure, Value>>>): Partial<Record<Measure, Value>> => ({ ...rest, ...(adjusted !== undefined && { initial: adjusted }) });
  return { ...funds, rows: funds.rows.map((row) => ({ ...row, amounts: moved(row.amounts), blanks: moved(row.blanks) })), columns: funds.columns.map((entry) => (entry.meaning.startsWith(fundWords.adjusted) ? { ...entry, meaning: entry.meaning.replace(fundWords.adjusted, fundWords.initial) } : entry)) };
};

/** Marks the headings of the indicators, and what names their block, as used. */
const useHeading = (view: SheetView, { used, points, row }: IndicatorColumns, top: number): void => {
  const first = Math.min(...used.map(({ column }) => column));
  const isRead = ({ column, lastColumn }: RowCell): boolean => column < first || used.some((entry) => entry.column >= column && entry.column <= lastColumn);
  useCells(view, cellsOf(view, row).filter(isRead));
  for (const line of rowsIn(top, row)) useCells(view, cellsOf(view, line));
  for (const column of [points.first, points.second]) if (column !== null) view.use(row, column);
};

/** Returns the notes of a form's foot, which are left out like those below any table; a row of one text below a note goes on with it. */
const readNotes = (view: SheetView, from: number, last: number): readonly TextFact[] => {
  const notes: TextFact[] = [];
  for (const row of rowsIn(from, last + 1)) {
    const cells = cellsOf(view, row);
    const starts = isNote(cells.find(({ own }) => own)?.text ?? '');
    if (!starts && (notes.length === 0 || cells.length !== 1)) continue;
    for (const { text, column } of cells.filter((cell) => !view.settled(row, cell.column))) {
      view.leave(row, column, '表后附注');
      if (!starts || isNote(text)) notes.push({ text, at: [view.ref(row, column)] });
    }
  }
  return notes;
};

/** Returns true for a form in which nobody has written a name, an amount, a target or what was done. */
const isUnfilled = (view: SheetView, { name, funds, indicators, last }: FormPlace): boolean => {
  const isFilled = (heading: Heading<string> | null, end: number, meanings: readonly string[], holds: (row: number, column: number) => boolean): boolean =>
    heading?.columns.some(({ meaning, column }) => meanings.includes(meaning) && rowsIn(heading.row + 1, end).some((row) => holds(row, column))) ?? false;
  const isAmount = (row: number, column: number): boolean => looksLikeAmount(view.value(row, column));
  const isOwnText = (row: number, column: number): boolean => cellsOf(view, row).some((cell) => cell.column === column && cell.own);
  const endOfFunds = funds && indicators && indicators.row > funds.row ? indicators.row : last + 1;
  return (name === null || isBlankText(name.text)) && !isFilled(funds, endOfFunds, measures, isAmount) && !isFilled(indicators, last + 1, ['target', 'actual'], isOwnText);
};

/** Returns what a form states of its project, each value with its cell; every other cell of it is left with the reason. */
export const readForm = (view: SheetView, form: FormPlace, options: Options): Recognised => {
  const { start, last, kind } = form;
  if (kind === 'whole-department') {
    leaveRows(view, start, last, '部门整体支出的表，不是项目的表');
    return {};
  }
  if (isUnfilled(view, form)) {
    leaveRows(view, start, last, '空白的表，还没有填写');
    return {};
  }
  const blocks = blocksOf(view, form);
  const { name, cell } = nameOf(view, form);
  const isNameSaid = cell !== null && view.chosen.heading(cell.row, cell.column) !== undefined;
  const { first, final } = areaOf(view, form);
  const range = rangeRef(view.name, start, first, last, final);
  const at = cell ? view.ref(cell.row, cell.column) : range;
  if (cell) useCells(view, cellsOf(view, cell.row).filter(({ column, text }) => column === cell.column || labelOf(text) === 'project'));

  const others = blocks.others.flatMap(({ from, end }) => rowsIn(from, end));
  const head = readHead(view, others);
  const code = head.code?.text ?? codeInName(name);
  const amounts = readAmounts(view, form, blocks, { project: name, at, code }, options);
  const columns = form.indicators ? formColumns(view, form.indicators, kind, blocks.indicators?.end ?? last + 1) : null;
  if (columns && blocks.indicators) useHeading(view, columns, blocks.indicators.from);
  const rows = columns && blocks.indicators ? readIndicatorRows(view, columns, blocks.indicators.end, { name, at }) : null;
  const own = rows?.groups[0];

  const texts = { ...readFoot(view, rowsIn(blocks.foot, last + 1)), ...blocks.others.map(({ from, end }) => readGoals(view, from, end)).reduce((all, found) => ({ ...found, ...all }), {}) };
  const statedScore = joined(own?.statedScore, readScoreBeside(view, [...others, ...rowsIn(blocks.foot, last + 1)]));
  const executionItem = own?.executionItem ?? amounts?.funds.executionItem ?? null;
  const group: TargetsGroup = { project: name, code, at, indicators: own?.indicators ?? [], executionItem, statedScore, levels: own?.levels ?? [], texts };
  for (const row of [...others, ...rowsIn(blocks.foot, last + 1)]) useCells(view, cellsOf(view, row).filter(({ text }) => labelOf(text) !== null || isBlockLabel(text)));
  const notes = readNotes(view, blocks.foot, last);

  leaveRows(view, start, last, '表中的文字，不是数据');

  const hidden = hiddenParts(view, start, last, rowsIn(first, final + 1));
  const headings = form.indicators;
  const passedOver = [...(amounts?.funds.others ?? []), ...((columns && headings && describeOthers(view, columns.row, new Map([...headings.columns, ...headings.unknown].map(({ column, header }) => [column, header])), columns.left).others) ?? [])];
  const included = [...(amounts?.funds.included ?? []), ...(rows?.included ?? [])];
  const info: TableInfo = {
    id: `${view.name}/${start + 1}`,
    recogniser: kind,
    title: formTitles[kind],
    subject: name,
    sheet: view.name,
    range,
    columns: [...(isNameSaid ? [{ header: cell.text, meaning: '项目名称', at: [at], chosen: true as const }] : []), ...(amounts?.funds.columns ?? []), ...(columns ? describeIndicators(view, columns) : [])],
    ...(passedOver.length > 0 && { others: passedOver }),
    unit: amounts?.unit ?? null,
    ...(amounts && { amounts: amounts.funds.amounts }),
    rows: (amounts?.funds.count ?? 0) + (columns && blocks.indicators ? rowsIn(columns.row + 1, blocks.indicators.end).filter((row) => !view.blankRow(row)).length : 0),
    used: (amounts?.funds.used ?? 0) + (rows?.used ?? 0),
    ...(included.length > 0 && { included }),
    body: [...[blocks.funds, blocks.indicators].flatMap((block) => (block && block.end > block.from ? [rangeRef(view.name, block.from, first, block.end - 1, final)] : []))],
    ...(hidden.length > 0 && { hidden }),
  };
  return {
    ...(amounts && { ledgers: [{ info, oneColumn: false, isForm: true, rows: amounts.funds.rows, unitOf: () => amounts.unit.name }] }),
    targets: [{ info, groups: [group] }],
    tables: [info],
    readings: [...(amounts?.funds.readings ?? []), ...(rows?.readings ?? [])],
    notes,
    leftOut: amounts?.funds.leftOut ?? [],
    parties: head,
  };
};
