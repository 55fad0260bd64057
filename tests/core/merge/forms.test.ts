import { describe, expect, it } from '@jest/globals';
import type { Renewal } from '../../../src/core/model/composition';
import type { FormSheets } from '../../../src/core/model/form-sheets';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { compose, documentOf, evaluate, forms } from '../../../src/core/pipeline';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { movedFormula } from '../../../src/core/units/moved-formula';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

type Row = readonly CellValue[];
const first: readonly Row[] = [['甲项目', 100, 100, 80], ['乙项目', 50, 50, 50]];
const indicators: readonly Row[] = [
  ['甲项目', '产出指标', '数量指标', '培训人数', '≥180人', '164人', 30, 27, '汛期停课'],
  ['甲项目', '产出指标', '质量指标', '合格率', '≥95%', '97%', 30, 30, null],
  ['甲项目', '效益指标', '社会效益指标', '就业人数', '≥60人', '66人', 30, 30, null],
  ['乙项目', '产出指标', '数量指标', '宣传场次', '≥5场', '5场', 90, 90, null],
];
const data = (rows: readonly Row[] = first, own: readonly Row[] = indicators): Snapshot => workbook(ledger(...rows), targets(...own));
const name = '自评表-甲项目';

/** A workbook whose forms a person works on between two runs. */
class Desk {
  constructor(private snapshot: Snapshot) {}

  static async open(source = data()): Promise<Desk> {
    const desk = new Desk(source);
    await desk.run();
    return desk;
  }

  /** Writes the forms as a host does. */
  async run(choices: readonly Renewal[] = []): Promise<FormSheets> {
    const made = forms(evaluate(this.snapshot), this.snapshot, choices);
    const host = new MemoryHost(this.snapshot);
    await host.write({ plans: made.worked, derived: made.plans, renames: made.renames, memory: null, activate: name });
    this.snapshot = await host.read();
    return made;
  }

  get sheets(): readonly string[] {
    return this.snapshot.sheets.map((one) => one.name).slice(2);
  }

  form(of = name): SheetSnapshot {
    return this.snapshot.sheets.find((one) => one.name === of)!;
  }

  /** The form's rows as people read them. */
  rows(of = name): string[] {
    return this.form(of).values.map((row) => row.filter((value) => value !== null).join(' '));
  }

  /** Changes the sheet of a form as a person does. */
  work(change: (form: SheetSnapshot) => SheetSnapshot, of = name): void {
    this.snapshot = { ...this.snapshot, sheets: this.snapshot.sheets.map((one) => (one.name === of ? change(one) : one)) };
  }

  at(text: CellValue, of = name): readonly [row: number, column: number] {
    const { values } = this.form(of);
    const row = values.findIndex((line) => line.includes(text));
    return [row, values[row]!.indexOf(text)];
  }

  /** Types over the cell that holds a text, or so many columns to its right. */
  type(over: CellValue, value: CellValue, right = 0, formula?: string): void {
    const [row, column] = this.at(over);
    this.work((form) => ({
      ...form,
      values: form.values.map((line, index) => (index === row ? line.map((own, place) => (place === column + right ? value : own)) : line)),
      formulas: [...(form.formulas ?? []).filter((own) => own.row !== row || own.column !== column + right), ...(formula === undefined ? [] : [{ row, column: column + right, formula }])],
    }));
  }

  /** Inserts a row as Excel does: merged cells that reach over the place reach on, formulas follow. */
  insert(row: number, line: readonly CellValue[], of = name): void {
    const down = (at: number): number => (at >= row ? at + 1 : at);
    this.work(
      (form) => ({
        ...form,
        values: [...form.values.slice(0, row), Array.from({ length: form.values[0]!.length }, (_, index) => line[index] ?? null), ...form.values.slice(row)],
        formats: [],
        merges: form.merges.map((merge) => ({ ...merge, row: down(merge.row), rows: merge.row < row && merge.row + merge.rows > row ? merge.rows + 1 : merge.rows })),
        formulas: (form.formulas ?? []).map((own) => ({ ...own, row: down(own.row), formula: own.formula.replace(/([A-Z])(\d+)/g, (_, letter: string, digits: string) => `${letter}${down(Number(digits) - 1) + 1}`) })),
      }),
      of,
    );
  }

