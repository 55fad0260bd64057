import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Evaluation } from '../../../src/core/model/evaluation';
import type { Report, ReportTable, Sentence } from '../../../src/core/model/report';
import type { PlanRow, SheetPlan } from '../../../src/core/model/sheet-plan';
import { layOut } from '../../../src/core/lay-out';
import type { Draft } from '../../../src/core/lay-out';
import { heightOf, packWhole, splitToFit } from '../../../src/core/lay-out/row-height';
import { spansFor } from '../../../src/core/lay-out/spans';
import { halfLatin, linesOf } from '../../../src/core/lay-out/wrap';
import { merge } from '../../../src/core/merge';
import type { Memory } from '../../../src/core/model/memory';
import { narrate } from '../../../src/core/narrate';
import { evaluationOf, findingOf } from '../../helpers/facts';

const sentence = (id: string, text: string, placeholder = false): Sentence => ({ id, text, proof: [], figures: [], constants: [], own: false, placeholder });
const reportOf = (sentences: readonly Sentence[], table: ReportTable | null = null): Report => ({
  title: '项目支出绩效自评报告',
  subtitle: '某单位（2024年度）',
  chapters: [{ id: 'overview', heading: '一、基本情况', passages: [{ id: 'p', heading: { level: 2, text: '（一）概况' }, sentences, table }] }],
});
const draftOf = (report: Report, foreign = false): Draft => ({ generated: report, foreign, ...merge(report, null, { sheets: [], memory: null, names: [] }) });
const plansOf = (report: Report, evaluation: Evaluation = evaluationOf({})): readonly [SheetPlan, SheetPlan] => layOut(draftOf(report), evaluation).plans as [SheetPlan, SheetPlan];
const rowsOfPassage = (plan: SheetPlan, id: string): readonly PlanRow[] => plan.rows.filter((row) => row.id === id);
const valueOf = (row: PlanRow | undefined): string => String(row?.cells[0]?.value ?? '');
const merged = (plan: SheetPlan): readonly string[][] => plan.rows.map(({ cells }) => cells.map(({ value, span }) => `${value ?? ''}×${span}`));

describe('a passage', () => {
  it('lies in rows under the limit that, joined, are its sentences', () => {
    const text = fc.stringMatching(/^[甲乙丙丁，；、0-9a-z（）.%]{1,400}$/).map((words) => `${words}。`);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 12 }), (parts) => {
        const sentences = parts.map(([words, placeholder], index) => sentence(String(index), words, placeholder));
        const [plan] = plansOf(reportOf(sentences));
        const rows = rowsOfPassage(plan, 'p');
        for (const { height } of plan.rows) expect(height).toBeLessThanOrEqual(409);
        expect(rows.map((row) => valueOf(row).replace(/^　　/, '')).join('')).toBe(sentences.map(({ text: words }) => words).join(''));
        expect(valueOf(rows[0])).toMatch(/^　　/);
        // 27 signs of 16 pt stand on a line of the sheet, which Excel makes 20.25 pt high.
        for (const row of rows) expect(linesOf(valueOf(row), 27, halfLatin) * 20.25).toBeLessThanOrEqual(row.height);
      }),
      { numRuns: 120 },
    );
  });

  it('breaks between sentences, and inside one only where it alone is too long', () => {
    const whole = `${'甲'.repeat(150)}。`;
    const [plan] = plansOf(reportOf([sentence('a', whole), sentence('b', whole), sentence('c', whole), sentence('d', whole)]));
    expect(rowsOfPassage(plan, 'p').map((row) => valueOf(row).length)).toEqual([455, 151]);
    const long = `${`${'乙'.repeat(99)}，`.repeat(8)}丙。`;
    const [other] = plansOf(reportOf([sentence('a', long)]));
    for (const row of rowsOfPassage(other, 'p').slice(0, -1)) expect(valueOf(row)).toMatch(/，$/);
    expect(rowsOfPassage(other, 'p').length).toBeGreaterThan(1);
  });

  it('marks what is to be filled in by rows of its own', () => {
    const [plan] = plansOf(reportOf([sentence('a', '甲。'), sentence('b', '【待填写：乙】', true), sentence('c', '丙。')]));
    expect(rowsOfPassage(plan, 'p').map(({ cells }) => [cells[0]?.value, cells[0]?.style])).toEqual([['　　甲。', 'body'], ['　　【待填写：乙】', 'placeholder'], ['　　丙。', 'body']]);
    expect(plan.styles.placeholder?.fill).not.toBeNull();
  });
});

