import { rememberedOf } from '../../units/remembered';
import { narrow } from '../../units/text';
import { meaningsOfParts } from '../composed-words';
import { findHeadings, type Heading } from '../find-table';
import type { TargetsMeaning } from '../indicators/columns';
import { targetsSynonyms } from '../indicators/columns';
import { isPartOfYear } from '../ledger/columns';
import { looksLikeAmount } from '../read-cell';
import type { SheetView } from '../sheet-view';
import { cellsOf, type RowCell } from './cells';
import { hasFundPairs, statesKinds } from './fund-pairs';
import { fundSynonyms, isFundName, type FundMeaning } from './fund-words';
import { inlineAnswer, isHeadingWord, isTitle, labelOf, startsFoot } from './labels';

/** 项目支出绩效自评表 · 绩效目标表 · 绩效监控表; `whole-department` for a form of a whole unit, which is no project's. */
export type FormKind = 'self-evaluation-form' | 'target-form' | 'monitoring-form' | 'whole-department';

/** Where a form stands and of what it consists. */
export interface FormPlace {
  readonly kind: FormKind;
  /** First row of its title, first row of its head, and the last row that belongs to it. */
  readonly top: number;
  readonly start: number;
  readonly last: number;
  /** The cell with the project's name, label and name in one cell where they share it; null where it is blank. */
  readonly name: { readonly text: string; readonly row: number; readonly column: number } | null;
  readonly funds: Heading<FundMeaning> | null;
  readonly indicators: Heading<TargetsMeaning> | null;
}

/** How far below its head a form may have its first block, and how far above it its title. */
const reach = 40;
const titleReach = 6;

interface Anchor {
  readonly row: number;
  readonly label: 'project' | 'department';
  readonly name: FormPlace['name'];
}

const namesSomething = /名\s*称/;

/** Returns the label 项目名称 of a row with its answer: the next cell, or what follows the colon. A heading of a list is none. */
const anchorIn = (view: SheetView, row: number): Anchor | null => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const value = view.value(row, column);
    if (typeof value !== 'string' || value.length > 120 || !namesSomething.test(value) || view.covered(row, column)) continue;
    const inline = inlineAnswer(value);
    const isWhole = /^(?:部门|单位|部门单位)名称/.test(narrow(value).replace(/[\s()]/g, ''));
    const label = isWhole ? 'department' : (labelOf(value) ?? inline?.label);
    if (label !== 'project' && label !== 'department') continue;
    const cells = cellsOf(view, row);
    if (cells.some(({ text }) => isHeadingWord(text))) continue;
    if (inline !== null) return { row, label, name: { text: inline.answer, row, column } };
    const next = cells[cells.findIndex((cell) => cell.column === column) + 1];
    return { row, label, name: next && labelOf(next.text) === null ? { text: next.text, row, column: next.column } : null };
  }
  return null;
};

const anchorsOf = (view: SheetView): readonly Anchor[] => view.rowsWith((text) => namesSomething.test(text), view.firstRow, view.lastRow).flatMap((row) => anchorIn(view, row) ?? []);

/** Returns the rows above a form's first label that are its title, from the top one on. */
const titleAbove = (view: SheetView, row: number, floor: number): { readonly top: number; readonly text: string } => {
  let [top, text] = [row, ''];
  for (let above = row - 1; above >= Math.max(floor, row - titleReach); above -= 1) {
    const cells = cellsOf(view, above);
    if (cells.some(({ text: words, own }) => own && startsFoot(words) && !isTitle(words)) && top < row) break;
    const words = cells.map((cell) => cell.text).join('');
    if (cells.length > 0 && cells.length <= 3 && (isTitle(cells[0]?.text ?? '') || isTitle(words))) [top, text] = [above, `${words}${text}`];
  }
  return { top, text };
};

