import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outdatedMark, reportSheet } from '../../src/core/model/own-sheets';
import type { CellValue, Snapshot } from '../../src/core/model/snapshot';
import { changedParts, hasMarks, markOutdated, outdatedOf } from '../../src/core/outdated';
import { compose, evaluate } from '../../src/core/pipeline';
import { changesOf } from '../../src/core/pipeline/changes-of';
import { parseRef } from '../../src/core/units/address';
import { MemoryHost } from '../../src/hosts/memory-host';
import { ledger, targets, workbook } from '../helpers/snapshot';

const source = workbook(ledger(['甲', 100, 100, 80, null, '招标推迟，款项转入下年'], ['乙', 50, 50, 50]), targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人', 164, 90, 82, '汛期停课，下年补训'], ['乙', '产出指标', '数量指标', '宣传场次', '≥5场', 5, 90, 90]));

const composed = (snapshot: Snapshot) => {
  const composition = compose(evaluate(snapshot), snapshot);
  return { composition, outdated: outdatedOf(changesOf(composition, snapshot) ?? []) };
};
/** A workbook with its report, as a host has written it. */
const reported = async (): Promise<MemoryHost> => {
  const host = new MemoryHost(source);
  const { composition } = composed(source);
  await host.write({ plans: composition.plans, memory: composition.memory, activate: reportSheet });
  return host;
};
const reportRows = ({ sheets }: Snapshot): readonly (readonly CellValue[])[] => sheets.find(({ name }) => name === reportSheet)!.values;
const marksIn = (snapshot: Snapshot): readonly string[] => reportRows(snapshot).flatMap((row) => row.filter((value): value is string => typeof value === 'string' && value.startsWith(outdatedMark)));
const mark = async (host: MemoryHost): Promise<Snapshot> => {
  const snapshot = await host.read();
  await host.amend(markOutdated(snapshot, composed(snapshot).outdated));
  return host.read();
};

describe('what is outdated', () => {
  it('is nothing where the report says what the data say, and every place that says something else where they have changed', async () => {
    const host = await reported();
    expect(composed(await host.read()).outdated).toEqual([]);
    host.edit('表', 2, 3, 85);
    const { outdated } = composed(await host.read());
    const executed = outdated.find(({ id }) => id === 'fund-use/executed')!;
    expect([executed.kind, executed.lines[0]?.before?.includes('全年执行数130.00万元'), executed.lines[0]?.after?.includes('全年执行数135.00万元'), parseRef(executed.at!)?.sheet]).toEqual(['renewed', true, true, reportSheet]);
    expect(new Set(outdated.map(({ part }) => part))).toEqual(new Set(['text', 'table']));
  });

  it('is no sentence that only comes at another place of its list', () => {
    const change = (before: string, after: string) => ({ id: 'a', part: 'text', chapter: null, kind: 'renewed', lines: [{ before, after }], generated: null, at: null }) as const;
    expect([outdatedOf([change('一是甲。', '三是甲。')]).length, outdatedOf([change('一是甲。', '三是乙。')]).length, outdatedOf([change('十一是甲2。', '一是甲3。')]).length]).toEqual([0, 1, 1]);
  });

  it.each([
    ['全年执行数130.00万元，执行率86.67%。', '全年执行数135.00万元，执行率90.00%。', [{ before: '130.00万元', after: '135.00万元' }, { before: '86.67%', after: '90.00%' }]],
    ['甲、乙两个项目。', '甲、丙两个项目。', [{ before: '乙', after: '丙' }]],
    ['同样。', '同样。', null],
    ['支出5个项目。', '支出5个项目，另有1个。', null],
    ['1、2、3、4。', '5、6、7、8。', null],
  ])('%s against %s is told in a line where it can be', (before, after, parts) => {
    expect(changedParts(before, after)).toEqual(parts);
  });

  it('is told by parts that are in the two texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙，。0-9.%万元]{0,40}$/), fc.stringMatching(/^[甲乙，。0-9.%万元]{0,40}$/), (before, after) => {
        for (const part of changedParts(before, after) ?? []) expect([before.includes(part.before), after.includes(part.after), part.before === part.after]).toEqual([true, true, false]);
      }),
    );
  });
});