  /** Deletes the row that holds a text, as Excel does: merged cells reach over one row less, a label in it comes to stand below, ranges shrink. */
  remove(text: CellValue): void {
    const [row] = this.at(text);
    const up = (at: number): number => (at > row ? at - 1 : at);
    this.work((form) => {
      const labels = form.merges.filter((merge) => merge.row === row && merge.rows > 1).map(({ column }) => column);
      return {
        ...form,
        values: form.values.flatMap((line, index) => (index === row ? [] : [index === row + 1 ? line.map((own, column) => (labels.includes(column) ? form.values[row]![column]! : own)) : line])),
        formats: form.formats.filter((_, index) => index !== row),
        merges: form.merges.flatMap((merge) => (merge.row === row && merge.rows === 1 ? [] : [{ ...merge, row: up(merge.row), rows: merge.row <= row && merge.row + merge.rows > row ? merge.rows - 1 : merge.rows }])),
        formulas: (form.formulas ?? []).flatMap((own) => (own.row === row ? [] : [{ ...own, row: up(own.row), formula: movedFormula(own.formula, (at) => (at === row ? null : up(at))) }])),
      };
    });
  }

  /** Changes the data. */
  source(rows: readonly Row[], own: readonly Row[] = indicators): void {
    const fresh = data(rows, own).sheets;
    this.snapshot = { ...this.snapshot, sheets: this.snapshot.sheets.map((one) => fresh.find((other) => other.name === one.name) ?? one) };
  }

  /** The annexes of a Word file made of the workbook, a line for each row. */
  annexed(): string[] {
    const evaluation = evaluate(this.snapshot);
    const { sections } = documentOf(compose(evaluation, this.snapshot).report, evaluation, { date: null, forms: forms(evaluation, this.snapshot).all });
    return sections.slice(1).flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === 'table' ? block.table.rows.map(({ cells }) => cells.map(({ text }) => text).filter(Boolean).join(' ')) : [])));
  }

  drop(of: string): void {
    this.snapshot = { ...this.snapshot, sheets: this.snapshot.sheets.filter((one) => one.name !== of) };
  }

  forget(): void {
    const { sheetMemories: _, ...rest } = this.snapshot;
    this.snapshot = rest;
  }

  rename(from: string, to: string): void {
    this.snapshot = { ...this.snapshot, sheets: this.snapshot.sheets.map((one) => (one.name === from ? { ...one, name: to } : one)) };
  }
}

const told = ({ kept }: FormSheets): unknown => kept.map(({ text, generated, conflict, cell }) => [text, generated, conflict, ...(cell ?? [])]);
const executed = (amount: number): readonly Row[] => [['甲项目', 100, 100, amount], first[1]!];

