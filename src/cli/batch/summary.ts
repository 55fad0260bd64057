import { relative } from 'node:path';
import { checks } from '../../core/checks';
import { heightOf } from '../../core/lay-out/row-height';
import { rateWords } from '../../core/model/names';
import { columnLetters } from '../../core/units/address';
import { fenPerWan } from '../../core/units/money';
import { writeXlsx } from '../../hosts/xlsx/hucre';
import type { CellStyle, WriteSheet } from '../../hosts/xlsx/hucre';
import { undated } from '../../hosts/xlsx/package-parts';
import { textContent } from '../../hosts/xlsx/text-content';
import { noted } from './job';
import type { Outcome } from './job';

type Value = string | number | null;
interface Shown {
  readonly value: Value;
  readonly format?: string;
  /** A file beside the summary. */
  readonly link?: string;
  /** What stands in the middle of its column: short, and no amount. */
  readonly middle?: boolean;
}

const fontSize = 11;
/** A width counts digits of the workbook's font, 7 pixels each. */
const pointsPerWidth = 5.25;
/** In inches: as much of the paper as printers reach. */
const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
const thin = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };
const style = (head: boolean, { format, link, middle, value }: Shown): CellStyle => ({
  font: { name: head ? '黑体' : '宋体', size: fontSize, ...(link !== undefined && { color: { rgb: '0563C1' }, underline: true }) },
  border,
  ...(head && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } }),
  alignment: { horizontal: head || middle ? 'center' : typeof value === 'string' ? 'left' : 'right', vertical: 'center', wrapText: true },
  numFmt: format ?? (typeof value === 'string' ? '@' : 'General'),
});

const sheetOf = (name: string, widths: readonly number[], rows: readonly (readonly Shown[])[]): WriteSheet => ({
  name,
  columns: widths.map((width) => ({ width })),
  cells: new Map(
    rows.flatMap((row, line) =>
      row.map((shown, column) => {
        const { value, link } = shown;
        const look = style(line === 0, shown);
        return [`${line},${column}`, { ...(typeof value === 'string' ? textContent(value, look) : { value }), style: look, ...(link !== undefined && { hyperlink: { target: encodeURI(link) } }) }] as const;
      }),
    ),
  ),
  rowDefs: new Map(rows.map((row, line) => [line, { height: Math.max(22.5, ...row.map(({ value }, column) => (typeof value === 'string' ? heightOf(value, { width: (widths[column] ?? 8) * pointsPerWidth, size: fontSize }) : 0))) }])),
  freezePane: { rows: 1 },
  autoFilter: { range: `A1:${columnLetters(widths.length - 1)}${Math.max(1, rows.length)}` },
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, margins, printTitlesRow: '1:1' },
  headerFooter: { oddHeader: '&C&14&A', oddFooter: '&C第&P页，共&N页' },
});

const money = (fen: number | null): Shown => ({ value: fen === null ? null : fen / fenPerWan, format: '#,##0.00' });
const count = (value: number): Shown => ({ value, format: '0', middle: true });

/** A number that a file has only if it was worked on. */
const ofWork = ({ written }: Outcome, value: number): Shown => (written.length === 0 ? { value: null } : count(value));

const scoreOf = ({ scores }: Outcome): Shown => {
  const totals = scores.flatMap(({ total }) => (total === null ? [] : [Number(total)]));
  if (totals.length === 0) return { value: scores.length === 0 ? null : '待评定', middle: true };
  if (scores.length === 1) return { value: totals[0]!, format: '0.00', middle: true };
  const [least, most] = [Math.min(...totals), Math.max(...totals)].map((points) => points.toFixed(2));
  return { value: `${least === most ? least : `${least}—${most}`}${totals.length < scores.length ? `（${scores.length - totals.length}项待评定）` : ''}`, middle: true };
};

const isUngraded = ({ total, grade }: Outcome['scores'][number]): boolean => total !== null && grade === null;