describe('lines', () => {
  it.each([
    ['', 10, 1],
    ['一二三四五六七八九十', 10, 1],
    ['一二三四五六七八九十一', 10, 2],
    ['一二三四五六七八九，十', 10, 2],
    // The comma may not begin the second line, so the sign before it goes along: 19 signs take three lines.
    ['一二三四五六七八九十，一二三四五六七八九', 10, 3],
    ['一二\n三', 10, 2],
    ['一二三四五六七八212.93万元', 10, 2],
  ])('%j at %d em take %d', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });

  it('loses no sign when a text is split, whatever it holds', () => {
    const setting = { width: 60, size: 12 };
    fc.assert(fc.property(fc.string({ maxLength: 900, unit: 'grapheme' }), (text) => expect(splitToFit(text, setting).join('')).toBe(text)), { numRuns: 60 });
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 300 }), { maxLength: 5 }), (parts) => expect(packWhole(parts, setting).join('')).toBe(parts.join(''))), { numRuns: 60 });
  });
});

describe('the height of a row', () => {
  // The heights that Excel gives by itself to a line in 宋体, at 100, 125 and 150 % of the screen.
  it.each([
    [9, [11.25, 10.8, 12]],
    [10.5, [12.75, 14.4, 13.5]],
    [11, [13.5, 14.4, 14]],
    [12, [14.25, 15.6, 15]],
    [14, [18.75, 17.4, 18]],
    [16, [20.25, 20.4, 20]],
    [18, [22.5, 22.2, 22]],
    [22, [27, 27, 26.5]],
  ])('at %d pt holds the lines that Excel makes, and those of Noto CJK, which are 1.448 times as high as its signs', (size, lines) => {
    for (const count of [1, 2, 3, 5, 8]) {
      const height = heightOf(Array.from({ length: count }, () => '绩效').join('\n'), { width: 442, size });
      for (const line of lines) expect(height).toBeGreaterThanOrEqual(count * line);
      // Beneath its signs a line of Noto CJK is empty for a sixth of their height.
      expect(height).toBeGreaterThanOrEqual((count * 1.448 - 1 / 6) * size);
    }
  });

  const passage = '全年共举办党员教育培训班12期，培训党员干部1860人次，参训率达到96.50%；走访慰问困难党员和老党员134人，发放慰问金26.80万元；为45个村（社区）配备党建指导员，年度目标均已完成。';
  it.each([1, 2, 3, 5, 6, 7])('leaves less than a line empty beneath %d lines of a usual passage', (count) => {
    // As many of its signs as Excel sets in so many lines of 27, the last of them half filled.
    let text = '';
    for (const sign of `　　${passage.repeat(3)}`) {
      if (linesOf(text + sign + '绩'.repeat(13), 27, halfLatin) > count) break;
      text += sign;
    }
    expect(linesOf(text, 27, halfLatin)).toBe(count);
    const beneath = heightOf(text, { width: 442, size: 16 }) - count * 20.25;
    expect(beneath).toBeGreaterThanOrEqual(0);
    expect(beneath).toBeLessThan(20.25);
  });

  it('counts the pixel by which bold signs are wider', () => {
    const [plain, bold] = [false, true].map((one) => heightOf('绩'.repeat(11), { width: 140, size: 12, bold: one })) as [number, number];
    expect(plain).toBeLessThan(25);
    expect(bold).toBeGreaterThan(30);
  });

  it('holds a list of cells, at whose marks LibreOffice breaks no line', () => {
    // Measured in LibreOffice: four lines of 10.5 pt behind one for the name of the sheet.
    const list = '绩效目标!D5:D10、D12、D15:D17、D20:D22、D25:D32、D34:D40、D42、D45、D47、D50、D53:D58、D60:D62、D64:D67、D69:D72';
    expect(heightOf(list, { width: 204, size: 10.5 })).toBeGreaterThanOrEqual((5 * 1.448 - 1 / 6) * 10.5);
  });
});

