import { describe, expect, it } from '@jest/globals';
import type { Change, Composition, Renewal } from '../../../src/core/model/composition';
import { reportSheet } from '../../../src/core/model/own-sheets';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { changesOf } from '../../../src/core/pipeline/changes-of';
import { compose, evaluate } from '../../../src/core/pipeline';
import { rowsOf } from '../../helpers/report-sheet';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const source = (executed: number, projects: 'both' | 'second' | 'three' = 'both'): readonly SheetSnapshot[] => {
  const [first, second, third] = [['甲', 100, 100, executed, null, '招标推迟，款项转入下年'], ['乙', 50, 50, 50], ['丙', 20, 20, 20]];
  return [
    ledger(...(projects === 'second' ? [second!] : projects === 'both' ? [first!, second!] : [first!, second!, third!])),
    targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人', 164, 90, 82, '汛期停课，下年补训'], ['乙', '产出指标', '数量指标', '宣传场次', '≥5场', 5, 90, 90]),
  ];
};
const first = (): Composition => compose(evaluate(workbook(...source(80))));
const after = (composition: Composition, rows: readonly (readonly CellValue[])[], sources = source(80)): Snapshot => ({ ...workbook(...sources, sheet(reportSheet, rows)), memory: composition.memory });
const changesIn = (snapshot: Snapshot, renewed: readonly Renewal[] = []): readonly Change[] => changesOf(compose(evaluate(snapshot), snapshot, renewed), snapshot)!;
const told = (changes: readonly Change[]): readonly Change[] => changes.filter(({ kind }) => kind !== 'unchanged');
const find = (rows: readonly (readonly CellValue[])[], part: string): number => rows.findIndex((row) => String(row[0]).includes(part));
const edited = (rows: readonly (readonly CellValue[])[], part: string, text: string): CellValue[][] => rows.map((row, index) => (index === find(rows, part) ? [text] : [...row]));

