import type { Evaluation, Score } from '../../model/evaluation';
import type { Facts, Project } from '../../model/facts';
import type { OwnFormCell } from '../../model/form-memory';
import type { FormLayout } from '../../model/form-layout';
import { formMark } from '../../model/own-sheets';
import { rateWords } from '../../model/names';
import type { SheetPlan } from '../../model/sheet-plan';
import { formText } from '../../narrate/form-texts';
import { columnLetters } from '../../units/address';
import { sumOfTexts } from '../../units/decimal';
import { sourceCells, totalCells, type FundBlock } from './fund-rows';
import { asWritten, formGrid, type FormCell, type FormGrid } from './grid';
import { indicatorCells, inFormOrder, type IndicatorRow } from './indicator-rows';
import { sourceRows } from './sources';

const margins = { top: 42.5, bottom: 42.5, left: 36, right: 36 };
/** Between the margins of an A4 page, in points. */
const page = { width: 523, height: 757 };
/** Width of what stands beside a whole block. */
const label = 27;
/** Smaller than this a page cannot be read; a form that needs less runs over pages. */
const leastScale = 0.55;
/** With more columns than these, words are set smaller. */
const manyColumns = 9;
/** Least height of the row of the goal, in points. */
const goalHeight = 84;

const widthsOf = ({ indicators: { columns } }: FormLayout): readonly number[] => {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return [label, ...columns.map(({ share }) => Math.floor(((page.width - label) * share) / all))];
};

/** The places of a form's columns: two labels with their answers share a row. */
const halvesOf = (columns: number): readonly { readonly column: number; readonly span: number }[] => {
  const half = Math.floor(columns / 2);
  return [{ column: 0, span: 2 }, { column: 2, span: half - 1 }, { column: half + 1, span: 1 }, { column: half + 2, span: columns - half - 2 }];
};

const pair = (texts: readonly [string, string, string, string], columns: number): readonly FormCell[] =>
  halvesOf(columns).map((place, index): FormCell => ({ ...place, text: texts[index] ?? '', ...(index % 2 === 0 ? { look: 'label' as const } : { align: 'left' as const }) }));

const addHead = (grid: FormGrid, layout: FormLayout, { unit }: Facts, project: Project, columns: number): void => {
  grid.line('title', layout.title, { size: 18, bold: true, align: 'center', fonts: 'title' });
  grid.line('year', `（${unit.year ?? '　　'}年度）`, { size: 12, align: 'center', fonts: 'plain' });
  grid.add('project', [
    { column: 0, span: 2, text: '项目名称', look: 'label' },
    { column: 2, span: columns - 2, text: project.name, align: 'left' },
  ]);
  grid.add('parties', pair(['主管部门', unit.department ?? '', '实施单位', unit.name ?? ''], columns));
};

/** Adds the amounts; returns the row of all funds on the sheet. */
const addFunds = (grid: FormGrid, layout: FormLayout, block: FundBlock, first: number): number => {
  const { funds } = layout;
  const named = (text: string): FormCell => ({ column: 1, span: first - 1, text, align: 'left', holds: 'name' });
  grid.add('funds', [
    { column: 0, span: 1, rows: 2 + block.sources.length, text: funds.label, look: 'label' },
    { column: 1, span: first - 1, text: '' },
    ...block.columns.map(({ holds, heading, column }): FormCell => ({ column, span: 1, text: heading, holds, look: 'label' })),
  ]);
  const row = grid.next();
  grid.add('funds/total', [named(funds.total), ...totalCells(block, row)]);
  for (const source of block.sources) grid.add(`funds/${source.name}`, [named(source.name), ...sourceCells(block, source, grid.next())]);
  return row;
};

const addGoal = (grid: FormGrid, { goal }: FormLayout, facts: Facts, project: Project, columns: number): void => {
  const half = Math.ceil((columns - 1) / 2);
  const halves = (left: FormCell['text'], right: FormCell['text'], look: 'label' | 'text'): readonly FormCell[] => [
    { column: 1, span: half, text: left ?? '', look },
    { column: 1 + half, span: columns - 1 - half, text: right ?? '', look },
  ];
  grid.add('goal/heading', [{ column: 0, span: 1, rows: 2, text: goal.label, look: 'label' }, ...halves(goal.expected, goal.done, 'label')]);
  grid.add('goal', halves(formText(facts, project, 'goal')?.text, formText(facts, project, 'completion')?.text, 'text'), goalHeight);
};

/** Returns the key of an indicator's row: its id without that of the project, which may get another name. */
const indicatorKey = ({ id }: Project, indicator: string): string => `indicator/${indicator.startsWith(`${id}/`) ? indicator.slice(id.length + 1) : indicator}`;

