import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../../../src/core/model/report';
import { traceMark, traceSheet } from '../../../src/core/model/own-sheets';
import type { SheetPlan } from '../../../src/core/model/sheet-plan';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate, trace } from '../../../src/core/pipeline';
import { ownWritten, sourcesOf } from '../../../src/core/recognise/sources';
import { parseRef } from '../../../src/core/units/address';
import { traced } from '../../../src/core/trace';
import { readSample, sampleFiles } from '../../samples/samples';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const run = (snapshot: Snapshot, options = {}) => {
  const evaluation = evaluate(snapshot, options);
  return { evaluation, composition: compose(evaluation, snapshot) };
};
const planOf = (snapshot: Snapshot, written = true): SheetPlan => {
  const { evaluation, composition } = run(snapshot);
  return trace(evaluation, snapshot, composition, written);
};
/** Returns the cells that the plan's last column lists: ranges are spelt out, a sheet's name holds until the next. */
const listed = (words: string): ReadonlySet<string> => {
  let sheetName = '';
  const cells = new Set<string>();
  for (const part of words.split(/[、；](?=(?:[^!、；]*!)?\$?[A-Z]{1,3}\d)/)) {
    const at = part.lastIndexOf('!');
    if (at >= 0) sheetName = part.slice(0, at);
    const place = parseRef(`'${sheetName.replaceAll("'", "''")}'!${part.slice(at + 1)}`);
    if (!place) throw new Error(`no cell: ${part}`);
    for (let row = place.row; row <= place.lastRow; row += 1) for (let column = place.column; column <= place.lastColumn; column += 1) cells.add(`${sheetName}|${row}|${column}`);
  }
  return cells;
};
const spelt = (refs: readonly string[]): ReadonlySet<string> =>
  new Set(
    refs.flatMap((ref) => {
      const place = parseRef(ref)!;
      return Array.from({ length: place.lastRow - place.row + 1 }, (_, row) => Array.from({ length: place.lastColumn - place.column + 1 }, (__, column) => `${place.sheet}|${place.row + row}|${place.column + column}`)).flat();
    }),
  );

interface FigureRow {
  readonly under: string;
  readonly shown: string;
  readonly exact: string | number | null;
  readonly unit: string;
  readonly how: string;
  readonly cells: string;
  readonly link: string | null;
}
/** Returns the rows of figures with the sentence above them; what a cell goes on with below is joined. */
const figureRows = ({ rows }: SheetPlan): readonly FigureRow[] => {
  const found: FigureRow[] = [];
  let under = '';
  for (const { cells } of rows.slice(3)) {
    if (cells.length === 1) {
      if (cells[0]!.style === 'sentence') under = String(cells[0]!.value);
      continue;
    }
    const [number, shown, exact, unit, how, , at] = cells.map(({ value }) => value);
    const last = found.at(-1);
    if (number === null && last) found[found.length - 1] = { ...last, how: last.how + String(how ?? ''), cells: last.cells + String(at ?? '') };
    else found.push({ under, shown: String(shown), exact: exact ?? null, unit: String(unit), how: String(how), cells: String(at), link: cells[5]?.link ?? null });
  }
  return found;
};

const inUnit = ({ counts, value, text }: Figure): number => (counts === 'number' ? Number(value) : counts === 'ratio' ? Number(value) * 100 : Number(value) / (text.endsWith('万元') ? 1_000_000 : 100));