describe('a table', () => {
  const table = (rows: ReportTable['rows']): ReportTable => ({
    id: 't', title: '资金表', unit: '单位：万元',
    columns: [{ heading: '项目', align: 'left', share: 2.4, decimals: null }, { heading: '预算数', align: 'right', share: 2, decimals: 2 }, { heading: '执行率', align: 'right', share: 1.2, decimals: 2 }],
    rows,
  });
  const cell = (text: string, number: number | null = null) => ({ text, number, proof: [] });

  it('keeps numbers as numbers, with the format they were printed in', () => {
    const [plan] = plansOf(reportOf([], table([{ id: 'a', total: false, cells: [cell('=1+1'), cell('1856.95', 1856.95), cell('99.99%', 0.9999)] }, { id: 'b', total: true, cells: [cell('合计'), cell('—'), cell('100%', 1)] }])));
    const rows = plan.rows.filter(({ id }) => id.startsWith('t/'));
    expect(rows.map(({ id, cells }) => [id, ...cells.map(({ value, style }) => [value, plan.styles[style]?.format, plan.styles[style]?.bold])])).toEqual([
      ['t/caption', ['资金表', '@', false]],
      ['t/unit', ['单位：万元', '@', false]],
      ['t/columns', ['项目', '@', false], ['预算数', '@', false], ['执行率', '@', false]],
      ['t/a', ['=1+1', '@', false], [1856.95, '#,##0.00', false], [0.9999, '0.00%', false]],
      ['t/b', ['合计', '@', true], ['—', '@', true], [1, '0.00%', true]],
    ]);
    for (const { cells } of rows) expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(plan.columns.length);
    // Too wide for its column a number would be ####: it shrinks, on one line.
    expect(rows.at(-2)!.cells.map(({ style }) => [plan.styles[style]?.wrap, plan.styles[style]?.shrink])).toEqual([[true, undefined], [false, true], [false, true]]);
    const [wide] = plansOf(reportOf([], table([{ id: 'a', total: false, cells: [cell('甲'), cell('1'.repeat(60), 1), cell('—')] }])));
    expect(wide.rows.at(-1)!.height).toBeLessThan(20);
  });

  it('spreads a row that has only its first cell over the width', () => {
    const [plan] = plansOf(reportOf([], table([{ id: 'g', total: false, cells: [cell('甲项目'), cell(''), cell('')] }])));
    expect(merged(plan).at(-1)).toEqual(['甲项目×8']);
  });

  it('continues a cell that no row can hold in the next row', () => {
    const reason = '因雨停工。'.repeat(200);
    const [plan] = plansOf(reportOf([], table([{ id: 'a', total: false, cells: [cell(reason), cell('1.00', 1), cell('—')] }])));
    const rows = plan.rows.filter(({ id }) => id === 't/a');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => valueOf(row)).join('')).toBe(reason);
    expect(rows.map(({ cells }) => cells[1]?.value)).toEqual([1, ...rows.slice(1).map(() => null)]);
    for (const { height } of rows) expect(height).toBeLessThanOrEqual(409);
  });

  it('gives every column at least one of the grid, whatever the shares', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }), (shares) => {
        const spans = spansFor(shares, [86, 50, 50, 50, 50, 50, 50, 56]);
        expect(spans).toHaveLength(shares.length);
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(8);
        expect(Math.min(...spans)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('the report sheet', () => {
  const [plan] = plansOf(reportOf([sentence('a', '甲。')]));
  it('fits the printable width of A4 and uses fonts that Windows has', () => {
    expect(plan.name).toBe('绩效自评报告');
    expect(plan.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(595.3 - plan.page.margins.left - plan.page.margins.right, 0);
    expect(Object.fromEntries(Object.entries(plan.styles).map(([name, { fonts, size }]) => [name, [fonts[0], size]]))).toEqual({ title: ['宋体', 22], subtitle: ['楷体', 16], chapter: ['黑体', 16], section: ['楷体', 16], body: ['仿宋', 16] });
  });

  it('stands in the order of the report', () => {
    expect(plan.rows.map((row) => [row.id, valueOf(row)])).toEqual([['title', '项目支出绩效自评报告'], ['subtitle', '某单位（2024年度）'], ['overview', '　　一、基本情况'], ['p/heading', '　　（一）概况'], ['p', '　　甲。']]);
  });

  it('names every style it uses, and no other', () => {
    const report = narrate(evaluationOf({ projects: [{ name: '甲', adjusted: 10, executed: 8, indicators: [{ name: '人数' }] }] }));
    for (const one of plansOf(report)) {
      const names = new Set(one.rows.flatMap(({ cells }) => cells.map(({ style }) => style)));
      for (const name of names) expect(one.styles[name]).toBeDefined();
    }
    expect(new Set(Object.keys(plansOf(report)[0].styles))).toEqual(new Set(plansOf(report)[0].rows.flatMap(({ cells }) => cells.map(({ style }) => style))));
  });
});

describe('核对清单', () => {
  const projects = [{ name: '甲', adjusted: 10, executed: 8 }];
  const rowsWith = (evaluation: Evaluation): SheetPlan => plansOf(narrate(evaluation), evaluation)[1];

  it('shows each finding with a link to its first cell, the most serious first', () => {
    const plan = rowsWith(evaluationOf({ projects }, [findingOf({ code: 'M13', severity: 'hint', at: [] }), findingOf({ code: 'M01', at: ["'自评表（试行）'!D12", '表!D4'], project: '甲' }), findingOf({ code: 'R01', severity: 'review' }), findingOf({ code: 'M08', severity: 'warning', waived: '口径见附注' })]));
    expect(plan.rows.slice(1).map(({ cells }) => cells.map(({ value, link }) => (link === null ? value : `${value} → ${link}`)))).toEqual([
      ['共3项：错误1项、待确认1项、提示1项；另有1项已说明理由，列在最后'],
      ['序号', '级别', '编码', '项目', '问题', '单元格', '依据'],
      [1, '错误', 'M01', '甲', '某处不符。', "自评表（试行）!D12等2处 → '自评表（试行）'!D12", '财预〔2020〕10号第十一条'],
      [2, '待确认', 'R01', '—', '某处不符。', '表!D7 → 表!D7', '财预〔2020〕10号第十一条'],
      [3, '提示', 'M13', '—', '某处不符。', '—', '财预〔2020〕10号第十一条'],
      ['已说明理由、不再提示的问题'],
      ['序号', '级别', '编码', '项目', '问题', '单元格', '理由'],
      [4, '警告', 'M08', '—', '某处不符。', '表!D7 → 表!D7', '口径见附注'],
    ]);
    const struck = plan.rows.flatMap(({ cells }) => cells).filter(({ style }) => plan.styles[style]?.struck).map(({ value }) => value);
    expect(struck).toEqual(['某处不符。']);
    expect(plan.page).toMatchObject({ orientation: 'landscape', titleRows: 3 });
    expect(plan.freezeRows).toBe(3);
  });

  it('says so where nothing is wrong, and what to do where nothing was recognised', () => {
    expect(valueOf(rowsWith(evaluationOf({ projects })).rows.at(-1))).toBe('所有核对规则均已通过，没有发现问题。');
    expect(valueOf(rowsWith(evaluationOf({ projects }, [findingOf({ code: 'M08', waived: '口径见附注' })])).rows[3])).toBe('发现的问题均已说明理由。');
    expect(rowsWith(evaluationOf({}, [findingOf({ code: 'R00', at: [] })])).rows.slice(3).map(valueOf)).toEqual([expect.stringMatching(/^没有识别到可用的表格。请/)]);
  });
});

it('says above the findings that a report sheet is not its own', () => {
  const report = reportOf([sentence('p/a', '甲。')]);
  expect(JSON.stringify(layOut(draftOf(report, true), evaluationOf({})).plans[1])).toContain('请先把那张工作表改名');
});

it('remembers what was written for every sentence, row by row', () => {
  const long = `${'甲'.repeat(600)}。`;
  const report = reportOf([sentence('p/a', '甲。'), sentence('p/b', long), sentence('p/c', '　乙。')], { id: 't', title: '表', unit: null, columns: [{ heading: '项目', align: 'left', share: 1, decimals: null }, { heading: '金额', align: 'right', share: 1, decimals: 2 }], rows: [{ id: '0', total: false, cells: [{ text: '项目甲', number: null, proof: [] }, { text: '1.50', number: 1.5, proof: [] }] }, { id: '1', total: true, cells: [{ text: '项目乙', number: null, proof: [] }, { text: '—', number: null, proof: [] }] }] });
  const memory = JSON.parse(layOut(draftOf(report), evaluationOf({})).memory) as Memory;
  expect(memory.rows[0]).toEqual({ texts: [['title', '项目支出绩效自评报告']] });
  const texts = memory.rows.flatMap((row) => ('texts' in row ? row.texts : []));
  for (const { id, text } of report.chapters[0]!.passages[0]!.sentences) expect(texts.filter(([own]) => own === id).map(([, part]) => part).join('')).toBe(text);
  expect(texts.filter(([id]) => id === 'p/b').length).toBeGreaterThan(1);
  expect(memory.rows.slice(-3)).toEqual([
    { id: 't/columns', cells: [[0, '项目'], [4, '金额']] },
    { id: 't/0', cells: [[0, '项目甲'], [4, 1.5]] },
    { id: 't/1', cells: [[0, '项目乙'], [4, '—']] },
  ]);
  expect(memory).toMatchObject({ version: 2, columns: 8, instead: [], insteadCells: [], placed: [], tables: [{ id: 't', columns: [['项目', 0], ['金额', 4]] }] });
});