describe('marks beside the report', () => {
  it('stand right of what is printed, each at its row, and say what has become of the numbers', async () => {
    const host = await reported();
    host.edit('表', 2, 3, 85);
    const before = reportRows(await host.read());
    const marked = await mark(host);
    expect(marksIn(marked)).toEqual(expect.arrayContaining([expect.stringContaining('130.00万元→135.00万元')]));
    expect(hasMarks(marked)).toBe(true);
    const { columns } = composed(source).composition.plans[0]!;
    reportRows(marked).forEach((row, index) => {
      expect(row.slice(0, columns.length)).toEqual((before[index] ?? []).slice(0, columns.length));
      for (const value of row.slice(columns.length)) expect(value === null || String(value).startsWith(outdatedMark)).toBe(true);
    });
    for (const text of marksIn(marked)) expect(text.length).toBeLessThanOrEqual(250);
  });

  it('count as nobody’s work, and are gone when the report is written again', async () => {
    const host = await reported();
    host.edit('表', 2, 3, 85);
    const plain = composed(await host.read());
    const marked = await mark(host);
    const { composition, outdated } = composed(marked);
    expect([composition.kept, outdated]).toEqual([[], plain.outdated]);
    expect(composition.plans).toEqual(plain.composition.plans);
    expect(composition.memory).toBe(plain.composition.memory);
    await host.write({ plans: composition.plans, memory: composition.memory, activate: reportSheet });
    expect([marksIn(await host.read()), composed(await host.read()).outdated]).toEqual([[], []]);
  });

  it('follow the data when they are put anew, and go once nothing is outdated', async () => {
    const host = await reported();
    host.edit('表', 2, 3, 85);
    const once = marksIn(await mark(host));
    expect(marksIn(await mark(host))).toEqual(once);
    host.edit('表', 2, 3, 90);
    expect(marksIn(await mark(host)).join()).toContain('130.00万元→140.00万元');
    host.edit('表', 2, 3, 80);
    const clean = await mark(host);
    expect([marksIn(clean), hasMarks(clean)]).toEqual([[], false]);
  });

  it('leave a note of a person’s where it stands, and the note stays at the next report', async () => {
    const host = await reported();
    const row = reportRows(await host.read()).findIndex(([text]) => String(text).includes('全年执行数130.00万元'));
    host.edit(reportSheet, row, 8, '请科长看');
    host.edit('表', 2, 3, 85);
    const marked = await mark(host);
    expect([reportRows(marked)[row]?.[8], String(reportRows(marked)[row]?.[9]).startsWith(outdatedMark)]).toEqual(['请科长看', true]);
    const { composition } = composed(marked);
    await host.write({ plans: composition.plans, memory: composition.memory, activate: reportSheet });
    const now = reportRows(await host.read());
    expect([now.flat().filter((value) => value === '请科长看').length, marksIn(await host.read())]).toEqual([1, []]);
  });

  it('name a sentence that a person wrote anew, and one that goes', async () => {
    const host = await reported();
    const rows = reportRows(await host.read());
    const row = rows.findIndex(([text]) => String(text).includes('全年执行数130.00万元'));
    host.edit(reportSheet, row, 0, `　　${String(rows[row]![0]).trim().replace('全年执行数130.00万元', '全年共执行130万元')}`);
    host.edit('表', 2, 3, 100);
    const said = marksIn(await mark(host)).join();
    expect(said).toContain('是您改写的，请核对');
    expect(said).toContain('不再写');
  });

  it('are not put where the workbook has no report of the program’s', () => {
    expect(markOutdated(source, [])).toEqual({ newSheet: null, edits: [], names: [] });
    expect(hasMarks(source)).toBe(false);
  });
});