describe.each(sampleFiles)('数据溯源 of %s', (file) => {
  it('has every figure of the report under its sentence, with its exact value and the same cells', async () => {
    const snapshot = await readSample(file);
    const { composition } = run(snapshot);
    const rows = figureRows(planOf(snapshot));
    const sentences = composition.report.chapters.flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences)).filter(({ placeholder }) => !placeholder);
    let seen = 0;
    for (const sentence of sentences) {
      const own = rows.filter(({ under }) => under === sentence.text);
      for (const figure of sentence.figures) {
        const row = own.find(({ shown, cells }) => shown === figure.text && JSON.stringify([...listed(cells)].sort()) === JSON.stringify([...spelt(figure.cells)].sort()));
        expect([sentence.text, figure.text, row]).toEqual([sentence.text, figure.text, expect.anything()]);
        expect(Number(row!.exact)).toBeCloseTo(inUnit(figure), 9);
        expect(figure.text.endsWith(row!.unit)).toBe(true);
        expect([...spelt(figure.groups[0]!)]).toEqual(expect.arrayContaining([...spelt([row!.link!])]));
        expect(row!.how).not.toBe('');
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(15);
  });

  it('has the numbers of every table, column by column, and those that are passed on in words', async () => {
    const snapshot = await readSample(file);
    const { composition } = run(snapshot);
    const rows = figureRows(planOf(snapshot));
    for (const { table } of composition.report.chapters.flatMap(({ passages }) => passages)) {
      for (const [column, { heading }] of (table?.columns ?? []).entries()) {
        const cells = table!.rows.flatMap((row) => row.cells[column] ?? []).filter(({ number, proof }) => number !== null && proof.length > 0);
        const row = rows.find(({ under, shown }) => under === `表：${table!.title}` && shown === `“${heading}”列（${cells.length}个数）`);
        expect([table!.title, heading, row === undefined]).toEqual([table!.title, heading, cells.length === 0]);
        if (row) expect(listed(row.cells)).toEqual(spelt(cells.flatMap(({ proof }) => proof)));
      }
    }
    const quoted = composition.report.chapters.flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences)).filter(({ constants }) => constants.some(({ of, text }) => of === 'quotation' && /\d+[名个次期]/.test(text)));
    for (const { text } of quoted) expect(rows.some(({ under, how }) => under === text && how.startsWith('照录'))).toBe(true);
  });

  it('prints on A4 across, in rows that Excel can hold, with its heading on every page', async () => {
    const { rows, page, freezeRows, columns } = planOf(await readSample(file));
    expect([page.paper, page.orientation, page.titleRows, freezeRows]).toEqual(['a4', 'landscape', 3, 3]);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(842 - page.margins.left - page.margins.right);
    for (const { height } of rows) expect(height).toBeLessThanOrEqual(409);
  });
});

const snapshot = workbook(
  ledger(['甲', 10, 12.345678, 9], ['乙', 8, 8, 0.5], ['合计', 18, 20.345678, 9.5]),
  targets(['甲', '产出指标', '数量指标', '培训', 180, 164, 90, null, '汛期停课']),
  sheet('成效台账', [['章节', '事项陈述', '数量', '单位'], ['产出', '举办培训7期', 7, '期'], ['产出', '惠及490余人，覆盖12个村', null, null]]),
);

describe('a figure', () => {
  it.each([
    ['0.50万元', [0.5, '万元', '“乙”的全年执行数', '表!D4']],
    ['20.35万元', [20.345678, '万元', '“合计”的全年预算数，四舍五入到两位小数', '表!C5']],
    ['46.69%', [46.6929634884, '%', '“合计”的全年执行数 ÷ “合计”的全年预算数 × 100%，四舍五入到两位小数', '表!D5；C5']],
    ['2个', [2, '个', '所列单元格的个数（项目）', '表!A3:A4']],
    ['164', [164, '—', '“培训”的实际完成值', '指标!F2']],
    ['8分', [8, '分', '“培训”的分值 − 得分；得分：164÷180×90＝82（未写指标性质，按≥计）', '指标!D2、E2、F2、G2']],
    ['89.29分', [89.29, '分', '2个计分项的得分之和，逐项理由见任务窗格“核对”', '表!A3、C3、D3、指标!D2、E2、F2、G2']],
    ['7期', [7, '期', '照录“事项陈述”，精确值取自“数量”', '成效台账!B2、C2']],
    ['490余人、12个', ['—', '—', '照录单元格中的文字', '成效台账!B3']],
  ])('%s is traced', (text, wanted) => {
    const row = figureRows(planOf(snapshot)).find(({ shown }) => shown === text);
    expect(row ? [row.exact, row.unit, row.how, row.cells] : null).toEqual(wanted);
  });

  it('is told apart from what a person typed, whose numbers nobody can trace', () => {
    const { evaluation, composition } = run(snapshot);
    const [first] = composition.report.chapters[0]!.passages[0]!.sentences;
    const typed = { ...first!, text: '全年共支出30万元。', figures: [], constants: [], own: true };
    const report = { ...composition.report, chapters: [{ id: 'a', heading: '一、甲', passages: [{ id: 'p', heading: null, sentences: [typed, { ...typed, id: 'b', proof: [] }, { ...typed, id: 'c', text: '没有数。' }], table: null }] }] };
    expect(traced(report, evaluation, null).map(({ figures }) => figures.map(({ shown, exact, how, groups }) => [shown, exact, how, groups.flat().length > 0]))).toEqual([
      [['30万元', null, '手工改写，其中的数不能追溯；所列是原句的单元格', true]],
      [['30万元', null, '手工添加，其中的数不能追溯', false]],
    ]);
  });
});