/** Adds the indicators; returns their first and last rows on the sheet. */
const addIndicators = (grid: FormGrid, { indicators }: FormLayout, project: Project, rows: readonly IndicatorRow[]): { readonly first: number; readonly last: number } => {
  grid.add('indicators', [
    { column: 0, span: 1, rows: 1 + Math.max(1, rows.length), text: indicators.label, look: 'label' },
    ...indicators.columns.map(({ holds, heading }, index): FormCell => ({ column: index + 1, span: 1, text: heading, holds, look: 'label' })),
  ]);
  const first = grid.next();
  if (rows.length === 0) grid.add('indicators/none', indicators.columns.map(({ holds }, index): FormCell => ({ column: index + 1, span: 1, text: '', holds })));
  for (const { kinds } of inFormOrder(rows, indicators.order)) {
    const inCategory = kinds.reduce((sum, kind) => sum + kind.rows.length, 0);
    kinds.forEach((kind, place) =>
      kind.rows.forEach((row, index) => {
        grid.add(indicatorKey(project, row.indicator.id), indicatorCells(row, indicators, { category: place === 0 && index === 0 ? inCategory : 0, kind: index === 0 ? kind.rows.length : 0 }));
      }),
    );
  }
  return { first, last: grid.next() - 1 };
};

/** Adds 总分: sums of the points above wherever these come to it. What a scheme takes off stands in no cell, and is told beside. */
const addTotal = (grid: FormGrid, layout: FormLayout, score: Score | null, block: FundBlock, funds: number, { first, last }: { readonly first: number; readonly last: number }): void => {
  const columns = layout.indicators.columns;
  const place = (holds: 'maxPoints' | 'points'): number => columns.findIndex((column) => column.holds === holds) + 1;
  const taken = score?.items.filter(({ kind }) => kind === 'adjustment') ?? [];
  const sum = (holds: 'maxPoints' | 'points', total: string | null): Omit<FormCell, 'column' | 'span'> => {
    if (total === null) return {};
    const own = block.columns.find((column) => column.holds === holds);
    const letters = columnLetters(place(holds));
    const isSum = sumOfTexts((score?.items ?? []).filter(({ kind }) => kind !== 'adjustment').map((item) => item[holds])) === total;
    return {
      number: asWritten(total),
      ...(own && isSum && taken.length === 0 ? { formula: `=SUM(${columnLetters(own.column)}${funds},${letters}${first}:${letters}${last})` } : {}),
    };
  };
  const [maximum, points] = [place('maxPoints'), place('points')];
  grid.add('total', [
    { column: 0, span: maximum, text: layout.total, look: 'label' },
    { column: maximum, span: 1, holds: 'maxPoints', ...sum('maxPoints', score?.items.some(({ kind }) => kind === 'indicator') ? score.maxPoints : null) },
    { column: points, span: 1, holds: 'points', ...sum('points', score?.total ?? null) },
    ...(columns.length > points ? [{ column: points + 1, span: columns.length - points, holds: 'reason', text: taken.map(({ name, points: off }) => `${name}${off ?? ''}分`).join('；') }] : []),
  ]);
};

const addFoot = (grid: FormGrid, layout: FormLayout, facts: Facts, project: Project, columns: number): void => {
  for (const { holds, label: text } of layout.foot) grid.add(`foot/${holds}`, [{ column: 0, span: 2, text, look: 'label' }, { column: 2, span: columns - 2, text: formText(facts, project, holds)?.text ?? '' }], 36);
  if (layout.signatures.length > 0) grid.line('signatures', layout.signatures.join('　　　　　　　　　　　　'), { size: 10.5, align: 'left', fonts: 'plain' });
};

/** Returns the sheet of a project's 自评表, by the scheme's layout: the same facts and points as the report, sums and rates as formulas where the sheet's own cells come to them; `own` is what a person wants in its cells instead, by key. */
export const formPlan = ({ facts, scheme }: Pick<Evaluation, 'facts' | 'scheme'>, project: Project, score: Score | null, name: string, own: ReadonlyMap<string, OwnFormCell> = new Map()): SheetPlan => {
  const layout = scheme.form;
  const widths = widthsOf(layout);
  const columns = widths.length;
  const grid = formGrid(widths, columns > manyColumns ? 9 : 10.5, own);
  const first = columns - layout.funds.columns.length;
  const items = new Map((score?.items ?? []).map((item) => [item.indicator, item]));
  const { over } = facts.rateBasis;
  const block: FundBlock = {
    project,
    sources: sourceRows(project, layout.funds),
    execution: score?.items.find(({ kind }) => kind === 'execution') ?? null,
    over,
    // The official form divides by the official budget; of another its heading tells.
    columns: layout.funds.columns.map((column, index) => ({ ...column, ...(column.holds === 'rate' && over !== 'adjusted' && { heading: `${column.heading}（${rateWords(over)}）` }), column: first + index })),
  };
  addHead(grid, layout, facts, project, columns);
  const funds = addFunds(grid, layout, block, first);
  addGoal(grid, layout, facts, project, columns);
  const rows = project.indicators.map((indicator): IndicatorRow => ({ indicator, item: items.get(indicator.id) ?? null }));
  const indicators = addIndicators(grid, layout, project, rows);
  addTotal(grid, layout, score, block, funds, indicators);
  addFoot(grid, layout, facts, project, columns);
  const printedRows = grid.rows.length;
  const height = grid.rows.reduce((sum, row) => sum + row.height, 0);
  grid.line('mark', formMark, { size: 9, align: 'left', fonts: 'plain', color: '#7F7F7F' });
  return { name, columns: widths, styles: grid.styles, rows: grid.rows, page: { paper: 'a4', orientation: 'portrait', margins, titleRows: 0, ...(height * leastScale <= page.height ? { onePage: true as const } : {}), printedRows }, freezeRows: 0 };
};
