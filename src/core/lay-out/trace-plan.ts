import { traceMark } from '../model/own-sheets';
import type { CellStyle, PlanRow, SheetPlan } from '../model/sheet-plan';
import type { Traced, TracedFigure } from '../trace';
import { gatherRefs, parseRef, shownRef, type CellRef } from '../units/address';
import { decimalsOf } from '../units/decimal';
import { groupedFormat } from '../units/number-format';
import { changedFill, tableStyle } from './styles';
import { rowsOf, type DraftCell } from './table-rows';

const margins = { top: 56.7, bottom: 56.7, left: 56.7, right: 56.7 };
/** 728 pt between the margins of a landscape A4 page. */
const widths: readonly number[] = [34, 100, 84, 42, 204, 60, 204];
const headings = ['序号', '报告中写作', '精确值', '单位', '怎样得来', '转到', '单元格'];

const size = 10.5;
const base: Readonly<Record<string, CellStyle>> = {
  title: tableStyle('caption', 18, 'center', '@'),
  note: tableStyle('unit', size, 'left', '@'),
  heading: tableStyle('heading', size, 'center', '@'),
  section: { ...tableStyle('group', size, 'left', '@'), fill: '#F2F2F2' },
  sentence: tableStyle('text', size, 'left', '@'),
  standing: { ...tableStyle('text', size, 'left', '@'), fill: changedFill },
  number: tableStyle('text', size, 'center', '0'),
  centre: tableStyle('text', size, 'center', '@'),
  shown: tableStyle('text', size, 'left', '@'),
  link: { ...tableStyle('text', size, 'center', '@'), color: '#0563C1' },
};

/** Returns the cells as a reader finds them: neighbours as ranges, a sheet's name once; what is subtracted or divided by stands behind a semicolon. */
const cellWords = (groups: readonly (readonly CellRef[])[]): string => {
  let sheet: string | null = null;
  const word = (ref: CellRef): string => {
    const own = parseRef(ref)?.sheet ?? null;
    const again = own !== null && own === sheet;
    sheet = own;
    return again ? ref.slice(ref.lastIndexOf('!') + 1) : shownRef(ref);
  };
  return groups.map((cells) => gatherRefs(cells).map(word).join('、')).filter((words) => words !== '').join('；') || '—';
};

/** Returns the number format that shows a decimal text with all of its decimals, money with at least two. */
const formatOf = (exact: string, unit: string): string => groupedFormat(Math.max(decimalsOf(exact), unit === '万元' ? 2 : 0));

/** Returns the sheet 数据溯源: each number of the report under its sentence, with its exact value, how it follows, and its cells. `name` is the sheet's. */
export const tracePlan = (all: readonly Traced[], name: string): SheetPlan => {
  const styles: Record<string, CellStyle> = { ...base };
  const across = (id: string, text: string, style: string): readonly PlanRow[] => rowsOf(id, [{ column: 0, span: widths.length, text, number: null, style, link: null }], widths, styles);
  const cell = (column: number, text: string, style: string, more: Partial<DraftCell> = {}): DraftCell => ({ column, span: 1, text, number: null, style, link: null, ...more });
  let count = 0;
  const figureRows = (id: string, { shown, exact, unit, how, groups }: TracedFigure): readonly PlanRow[] => {
    count += 1;
    const link = gatherRefs(groups[0] ?? [])[0] ?? null;
    const format = exact === null ? null : formatOf(exact, unit);
    if (format !== null) styles[`exact ${format}`] ??= tableStyle('text', size, 'right', format);
    return rowsOf(
      `${id}/${count}`,
      [
        cell(0, String(count), 'number', { number: count }),
        cell(1, shown, 'shown'),
        exact === null ? cell(2, '—', 'centre') : cell(2, exact, `exact ${format}`, { number: Number(exact) }),
        cell(3, unit === '' ? '—' : unit, 'centre'),
        cell(4, how, 'shown'),
        // Apart from the list: some programs do not break the lines of a link.
        link === null ? cell(5, '—', 'centre') : cell(5, link.slice(link.lastIndexOf('!') + 1), 'link', { link }),
        cell(6, cellWords(groups), 'shown'),
      ],
      widths,
      styles,
    );
  };
  let above = '';
  const rowsFor = ({ chapter, section, id, text, table, standing, figures }: Traced): readonly PlanRow[] => {
    const place = section === null ? chapter : `${chapter}　${section}`;
    const own = [
      ...(place === above ? [] : across(`${id}/section`, place, 'section')),
      ...across(id, table ? `表：${text}` : text, 'sentence'),
      ...(standing === null ? [] : across(`${id}/standing`, `数据已变，报告页上仍是：${standing}`, 'standing')),
      ...figures.flatMap((figure) => figureRows(id, figure)),
    ];
    above = place;
    return own;
  };
  const told = all.flatMap(rowsFor);
  const outdated = all.filter(({ standing }) => standing !== null).length;
  const rows = [
    ...across('title', '数据溯源', 'title'),
    ...across('note', `${traceMark}共${count}行，每行一个数，列出精确值、怎样得来和所在的单元格；点“转到”一栏选中第一处。年份、文号和评价办法规定的数不列。${outdated === 0 ? '' : `有${outdated}句的数据在写报告后变了，报告页须重新生成。`}`, 'note'),
    ...rowsOf('heading', headings.map((heading, column) => cell(column, heading, 'heading')), widths, styles),
    ...(told.length === 0 ? across('none', '报告中没有可以追溯的数。', 'sentence') : told),
  ];
  return { name, columns: widths, styles, rows, page: { paper: 'a4', orientation: 'landscape', margins, titleRows: 3, numbers: 'count' }, freezeRows: 3 };
};