describe('the sheet', () => {
  const written = (name: string, ...rows: readonly (readonly (string | null)[])[]): Snapshot => ({ ...snapshot, sheets: [...snapshot.sheets, sheet(name, rows)] });

  it('never has the name of a user’s sheet, and keeps its own', () => {
    expect(planOf(snapshot).name).toBe(traceSheet);
    expect(planOf(written(traceSheet, ['数据溯源'], [`${traceMark}共5行`])).name).toBe(traceSheet);
    expect(planOf(written(traceSheet, ['我自己的记录'])).name).toBe(`${traceSheet}（2）`);
    expect(planOf({ ...snapshot, sheets: [...written(traceSheet, ['我自己的记录']).sheets, sheet(`${traceSheet}（2）`, [['也是我的']])] }).name).toBe(`${traceSheet}（3）`);
  });

  it('is no data: neither read nor a reason to read the program’s forms', () => {
    const own = written(traceSheet, ['数据溯源'], [`${traceMark}共5行`], ['序号', '报告中写作', '精确值', '单位', '怎样得来', '转到', '单元格'], ['项目', '全年预算数', '全年执行数', null, null, null, null]);
    expect(ownWritten(own)).toEqual(new Set([traceSheet]));
    expect(sourcesOf(own).sources.map(({ sheet: { name } }) => name)).not.toContain(traceSheet);
    expect(evaluate(own).facts).toEqual(evaluate(snapshot).facts);
    expect(sourcesOf(written(traceSheet, ['我自己的记录'])).sources.map(({ sheet: { name } }) => name)).toContain(traceSheet);
  });

  it('says which sentences of the report sheet are of data that have changed, but not of a report written along with it', () => {
    const { composition } = run(snapshot);
    const plan = composition.plans[0]!;
    const reported: Snapshot = { ...snapshot, memory: composition.memory, sheets: [...snapshot.sheets.map((one) => (one.name === '表' ? { ...one, values: one.values.map((row) => row.map((value) => (value === 0.5 ? 0.75 : value === 9.5 ? 9.75 : value))) } : one)), sheet(plan.name, plan.rows.map(({ cells }) => cells.map(({ value }) => value)))] };
    const standing = (sheetPlan: SheetPlan): readonly unknown[] => sheetPlan.rows.flatMap(({ cells }) => (cells[0]!.style === 'standing' ? [cells[0]!.value] : []));
    const said = planOf(reported, false);
    expect(standing(said)).toEqual(expect.arrayContaining([expect.stringMatching(/^数据已变，报告页上仍是：.*全年执行数9\.50万元/)]));
    expect(String(said.rows[1]!.cells[0]!.value)).toContain(`有${standing(said).length}句的数据在写报告后变了`);
    expect(standing(planOf(reported, true))).toEqual([]);
    expect(standing(planOf(snapshot, false))).toEqual([]);
  });
});