/** Returns the first row of the head: 主管部门 may stand above 项目名称. */
const headStart = (view: SheetView, row: number, floor: number): number => {
  let start = row;
  while (start > floor && ['department', 'implementer', 'code'].includes(labelOf(cellsOf(view, start - 1)[0]?.text ?? '') ?? '')) start -= 1;
  return start;
};

const within = (view: SheetView, firstRow: number, lastRow: number): SheetView => ({ ...view, firstRow, lastRow });

/** Returns the heading of the amounts: two kinds of amounts, or one over a row that is called 年度资金总额. */
const fundsIn = (view: SheetView): Heading<FundMeaning> | null =>
  findHeadings(view, fundSynonyms, (found) => ['initial', 'adjusted', 'executed', 'received'].some((measure) => found.has(measure as FundMeaning)), { parts: meaningsOfParts }).find((heading) => {
    if (statesKinds(view, heading.row)) return false;
    const measures = heading.columns.filter(({ meaning }) => ['initial', 'adjusted', 'executed', 'received', 'rate'].includes(meaning)).length;
    return measures > 1 || [1, 2].some((below) => heading.row + below <= view.lastRow && cellsOf(view, heading.row + below).some(({ text }) => isFundName(text)));
  }) ?? null;

const isIndicators = (found: ReadonlySet<TargetsMeaning>): boolean => found.has('name') && found.has('target');
/** Returns true for a heading that stands again on a further page: the same words over the same columns. */
const isSame = (one: Heading<TargetsMeaning>, other: Heading<TargetsMeaning>): boolean =>
  other.columns.every(({ column, header }) => [...one.columns, ...one.unknown].some((entry) => entry.column === column && entry.header === header));

/** Returns the first row that cannot be a form's any more: another table of indicators, or a list with a total of its own. */
const foreignRow = (view: SheetView, indicators: Heading<TargetsMeaning> | null, limit: number): number => {
  if (indicators === null) return limit;
  const below = within(view, indicators.row + 1, limit - 1);
  const other = findHeadings(below, targetsSynonyms, isIndicators).find((heading) => !isSame(indicators, heading));
  const ledger = findHeadings(below, fundSynonyms, (found) => found.has('name') && ['initial', 'adjusted', 'executed', 'amount'].some((measure) => found.has(measure as FundMeaning)))[0];
  return Math.min(limit, other?.row ?? limit, ledger?.row ?? limit);
};

/** Returns the last row of a form: below the indicators what belongs to its foot, otherwise the last row with something in it that is no title. */
const lastRow = (view: SheetView, start: number, indicators: Heading<TargetsMeaning> | null, funds: Heading<FundMeaning> | null, limit: number): number => {
  let last = Math.max(start, indicators?.row ?? start, funds?.row ?? start);
  let isFoot = false;
  for (let row = last + 1; row < limit; row += 1) {
    if (view.blankRow(row)) continue;
    const cells = cellsOf(view, row);
    const own = cells.filter((cell) => cell.own);
    if (own.length === 1 && cells.length === 1 && isTitle(own[0]?.text ?? '')) break;
    const starts = startsFoot(own[0]?.text ?? '');
    // A text below the foot that is none of its own stands beside the form.
    if (isFoot && !starts && !continuesFoot(view, cells, last)) break;
    isFoot ||= starts;
    last = row;
  }
  return last;
};

/** Returns true where a merge reaches down from the foot into a row, or the row follows a note at once. */
const continuesFoot = (view: SheetView, cells: readonly RowCell[], last: number): boolean => cells.some(({ own }) => !own) || (cells[0]?.row === last + 1 && cells.length === 1 && !looksLikeAmount(cells[0].text));