describe('changesOf', () => {
  it('returns null where there is no report of the program\'s yet', () => {
    const snapshot = workbook(...source(80));
    const composition = compose(evaluate(snapshot), snapshot);
    expect(changesOf(composition, snapshot)).toBeNull();
    expect(changesOf(composition, { ...after(composition, rowsOf(composition)), memory: null })).toBeNull();
    expect(changesOf(composition, after(composition, []))).toBeNull();
  });

  it('leaves everything unchanged where neither data nor sheet changed', () => {
    const one = first();
    const changes = changesIn(after(one, rowsOf(one)));
    expect(told(changes)).toEqual([]);
    const { chapters } = one.report;
    expect(changes.filter(({ part }) => part === 'text')).toHaveLength(chapters.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences)).length);
    expect(changes.filter(({ part }) => part === 'table')).toHaveLength(chapters.flatMap(({ passages }) => passages.filter(({ table }) => table !== null)).length);
  });

  it('tells old and new text of what the data renew, and the rows of a table that differ', () => {
    const one = first();
    const changes = told(changesIn(after(one, rowsOf(one), source(85))));
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['renewed']));
    const text = changes.find(({ id }) => id === 'fund-use/executed')!;
    expect(text).toMatchObject({ part: 'text', chapter: '一、项目支出基本情况', generated: null, at: `${reportSheet}!A${find(rowsOf(one), '全年执行数130.00万元') + 1}` });
    expect(text.lines[0]!.before).toContain('全年执行数130.00万元');
    expect(text.lines[0]!.after).toContain('全年执行数135.00万元');
    const table = changes.find(({ id, part }) => id === 'fund-use/funds' && part === 'table')!;
    expect(table.lines.map(({ after: line }) => line?.split(' ｜ ')[0])).toEqual(['甲', '合计']);
    expect(table.lines[0]!.after).toContain('85.00');
  });

  it('tells a hand edit as kept, with what would stand there', () => {
    const one = first();
    const generated = one.report.chapters.flatMap(({ passages }) => passages).find(({ id }) => id === 'evaluation-work/who')!.sentences.map(({ text }) => text).join('');
    const changes = told(changesIn(after(one, edited(rowsOf(one), '【待填写：评价由谁牵头', '　　评价由局长办公会部署。'))));
    expect(changes).toEqual([{ id: 'evaluation-work/organisation', part: 'text', kind: 'kept', chapter: '二、绩效评价工作开展情况', lines: [{ before: '评价由局长办公会部署。', after: '评价由局长办公会部署。' }], generated, at: expect.stringContaining(reportSheet) }]);
  });

  it('tells a hand edit whose data changed as a conflict, and writes the generated text where a person chose it', () => {
    const one = first();
    const sentence = '全年执行数130.00万元，预算执行率86.67%（全年执行数÷全年预算数），未执行20.00万元。';
    const rows = rowsOf(one).map((row) => row.map((value) => (typeof value === 'string' ? value.replace(sentence, '执行情况良好。') : value)));
    const snapshot = after(one, rows, source(85));
    const conflict = changesIn(snapshot).find(({ kind }) => kind === 'conflict')!;
    expect(conflict).toMatchObject({ id: 'fund-use/executed', lines: [{ before: '执行情况良好。', after: '执行情况良好。' }] });
    expect(conflict.generated).toContain('135.00万元');
    const renewal = { id: 'fund-use/executed', text: '执行情况良好。' };
    const chosen = changesIn(snapshot, [renewal]);
    expect(chosen.find(({ id }) => id === 'fund-use/executed')).toMatchObject({ kind: 'renewed', lines: [{ before: '执行情况良好。', after: conflict.generated }] });
    expect(compose(evaluate(snapshot), snapshot, [renewal]).kept).toEqual([]);
    expect(compose(evaluate(snapshot), snapshot, [{ ...renewal, text: '执行情况一般。' }]).kept).toHaveLength(1);
  });

  it('tells what a person deleted, with what would stand there, and as written again once they ask it back', () => {
    const one = first();
    const rows = rowsOf(one);
    const snapshot = after(one, rows.filter((_, index) => index !== find(rows, '全年执行数130.00万元，预算执行率')), source(85));
    const deleted = changesIn(snapshot).filter(({ kind }) => kind === 'deleted');
    expect(deleted.map(({ id, chapter, at }) => [id, chapter, at])).toEqual([['fund-use/budget', '一、项目支出基本情况', null], ['fund-use/executed', '一、项目支出基本情况', null], ['fund-use/table', '一、项目支出基本情况', null]]);
    expect(deleted[1]!.generated).toContain('135.00万元');
    const asked = changesIn(snapshot, [{ id: 'fund-use/executed', text: '' }]);
    expect(asked.find(({ id }) => id === 'fund-use/executed')).toMatchObject({ kind: 'again', lines: [{ before: null, after: deleted[1]!.generated }] });
  });

  it('tells added texts and rows of cells as kept', () => {
    const one = first();
    const rows = rowsOf(one);
    const place = find(rows, '七、') + 1;
    const changes = told(changesIn(after(one, [...rows.slice(0, place), ['本年度接受审计一次。'], ['联系人', null, '值班室'], ...rows.slice(place)])));
    expect(changes.map(({ kind, lines, generated, part, chapter, at }) => [kind, lines[0]!.before, generated, part, chapter, at])).toEqual([
      ['kept', '本年度接受审计一次。', '', 'text', '七、其他需要说明的问题', `${reportSheet}!A${place + 1}`],
      ['kept', '联系人 值班室', '', 'table', '七、其他需要说明的问题', `${reportSheet}!A${place + 2}`],
    ]);
  });

  it('tells a table cell changed by hand as kept, with what would stand there', () => {
    const one = first();
    const rows = rowsOf(one);
    const place = rows.findIndex((row) => row[0] === '甲' && row.includes(80));
    const column = rows[place]!.indexOf(80);
    const changes = told(changesIn(after(one, rows.map((row, index) => (index === place ? row.map((value, at) => (at === column ? 999 : value)) : row)))));
    expect(changes).toEqual([{ id: 'fund-use/funds/甲#全年执行数', part: 'table', kind: 'kept', chapter: '一、项目支出基本情况', lines: [{ before: '999.00', after: '999.00' }], generated: '80.00', cell: ['甲', '全年执行数'], at: `${reportSheet}!A${place + 1}` }]);
  });

  it('tells rows of a project that is gone as removed, and of one that came as new', () => {
    const one = first();
    const three = compose(evaluate(workbook(...source(80, 'three'))));
    const less = told(changesIn(after(three, rowsOf(three), source(80))));
    expect(less.find(({ id, part }) => id === 'fund-use/funds' && part === 'table')!.lines.some(({ before, after: line }) => before?.startsWith('丙 ｜') === true && line === null)).toBe(true);
    const more = told(changesIn(after(one, rowsOf(one), source(80, 'three'))));
    expect(more.find(({ id, part }) => id === 'fund-use/funds' && part === 'table')!.lines.some(({ before, after: line }) => before === null && line?.startsWith('丙 ｜') === true)).toBe(true);
  });

  it('says of every run what the run then does', () => {
    const one = first();
    for (const sources of [source(85), source(80, 'second'), source(80, 'three')]) {
      const snapshot = after(one, rowsOf(one), sources);
      const two = compose(evaluate(snapshot), snapshot);
      const written = { ...snapshot, sheets: [...sources, sheet(reportSheet, rowsOf(two))], memory: two.memory };
      expect(told(changesOf(two, snapshot)!)).not.toEqual([]);
      expect(told(changesIn(written))).toEqual([]);
    }
  });
});