/** Grades with their numbers of projects: 优3、良1; the grade alone for one project. */
const gradesOf = ({ scores }: Outcome): Shown => {
  const grades = new Map<string, number>();
  for (const score of scores) {
    const grade = isUngraded(score) ? '待评定' : score.grade;
    if (grade !== null) grades.set(grade, (grades.get(grade) ?? 0) + 1);
  }
  return { value: grades.size === 0 ? null : scores.length === 1 ? [...grades.keys()][0]! : [...grades].map(([grade, number]) => `${grade}${number}`).join('、'), middle: true };
};

/** What a reader should know: of a rate that divides by another amount than its heading says, by which; of totals without a grade, why. */
const noteOf = ({ note, rate, rateBasis, scores }: Outcome): string | null => {
  const basis = rate === null || rateBasis === 'adjusted' ? null : `执行率＝${rateWords(rateBasis)}`;
  const ungraded = scores.filter(isUngraded).length;
  return noted(note, basis, ungraded === 0 ? null : `${scores.length === 1 ? '' : `${ungraded}个项目`}各项分值合计与满分不符，调整后评定等级`);
};

const head = (...names: readonly string[]): readonly Shown[] => names.map((value) => ({ value }));

/** Returns the bytes of the 汇总表: a line for each file, which checks fail most, and the files that could not be worked on. Links lead to the results beside it in `folder`. */
export const summaryOf = async (outcomes: readonly Outcome[], folder: string, from: string): Promise<Uint8Array> => {
  const shown = (file: string): string => relative(from, file).replaceAll('\\', '/');
  const result = ({ written }: Outcome, ending: RegExp): Shown => {
    const file = written.find((name) => ending.test(name));
    const kind = file === undefined ? null : /-退回意见\.docx$/.test(file) ? '退回意见' : /\.json$/.test(file) ? 'JSON' : '报告';
    return file === undefined ? { value: null } : { value: kind, link: relative(folder, file).replaceAll('\\', '/'), middle: true };
  };
  const lines = outcomes.map((outcome, index) => [
    count(index + 1),
    { value: outcome.unit },
    { value: shown(outcome.file) },
    { value: outcome.kind === 'workbook' ? '工作簿' : '报告', middle: true },
    { value: outcome.beside === null ? null : shown(outcome.beside) },
    outcome.kind === 'report' && outcome.beside === null ? { value: null } : ofWork(outcome, outcome.projects),
    money(outcome.adjusted),
    money(outcome.executed),
    { value: outcome.rate === null ? null : Number(outcome.rate), format: '0.00%' },
    scoreOf(outcome),
    gradesOf(outcome),
    ofWork(outcome, outcome.found.error),
    ofWork(outcome, outcome.found.warning),
    ofWork(outcome, outcome.found.hint),
    ofWork(outcome, outcome.found.review),
    result(outcome, /-报告\.\w+$|-退回意见\.docx$/),
    result(outcome, /\.json$/),
    { value: outcome.trouble === null ? noteOf(outcome) : `没有办成：${outcome.trouble}` },
  ]);
  const files = new Map<string, number>();
  for (const { codes } of outcomes) for (const code of codes) files.set(code, (files.get(code) ?? 0) + 1);
  const titles = new Map(checks.map(({ code, title }) => [code, title.zh]));
  const most = [...files].sort(([leftCode, left], [rightCode, right]) => right - left || (leftCode < rightCode ? -1 : 1)).map(([code, number]) => [{ value: code, middle: true }, { value: titles.get(code) ?? '' }, count(number), { value: number / Math.max(1, outcomes.filter(({ written }) => written.length > 0).length), format: '0.0%', middle: true }]);
  return writeXlsx({
    sheets: [
      sheetOf('汇总表', [5, 20, 24, 8, 16, 5, 12, 12, 12, 13, 8, 5, 5, 5, 5, 10, 6, 20], [head('序号', '单位', '文件', '种类', '对照的工作簿', '项目数', '全年预算数\n（万元）', '全年执行数\n（万元）', '执行率\n（÷全年预算数）', '得分', '等级', '错误', '警告', '提示', '待确认', '写出的\n文件', '全部\n结果', '说明'), ...lines]),
      sheetOf('问题分布', [8, 60, 12, 12], [head('代码', '应当如此', '文件数', '占比'), ...most]),
    ],
    properties: { modified: undated },
  });
};