describe('自评表 that a person has worked on', () => {
  it('is not written again where nothing changes', async () => {
    const desk = await Desk.open();
    const again = await desk.run();
    expect([again.worked, again.plans, again.kept, again.changes.map(({ kind }) => kind)]).toEqual([[], [], [], ['unchanged', 'unchanged']]);
  });

  it('keeps a cell, renews the others, and tells of a conflict where the data have changed as well', async () => {
    const desk = await Desk.open();
    desk.type('汛期停课', '汛期停课21天，下年补训');
    desk.type('164人', '165人');
    desk.source(executed(85));
    expect(told(await desk.run())).toEqual([['165人', '164人', false, '培训人数', '实际完成值'], ['汛期停课21天，下年补训', '汛期停课', false, '培训人数', '偏差原因分析及改进措施']]);
    expect(desk.rows().find((row) => row.startsWith('年度资金总额'))).toBe('年度资金总额 100 100 85 10 0.85 8.5');
    desk.source(executed(85), [['甲项目', '产出指标', '数量指标', '培训人数', '≥180人', '170人', 30, 28, '汛期停课'], ...indicators.slice(1)]);
    const conflicting = await desk.run();
    expect(told(conflicting)).toEqual([['165人', '170人', true, '培训人数', '实际完成值'], ['汛期停课21天，下年补训', '汛期停课', false, '培训人数', '偏差原因分析及改进措施']]);
    expect(conflicting.changes[0]).toMatchObject({ kind: 'conflict', part: 'table', chapter: name, at: `'${name}'!F13` });
    const marked = conflicting.worked[0]!.rows.flatMap(({ cells }) => cells).find(({ value }) => value === '165人')!;
    expect(conflicting.worked[0]!.styles[marked.style]!.fill).toBe('#FCE4D6');
    // Until they choose.
    expect(told(await desk.run())).toEqual(told(conflicting));
    const [one] = conflicting.kept;
    expect(told(await desk.run([{ id: one!.id, text: one!.text, keep: true }]))).toEqual([['165人', '170人', false, '培训人数', '实际完成值'], ['汛期停课21天，下年补训', '汛期停课', false, '培训人数', '偏差原因分析及改进措施']]);
    expect(desk.rows().some((row) => row.includes('165人'))).toBe(true);
    expect(told(await desk.run([{ id: one!.id, text: one!.text }]))).toEqual([['汛期停课21天，下年补训', '汛期停课', false, '培训人数', '偏差原因分析及改进措施']]);
    expect(desk.rows().some((row) => row.includes('170人'))).toBe(true);
  });

  it('keeps what was typed into an empty cell, what was cleared, and what stands in place of a formula', async () => {
    const desk = await Desk.open();
    desk.type('预期目标', '培训180人', 0);
    const [heading, column] = desk.at('培训180人');
    desk.work((form) => ({ ...form, values: form.values.map((line, row) => (row === heading ? line.map((own, place) => (place === column ? '预期目标' : own)) : row === heading + 1 ? line.map((own, place) => (place === column ? '培训180人' : own)) : line)) }));
    desk.type('97%', null);
    desk.type('年度资金总额', 0.81, 6);
    desk.source(executed(85));
    expect(told(await desk.run())).toEqual([['81.00%', '85.00%', true, '年度资金总额', '执行率'], ['培训180人', '', false, '', '预期目标'], ['', '97%', false, '合格率', '实际完成值']]);
    const total = desk.rows().find((row) => row.startsWith('年度资金总额'));
    expect(total).toBe('年度资金总额 100 100 85 10 0.81 8.5');
    expect(desk.form().formulas!.map(({ formula }) => formula)).toEqual([expect.stringMatching(/^=SUM\(G6/), expect.stringMatching(/^=SUM\(I6/)]);
    expect(desk.rows().some((row) => row.includes('培训180人'))).toBe(true);
  });

  it('keeps a person’s formula, with its cells, as rows are put in above it', async () => {
    const desk = await Desk.open();
    const [row] = desk.at('就业人数');
    desk.type('就业人数', 57, 3, `=G${row}*2-3`);
    desk.source(executed(80), [indicators[0]!, ['甲项目', '产出指标', '数量指标', '开班数', '≥4期', '4期', 10, 10, null], ...indicators.slice(1)]);
    const made = await desk.run();
    expect(told(made)).toEqual([['57', '30', false, '就业人数', '分值']]);
    expect(desk.form().formulas!.map(({ formula }) => formula)).toContain(`=G${row + 1}*2-3`);
  });

  it('keeps a row put in between, notes beside and below, and a title above', async () => {
    const desk = await Desk.open();
    const [row] = desk.at('合格率');
    desk.insert(row, [null, null, null, '补训人数', '≥10人', '12人', 0, 0, '计划外']);
    desk.insert(0, ['附件2']);
    const count = desk.form().values.length;
    desk.work((form) => ({ ...form, values: [...form.values.map((line, index) => [...line, index === row + 2 ? '请核' : null]), Array.from({ length: 10 }, () => null), ['填表人：张某', ...Array.from({ length: 9 }, () => null)]] }));
    desk.source(executed(85));
    const made = await desk.run();
    expect(made.kept.map(({ text }) => text)).toEqual(['附件2', '补训人数', '≥10人', '12人', '0', '0', '计划外', '请核', '填表人：张某']);
    const rows = desk.rows();
    expect(rows[0]).toBe('附件2');
    const inserted = rows.findIndex((line) => line.includes('补训人数'));
    expect(rows[inserted]).toBe('补训人数 ≥10人 12人 0 0 计划外');
    expect(rows[inserted - 1]).toContain('培训人数');
    expect(rows[inserted + 1]).toMatch(/合格率.*请核$/);
    expect(rows[count + 1]).toBe('填表人：张某');
    // The label beside the indicators reaches over the row, the sums as well.
    expect(desk.form().merges).toContainEqual({ row: 12, rows: 5, column: 0, columns: 1 });
    expect(desk.form().formulas!.map(({ formula }) => formula)).toContain('=SUM(I7,H14:H17)');
    const before = desk.rows();
    expect([(await desk.run()).worked, desk.rows()]).toEqual([[], before]);
  });

  it('leaves out a row that a person deleted, the first or the last of its kind, until they ask for it', async () => {
    const desk = await Desk.open();
    desk.remove('培训人数');
    desk.remove('就业人数');
    desk.remove('其他资金');
    desk.source(executed(85));
    const made = await desk.run();
    expect(made.changes.filter(({ kind }) => kind === 'deleted').map(({ generated, chapter, at, lines }) => [generated, chapter, at, lines])).toEqual(['其他资金 ｜ — ｜ —', '培训人数 ｜ ≥180人 ｜ 164人 ｜ 30 ｜ 27.33 ｜ 汛期停课', '就业人数 ｜ ≥60人 ｜ 66人 ｜ 30 ｜ 30'].map((text) => [text, name, null, [{ before: '', after: '' }]]));
    expect(made.kept.filter(({ deleted }) => !deleted)).toEqual([]);
    const rows = desk.rows();
    expect(rows.filter((row) => /培训人数|就业人数|其他资金|效益指标/.test(row))).toEqual([]);
    expect(rows.find((row) => row.includes('合格率'))).toBe('产出指标 质量指标 合格率 ≥95% 97% 30 30');
    // The points are those of the data; a sum of what is left is not the total.
    expect(rows.find((row) => row.startsWith('总分'))).toBe('总分 100 95.83');
    expect(desk.form().formulas!.map(({ formula }) => formula)).toEqual(expect.not.arrayContaining([expect.stringContaining('SUM(I')]));
    // It stays away, and nothing is written again for it.
    const again = await desk.run();
    expect([again.worked, again.plans, again.kept.map(({ generated }) => generated)]).toEqual([[], [], made.kept.map(({ generated }) => generated)]);
    // What is gone from the data as well is told no more; what comes back into them is written.
    desk.source(executed(85), [indicators[1]!, indicators[3]!]);
    expect((await desk.run()).kept.map(({ generated }) => generated)).toEqual(['其他资金 ｜ — ｜ —']);
    desk.source(executed(85));
    const [other] = (await desk.run()).kept;
    expect(desk.rows().join()).toContain('就业人数');
    expect((await desk.run([{ id: other!.id, text: other!.text }])).kept).toEqual([]);
    expect(desk.rows().join()).toContain('其他资金');
    expect((await desk.run()).kept).toEqual([]);
  });

  it('writes a form anew whose sheet was deleted or cleared, and takes no row that was renamed or moved for one that was deleted', async () => {
    const desk = await Desk.open();
    const rows = desk.rows();
    desk.work((form) => ({ ...form, values: form.values.map((line) => line.map(() => null)), formulas: [] }));
    expect([(await desk.run()).kept, desk.rows()]).toEqual([[], rows]);
    desk.drop(name);
    expect([(await desk.run()).kept, desk.rows()]).toEqual([[], rows]);
    const [row] = desk.at('合格率');
    desk.work((form) => ({ ...form, formulas: [], values: form.values.map((_, index) => form.values[index === row ? row + 1 : index === row + 1 ? row : index]!) }));
    desk.source(first, indicators.map((own) => own.map((value) => (value === '培训人数' ? '培训人次' : value))));
    expect((await desk.run()).kept.filter(({ deleted }) => deleted)).toEqual([]);
    expect(desk.rows().filter((line) => /合格率|就业人数|培训人/.test(line))).toHaveLength(3);
  });

  it('finds the form where columns were put in before it and within it', async () => {
    const desk = await Desk.open();
    desk.type('164人', '165人');
    desk.work((form) => ({ ...form, formulas: [], merges: [], formats: [], values: form.values.map((line) => [null, ...line.slice(0, 4), null, ...line.slice(4)]) }));
    const made = await desk.run();
    expect(made.kept.map(({ text }) => text)).toContain('165人');
    expect(desk.rows().find((row) => row.includes('培训人数'))).toContain('165人');
  });

  it('keeps what stands on a changed indicator that is gone, in a row of its own', async () => {
    const desk = await Desk.open();
    desk.type('97%', '97%（抽查）');
    desk.source(first, [indicators[0]!, indicators[2]!, indicators[3]!]);
    expect((await desk.run()).kept.map(({ text }) => text)).toEqual(['97%（抽查）']);
    expect(desk.rows().filter((row) => row.includes('97%'))).toEqual(['97%（抽查）']);
  });

  it('leaves a sheet on which the form is not found as it is, under another name', async () => {
    const desk = await Desk.open();
    desk.work(() => sheet(name, [['完全不同的内容'], ['请勿覆盖', 12]]));
    const made = await desk.run();
    expect(made.keptApart).toEqual([{ from: name, to: `${name}（手改留存）` }]);
    expect(desk.rows(`${name}（手改留存）`)).toEqual(['完全不同的内容', '请勿覆盖 12']);
    expect(desk.rows()[0]).toBe('项目支出绩效自评表');
  });
});

describe('自评表 annexed to the report in Word', () => {
  it('is as a person left it, without what stands beside it', async () => {
    const desk = await Desk.open();
    desk.type('164人', '165人');
    desk.work((form) => ({ ...form, values: form.values.map((line, row) => (row === 3 ? [...line, '备忘'] : line)) }));
    desk.insert(desk.at('97%')[0], [null, null, null, '补训人数', '≥10人', '12人']);
    const lines = desk.annexed();
    expect(lines.filter((line) => /16[45]人/.test(line))).toEqual([expect.stringContaining('165人')]);
    expect(lines.filter((line) => line.includes('补训人数'))).toHaveLength(1);
    expect(lines.join()).not.toMatch(/备忘/);
    expect(lines.join()).toContain('宣传场次');
  });
});

describe('自评表 of projects that come, go and get other names', () => {
  it('goes with a project that is called something else, with what a person did', async () => {
    const desk = await Desk.open();
    desk.type('164人', '165人');
    const renamed = (row: Row): Row => row.map((value) => (value === '甲项目' ? '甲培训项目' : value));
    desk.source(first.map(renamed), indicators.map(renamed));
    const made = await desk.run();
    expect(made.renames).toEqual([{ from: name, to: '自评表-甲培训项目' }]);
    expect(desk.sheets).toEqual(['自评表-甲培训项目', '自评表-乙项目']);
    expect(made.kept.map(({ text }) => text)).toEqual(['165人']);
    expect(desk.rows('自评表-甲培训项目')).toContain('项目名称 甲培训项目');
  });

  it('keeps the name that a person gave to the sheet, and does not read it as data', async () => {
    const desk = await Desk.open();
    desk.rename(name, '甲（送审）');
    desk.source(executed(85));
    await desk.run();
    expect(desk.sheets).toEqual(['甲（送审）', '自评表-乙项目']);
    expect(desk.rows('甲（送审）').find((row) => row.startsWith('年度资金总额'))).toContain('85');
    expect((await desk.run()).plans).toEqual([]);
  });

  it('says which forms have no project any more, and how many places were worked on', async () => {
    const desk = await Desk.open();
    desk.type('164人', '165人');
    desk.source([first[1]!], [indicators[3]!]);
    const made = await desk.run();
    expect(made.leftOver).toEqual([{ sheet: name, project: '甲项目', edited: 1 }]);
    expect(desk.rows().some((row) => row.includes('165人'))).toBe(true);
    desk.forget();
    expect((await desk.run()).leftOver).toEqual([{ sheet: name, project: name, edited: null }]);
  });

  it('lets two projects change their names', async () => {
    const coded = (one: string, other: string): Snapshot => workbook(sheet('表', [['2024年度', null, null, null, '单位：万元'], ['项目编码', '项目', '年初预算数', '全年预算数', '全年执行数'], ['A1', one, 100, 100, 80], ['A2', other, 50, 50, 50]]));
    const desk = await Desk.open(coded('甲', '乙'));
    const at = (of: string): string => desk.rows(of).find((row) => row.startsWith('年度资金总额'))!;
    expect([at('自评表-甲'), at('自评表-乙')]).toEqual([expect.stringContaining('80'), expect.stringContaining('50')]);
    desk.work(() => coded('乙', '甲').sheets[0]!, '表');
    await desk.run();
    expect([at('自评表-乙'), at('自评表-甲')]).toEqual([expect.stringContaining('80'), expect.stringContaining('50')]);
  });
});

describe('自评表 of which nothing is remembered', () => {
  it('is taken over: what is as generated is the program’s, all else is kept and asked about', async () => {
    const desk = await Desk.open();
    desk.type('164人', '165人');
    desk.type('预期目标', '本年目标');
    desk.forget();
    const made = await desk.run();
    expect(told(made)).toEqual([['本年目标', '预期目标', true, '年度总体目标', ''], ['165人', '164人', true, '培训人数', '实际完成值']]);
    expect(told(await desk.run())).toEqual(told(made));
    desk.source(executed(85));
    await desk.run(made.kept.map(({ id, text }) => ({ id, text, keep: true })));
    expect((await desk.run()).kept.map(({ conflict }) => conflict)).toEqual([false, false]);
  });
});