const kindOf = (title: string, { columns: funds, unknown: otherFunds }: Pick<Heading<FundMeaning>, 'columns' | 'unknown'>, { columns: indicators, unknown: others }: Pick<Heading<TargetsMeaning>, 'columns' | 'unknown'>): FormKind => {
  const headers = [...funds, ...otherFunds, ...indicators, ...others].map(({ header }) => header);
  if (/监控/.test(title) || headers.some((header) => isPartOfYear(header) && /执行|完成/.test(header))) return 'monitoring-form';
  const done = funds.some(({ meaning }) => meaning === 'executed') || indicators.some(({ meaning }) => meaning === 'actual' || meaning === 'declaredPoints');
  return !done && !/自评|评价/.test(title) ? 'target-form' : 'self-evaluation-form';
};

const none = { columns: [], unknown: [] } as const;

const isFormKind = (kind: string): kind is Exclude<FormKind, 'whole-department'> => kind === 'self-evaluation-form' || kind === 'target-form' || kind === 'monitoring-form';

/** Returns the form in a range that a person pointed at, though no label in it names a project: it has amounts, which are no list of projects. */
const formPointedAt = (view: SheetView): FormPlace | null => {
  const { kind, area } = view.pointed ?? {};
  if (kind === undefined || area === undefined || !isFormKind(kind)) return null;
  let start = Math.max(area.row, view.firstRow);
  while (start < area.lastRow && view.blankRow(start)) start += 1;
  const near = within(view, start, Math.min(view.lastRow, area.lastRow));
  const indicators = findHeadings(near, targetsSynonyms, isIndicators)[0] ?? null;
  const funds = fundsIn(within(near, near.firstRow, Math.min(near.lastRow, foreignRow(view, indicators, near.lastRow + 1) - 1)));
  if (funds !== null ? funds.column('name') !== null : !hasFundPairs(view, start, (indicators?.row ?? near.lastRow) + 1)) return null;
  return { kind, top: titleAbove(view, start, view.firstRow).top, start, last: lastRow(view, start, indicators, funds, near.lastRow + 1), name: null, funds, indicators };
};

/** Returns the forms of a sheet, top to bottom: a head with 项目名称, and below it amounts or indicators. */
export const formsIn = rememberedOf((view: SheetView): readonly FormPlace[] => {
  const anchors = anchorsOf(view);
  let floor = view.firstRow;
  const bounds = anchors.map((anchor) => {
    const start = headStart(view, anchor.row, floor);
    const title = titleAbove(view, start, floor);
    floor = anchor.row + 1;
    return { anchor, start, title };
  });
  const found = bounds.flatMap(({ anchor, start, title }, index): FormPlace[] => {
    const next = bounds[index + 1]?.title.top ?? view.lastRow + 1;
    const near = within(view, anchor.row + 1, Math.min(next, anchor.row + reach) - 1);
    const indicators = findHeadings(near, targetsSynonyms, isIndicators)[0] ?? null;
    const limit = foreignRow(view, indicators, next);
    const funds = fundsIn(within(near, near.firstRow, Math.min(near.lastRow, limit - 1)));
    const words = `${title.text}${view.name}`;
    const isWhole = /整体/.test(words);
    if (anchor.label === 'department' && !isWhole) return [];
    const isForm = funds !== null ? indicators !== null || (funds.column('name') === null && /自评|绩效|目标|监控/.test(title.text)) : indicators !== null && hasFundPairs(view, anchor.row, indicators.row);
    if (!isForm && !(indicators !== null && /(?:自评|绩效(?:目标|监控|运行)).*表/.test(narrow(title.text).replace(/\s+/g, '')))) return [];
    return [{ kind: isWhole ? 'whole-department' : kindOf(words, funds ?? none, indicators ?? none), top: title.top, start, last: lastRow(view, anchor.row, indicators, funds, limit), name: anchor.name, funds, indicators }];
  });
  // A person who points at a range knows what kind of form it is.
  const { kind, area } = view.pointed ?? {};
  const meant = found.map((form) => (kind !== undefined && area !== undefined && isFormKind(kind) && form.start >= area.row && form.start <= area.lastRow ? { ...form, kind } : form));
  const other = meant.length === 0 ? formPointedAt(view) : null;
  return other ? [other] : meant;
});
