import type { Evaluation, Finding, Severity } from '../model/evaluation';
import { severityNames } from '../model/names';
import { findingsSheet, reportSheet } from '../model/own-sheets';
import type { CellStyle, PlanRow, SheetPlan } from '../model/sheet-plan';
import { shownRef, type CellRef } from '../units/address';
import { tableStyle } from './styles';
import { rowsOf, type DraftCell } from './table-rows';

const margins = { top: 56.7, bottom: 56.7, left: 56.7, right: 56.7 };
/** 728 pt between the margins of a landscape A4 page. */
const widths: readonly number[] = [34, 44, 42, 100, 262, 102, 144];
const headings = ['序号', '级别', '编码', '项目', '问题', '单元格', '依据'];
/** Of what is set aside the reason counts, not the clause. */
const waivedHeadings = ['序号', '级别', '编码', '项目', '问题', '单元格', '理由'];

const order: readonly Severity[] = ['error', 'warning', 'review', 'hint'];

const size = 11;
const styles: Readonly<Record<string, CellStyle>> = {
  title: { ...tableStyle('caption', 18, 'center', '@') },
  counts: tableStyle('unit', 12, 'left', '@'),
  heading: tableStyle('heading', size, 'center', '@'),
  number: tableStyle('text', size, 'center', '0'),
  centre: tableStyle('text', size, 'center', '@'),
  text: tableStyle('text', size, 'left', '@'),
  link: { ...tableStyle('text', size, 'left', '@'), color: '#0563C1' },
  error: { ...tableStyle('text', size, 'center', '@'), color: '#C00000', bold: true },
  struck: { ...tableStyle('text', size, 'left', '@'), color: '#595959', struck: true },
};

const shownRefs = (refs: readonly CellRef[]): string => (refs[0] === undefined ? '—' : refs.length === 1 ? shownRef(refs[0]) : `${shownRef(refs[0])}等${refs.length}处`);

const across = (id: string, text: string, style: string): readonly PlanRow[] => rowsOf(id, [{ column: 0, span: widths.length, text, number: null, style, link: null }], widths, styles);
const cell = (column: number, text: string, style: string, link: CellRef | null = null): DraftCell => ({ column, span: 1, text, number: null, style, link });

const findingRows = (finding: Finding, position: number, projectName: string): readonly PlanRow[] =>
  rowsOf(
    `${finding.code}/${position}`,
    [
      { ...cell(0, String(position), 'number'), number: position },
      cell(1, severityNames[finding.severity], finding.severity === 'error' && finding.waived === null ? 'error' : 'centre'),
      cell(2, finding.code, 'centre'),
      cell(3, projectName, projectName === '—' ? 'centre' : 'text'),
      cell(4, finding.message, finding.waived === null ? 'text' : 'struck'),
      cell(5, shownRefs(finding.at), finding.at.length > 0 ? 'link' : 'centre', finding.at[0] ?? null),
      cell(6, finding.waived ?? `${finding.basis.document}${finding.basis.clause}`, 'text'),
    ],
    widths,
    styles,
  );

const countsOf = (findings: readonly Finding[], waived: number): string => {
  const parts = order.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${severityNames[severity]}${count}项`];
  });
  return `${parts.length === 0 ? (waived === 0 ? '未发现问题' : '没有须处理的问题') : `共${findings.length}项：${parts.join('、')}`}${waived === 0 ? '' : `；另有${waived}项已说明理由，列在最后`}`;
};

/** What is said above the list where a report sheet is not the program's own. */
const notOurs = `已有“${reportSheet}”工作表，但没有本程序的记录，生成报告时不会覆盖它；请先把那张工作表改名，再生成报告。`;

/** Returns the sheet 核对清单: every finding with its cell and basis, the most serious first. `foreign`: the workbook has a report sheet that is not the program's own. */
export const findingsPlan = ({ facts, findings }: Evaluation, foreign: boolean): SheetPlan => {
  const names = new Map(facts.projects.map(({ id, name }) => [id, name]));
  const inOrder = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const [sorted, waived] = [inOrder.filter((finding) => finding.waived === null), inOrder.filter((finding) => finding.waived !== null)];
  const rowsFor = (finding: Finding, index: number): readonly PlanRow[] => findingRows(finding, index + 1, finding.project === null ? '—' : (names.get(finding.project) ?? finding.project));
  const nothing = facts.tables.length === 0 && facts.projects.length === 0;
  const rows: PlanRow[] = [
    ...across('title', '核对清单', 'title'),
    ...across('counts', `${foreign ? notOurs : ''}${countsOf(sorted, waived.length)}`, 'counts'),
    ...rowsOf('heading', headings.map((heading, column) => cell(column, heading, 'heading')), widths, styles),
    // Where nothing is recognised one row says what to do.
    ...(nothing ? sorted.filter(({ code }) => code !== 'R00') : sorted).flatMap(rowsFor),
  ];
  if (nothing) rows.push(...across('nothing', '没有识别到可用的表格。请在工作簿中准备项目支出表，表头写明“项目”和“年初预算数”“全年预算数”“全年执行数”（写明单位），并准备绩效目标表，表头写明“一级指标”“三级指标”“年度指标值”“实际完成值”“分值”，然后重新核对。', 'text'));
  else if (sorted.length === 0) rows.push(...across('none', waived.length === 0 ? '所有核对规则均已通过，没有发现问题。' : '发现的问题均已说明理由。', 'text'));
  if (waived.length > 0) rows.push(...across('waived', '已说明理由、不再提示的问题', 'counts'), ...rowsOf('waived-heading', waivedHeadings.map((heading, column) => cell(column, heading, 'heading')), widths, styles), ...waived.flatMap((finding, index) => rowsFor(finding, sorted.length + index)));
  return { name: findingsSheet, columns: widths, styles, rows, page: { paper: 'a4', orientation: 'landscape', margins, titleRows: 3, numbers: 'count' }, freezeRows: 3 };
};
