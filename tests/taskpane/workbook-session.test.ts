import { describe, expect, it } from '@jest/globals';
import { findingsSheet, reportSheet, targetsSheet, traceSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { evaluate } from '../../src/core/pipeline';
import { cellRef } from '../../src/core/units/address';
import { HostError } from '../../src/hosts/host-error';
import { MemoryHost } from '../../src/hosts/memory-host';
import { amendForm } from '../../src/taskpane/targets/target-forms';
import { openSession } from '../../src/taskpane/workbook-session';
import type { WorkbookSession } from '../../src/taskpane/workbook-session';
import { firstState, nextState } from '../../src/taskpane/workbook-state';
import { ledger, sheet, targets, workbook } from '../helpers/snapshot';
import { expectSoon } from '../helpers/soon';

const book = workbook(ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]), targets(['甲项目', '产出指标', '数量指标', '培训人数', '≥200人', '180人', 20, null, null]));
const start = async (host: MemoryHost = new MemoryHost(book)): Promise<{ host: MemoryHost; session: WorkbookSession }> => {
  const session = openSession(host);
  await session.read();
  return { host, session };
};
const cell = ({ sheets }: Snapshot, name: string, row: number, column: number) => sheets.find((found) => found.name === name)?.values[row]?.[column];
const names = ({ sheets }: Snapshot): string[] => sheets.map(({ name }) => name);
const indicatorOf = (snapshot: Snapshot) => evaluate(snapshot).facts.projects[0]!.indicators[0]!;

describe('the state of the pane', () => {
  it('has nothing to show when the first reading fails, and keeps what it shows when a later one does', () => {
    const began = nextState(firstState, { type: 'began', task: 'read' });
    expect(began).toMatchObject({ phase: 'reading', task: 'read' });
    expect(nextState(began, { type: 'failed', task: 'read', kind: 'busy', reason: null, about: null })).toMatchObject({ phase: 'failed', task: null, failure: { task: 'read', kind: 'busy' } });
    const read = nextState(began, { type: 'read', snapshot: book, evaluation: evaluate(book), previous: 'none', changesBefore: false, done: null });
    expect(nextState(nextState(read, { type: 'began', task: 'read' }), { type: 'failed', task: 'read', kind: 'busy', reason: null, about: null })).toMatchObject({ phase: 'ready', snapshot: book, evaluation: evaluate(book) });
  });

  it('goes on with a task while a click on a cell fails', () => {
    const writing = nextState({ ...firstState, snapshot: book }, { type: 'began', task: 'report' });
    expect(nextState(writing, { type: 'failed', task: 'select', kind: 'sheet-missing', reason: null, about: null })).toMatchObject({ phase: 'writing', task: 'report', failure: { task: 'select', kind: 'sheet-missing' } });
  });

  it('forgets a message when it is dismissed and when the next task begins', () => {
    const failed = nextState({ ...firstState, snapshot: book }, { type: 'failed', task: 'save', kind: 'protected', reason: null, about: null });
    expect(nextState(failed, { type: 'dismissed' }).failure).toBeNull();
    expect(nextState(failed, { type: 'began', task: 'save' }).failure).toBeNull();
  });
});

describe('a session', () => {
  it('reads the workbook, is stale once a cell changes, and fresh when it is read again', async () => {
    const { host, session } = await start();
    expect(session.state()).toMatchObject({ phase: 'ready', stale: false, previous: 'none' });
    host.edit('表', 2, 3, 8);
    expect(session.state().stale).toBe(true);
    await session.read();
    expect(session.state().stale).toBe(false);
    expect(session.state().evaluation?.facts.projects[0]!.executed).toBe(8_000_000);
  });

  it('stays stale when a cell changes while the workbook is being read', async () => {
    const host = new MemoryHost(book);
    const session = openSession(host);
    const reading = session.read();
    host.edit('表', 2, 3, 8);
    await reading;
    expect(session.state().stale).toBe(true);
  });

  it('tells its listeners of every change until they leave', async () => {
    const { host, session } = await start();
    let told = 0;
    const leave = session.subscribe(() => (told += 1));
    host.edit('表', 2, 3, 8);
    expect(told).toBe(1);
    leave();
    host.edit('表', 2, 3, 7);
    expect(told).toBe(1);
  });

  it('hears no more of the workbook once it is closed', async () => {
    const { host, session } = await start();
    session.close();
    host.edit('表', 2, 3, 8);
    expect(session.state().stale).toBe(false);
  });

  it('does one task after the other, and once what is asked for twice', async () => {
    const { host, session } = await start();
    let written = 0;
    const write = host.write.bind(host);
    host.write = (request) => {
      written += 1;
      return write(request);
    };
    const tasks: (string | null)[] = [];
    session.subscribe(() => {
      const { task } = session.state();
      if (tasks.at(-1) !== task) tasks.push(task);
    });
    await Promise.all([session.writeReport(), session.writeReport(), session.writeFindings()]);
    expect(tasks).toEqual(['report', null, 'check', null]);
    expect(written).toBe(2);
    expect(session.state()).toMatchObject({ task: null, done: 'check', failure: null });
  });

  it('ends a reading that is cancelled, and says so', async () => {
    const host = new MemoryHost(book);
    const session = openSession(host);
    const reading = session.read();
    session.cancel();
    await reading;
    expect(session.state()).toMatchObject({ phase: 'failed', failure: { task: 'read', kind: 'cancelled' }, snapshot: null });
    await session.read();
    expect(session.state()).toMatchObject({ phase: 'ready', failure: null });
  });

  it('gives up a reading for a task that reads itself, and cuts no write short', async () => {
    const { session } = await start();
    const failures: unknown[] = [];
    session.subscribe(() => failures.push(session.state().failure));
    const reading = session.read();
    const writing = session.writeReport();
    await reading;
    session.cancel();
    await writing;
    expect(session.state()).toMatchObject({ phase: 'ready', failure: null, done: 'report' });
    // Not even for a moment: what is announced cannot be taken back.
    expect(failures.filter((failure) => failure !== null)).toEqual([]);
  });

  it('opens the sample as a workbook of its own', async () => {
    const host = new MemoryHost(book);
    const session = openSession(host, { sample: () => Promise.resolve(new Uint8Array([80, 75])) });
    await session.read();
    await session.openSample();
    expect(host.opened).toEqual(new Uint8Array([80, 75]));
    expect(session.state()).toMatchObject({ phase: 'ready', done: 'sample', task: null });
  });

  it('tells what is selected, now and later, until nobody wants to know', async () => {
    const { host, session } = await start();
    const told: (string | null)[] = [];
    const leave = session.watchSelection((at) => told.push(at));
    await new Promise(setImmediate);
    await host.select('表!C3');
    await new Promise(setImmediate);
    leave();
    await host.select('表!D4');
    await new Promise(setImmediate);
    expect(told).toEqual([null, '表!C3']);
  });

  it('asks once the selection rests, where a pause is asked for', async () => {
    const { host, session } = await start();
    const told: (string | null)[] = [];
    const leave = session.watchSelection((at) => told.push(at), 20);
    await new Promise(setImmediate);
    for (const at of ['表!C3', '表!C4', '表!C5']) await host.select(at);
    await expectSoon(async () => told).toEqual([null, '表!C5']);
    await host.select('表!D4');
    leave();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(told).toEqual([null, '表!C5']);
  });
});

describe('saving a form', () => {
  it('writes what was typed into the indicator\'s own cell and reads it back', async () => {
    const { session } = await start();
    const indicator = indicatorOf(session.state().snapshot!);
    expect(await session.amend('save', amendForm({ project: '甲项目', indicator: indicator.id }, { actual: '200' }))).toEqual({ problem: null, saved: true });
    expect(session.state()).toMatchObject({ phase: 'ready', done: 'save' });
    expect(indicatorOf(session.state().snapshot!).actual).toBe('200');
  });

  it('writes on top of the workbook as it is now: other fields and moved rows included', async () => {
    const { host, session } = await start();
    const indicator = indicatorOf(session.state().snapshot!);
    host.edit('指标', 1, 5, '190人');
    await session.amend('save', amendForm({ project: '甲项目', indicator: indicator.id }, { deviationReason: '报名不足' }));
    const now = await host.read();
    expect(cell(now, '指标', 1, 5)).toBe('190人');
    expect(cell(now, '指标', 1, 8)).toBe('报名不足');
  });

  it('puts a new indicator where it is read again', async () => {
    const { session } = await start(new MemoryHost(workbook(ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]))));
    const saved = await session.amend('save', amendForm({ project: '甲项目', indicator: null }, { name: '培训人数', target: '200', measure: '人', actual: '180', maxPoints: '20' }));
    expect(saved).toEqual({ problem: null, saved: true });
    expect(names(session.state().snapshot!)).toContain(targetsSheet);
    expect(indicatorOf(session.state().snapshot!)).toMatchObject({ name: '培训人数', target: '200', actual: '180', maxPoints: '20' });
  });

  it('names the field that keeps the form out, and writes nothing', async () => {
    const { host, session } = await start();
    const before = await host.read();
    const saved = await session.amend('save', amendForm({ project: '甲项目', indicator: indicatorOf(before).id }, { target: '很多' }));
    expect(saved.problem).toMatchObject({ field: 'target' });
    expect(session.state()).toMatchObject({ phase: 'ready', task: null, failure: null, done: null });
    expect(await host.read()).toEqual(before);
  });

  it('does not turn a changed indicator that is gone into a new one', async () => {
    const { host, session } = await start();
    const { id } = indicatorOf(session.state().snapshot!);
    host.edit('指标', 1, 3, '改了名');
    const before = await host.read();
    expect((await session.amend('save', amendForm({ project: '甲项目', indicator: id }, { actual: '200' }))).problem).toMatchObject({ field: 'name' });
    expect(await host.read()).toEqual(before);
  });

  it.each([[5, '191人'], [3, '别的指标']])('writes nothing where another changes column %i of the row while it is saved, and saves it the next time or says why not', async (column, value) => {
    const { host, session } = await start();
    const { id } = indicatorOf(session.state().snapshot!);
    const amend = host.amend.bind(host);
    host.amend = (amendment) => {
      host.amend = amend;
      host.edit('指标', 1, column, value);
      return amend(amendment);
    };
    const save = () => session.amend('save', amendForm({ project: '甲项目', indicator: id }, { actual: '200' }));
    expect(await save()).toEqual({ problem: null, saved: false });
    expect(session.state().failure).toEqual({ task: 'save', kind: 'changed-meanwhile', reason: null, about: cellRef('指标', 1, column) });
    const now = await host.read();
    expect([cell(now, '指标', 1, column), cell(now, '指标', 1, 5) === '200人']).toEqual([value, false]);
    expect((await save()).saved).toBe(column === 5);
  });

  it('says what failed, and that it is not saved', async () => {
    const { host, session } = await start();
    host.amend = () => Promise.reject(new HostError('protected'));
    expect(await session.amend('save', amendForm({ project: '甲项目', indicator: indicatorOf(session.state().snapshot!).id }, { actual: '200' }))).toEqual({ problem: null, saved: false });
    expect(session.state().failure).toEqual({ task: 'save', kind: 'protected', reason: null, about: null });
  });
});

describe('writing', () => {
  it('writes the report of the workbook as it is now, and offers the earlier version', async () => {
    const { host, session } = await start();
    host.edit('表', 2, 3, 8);
    await session.writeReport();
    expect(session.state()).toMatchObject({ phase: 'ready', done: 'report', previous: 'none', stale: false });
    await session.writeReport();
    expect(session.state()).toMatchObject({ phase: 'ready', done: 'report', previous: 'available', stale: false });
    expect(names(await host.read())).toEqual(expect.arrayContaining([reportSheet, findingsSheet]));
    expect(host.active).toBe(reportSheet);
    expect(JSON.stringify((await host.read()).sheets.find(({ name }) => name === reportSheet)?.values)).toContain('8.00万元');
  });

  it('writes the forms with the report on request, and reads none of them as data', async () => {
    const { host, session } = await start();
    const { projects } = session.state().evaluation!.facts;
    await session.writeReport([], true);
    expect(names(await host.read()).filter((name) => name.startsWith('自评表-'))).toEqual(projects.map(({ name }) => `自评表-${name}`));
    expect(session.state().evaluation!.facts.projects).toEqual(projects);
    expect(host.active).toBe(reportSheet);
    // A later report without them leaves them as they are.
    host.edit('表', 2, 3, 8);
    await session.writeReport();
    expect(names(await host.read()).filter((name) => name.startsWith('自评表-'))).toHaveLength(projects.length);
  });

  it('writes 核对清单 alone, and leaves the report and what is remembered of it', async () => {
    const { host, session } = await start();
    await session.writeReport();
    const written = await host.read();
    host.edit('表', 2, 3, 8);
    await session.writeFindings();
    const now = await host.read();
    expect(host.active).toBe(findingsSheet);
    expect(session.state().done).toBe('check');
    expect(now.memory).toBe(written.memory);
    expect(now.sheets.find(({ name }) => name === reportSheet)).toEqual(written.sheets.find(({ name }) => name === reportSheet));
  });

  it('writes 数据溯源 alone, says on it what has changed since the report was written, and leaves the report', async () => {
    const { host, session } = await start();
    await session.writeReport();
    const written = await host.read();
    host.edit('表', 2, 3, 8);
    await session.writeTrace();
    const now = await host.read();
    expect(host.active).toBe(traceSheet);
    expect(session.state()).toMatchObject({ done: 'trace', stale: false, previous: 'none' });
    expect([now.memory, now.sheets.find(({ name }) => name === reportSheet)]).toEqual([written.memory, written.sheets.find(({ name }) => name === reportSheet)]);
    expect(JSON.stringify(now.sheets.find(({ name }) => name === traceSheet)?.values)).toContain('数据已变，报告页上仍是：');
    // A later report keeps to its own sheets.
    await session.writeReport();
    expect((await host.read()).sheets.find(({ name }) => name === traceSheet)).toEqual(now.sheets.find(({ name }) => name === traceSheet));
  });

  it('marks beside the report what is outdated, shows the first, and takes the marks away; the report itself stays', async () => {
    const { host, session } = await start();
    await session.writeReport();
    const report = (snapshot: Snapshot) => snapshot.sheets.find(({ name }) => name === reportSheet)!.values;
    const written = await host.read();
    host.edit('表', 2, 3, 8);
    await session.markReport(true);
    expect(session.state()).toMatchObject({ done: 'mark', stale: false, previous: 'none' });
    const marked = await host.read();
    expect(report(marked).map((row) => row.slice(0, 8))).toEqual(report(written));
    const first = report(marked).findIndex((row) => String(row[8] ?? '').startsWith('◀数据已变：'));
    expect([host.selected, marked.memory]).toEqual([cellRef(reportSheet, first, 8), written.memory]);
    await session.markReport(false);
    expect(report(await host.read()).flat().filter((value) => String(value).startsWith('◀'))).toEqual([]);
  });

  it('writes no report where no project is recognised, but 核对清单', async () => {
    const { host, session } = await start(new MemoryHost(workbook(sheet('空', [['无']]))));
    await session.writeReport();
    expect(names(await host.read())).toEqual(['空', findingsSheet]);
    expect(session.state().done).toBe('check');
  });

  it('brings the earlier version back', async () => {
    const { host, session } = await start();
    await session.writeReport();
    const first = await host.read();
    host.edit('表', 2, 3, 8);
    await session.writeReport();
    await session.restore();
    expect(session.state()).toMatchObject({ done: 'restore', previous: 'available' });
    const report = (snapshot: Snapshot) => snapshot.sheets.find(({ name }) => name === reportSheet)?.values;
    expect(report(await host.read())).toEqual(report(first));
  });

  it('brings the first report back after 核对, and the second when asked again', async () => {
    const { host, session } = await start();
    await session.writeReport();
    const first = await host.read();
    host.edit('表', 2, 3, 8);
    await session.writeReport();
    const second = await host.read();
    await session.writeFindings();
    expect(session.state()).toMatchObject({ done: 'check', previous: 'available' });
    await session.restore();
    const report = (snapshot: Snapshot) => snapshot.sheets.find(({ name }) => name === reportSheet)?.values;
    expect(report(await host.read())).toEqual(report(first));
    expect(report(first)).not.toEqual(report(second));
    await session.restore();
    expect(report(await host.read())).toEqual(report(second));
    expect((await host.read()).memory).toBe(second.memory);
  });

  it('offers nothing to bring back where only 核对清单 was written', async () => {
    const { host, session } = await start();
    await session.writeFindings();
    expect(session.state()).toMatchObject({ done: 'check', previous: 'none' });
    expect((await host.read()).memory).toBeNull();
  });

  it('says that a write failed, and that one was cut short', async () => {
    const { host, session } = await start();
    host.failNextWrite(1);
    await session.writeReport();
    expect(session.state()).toMatchObject({ phase: 'ready', failure: { task: 'report', kind: 'not-written' }, previous: 'none', done: null });
    host.failNextWrite(1, true);
    await session.writeReport();
    expect(session.state()).toMatchObject({ failure: { task: 'report', kind: 'cut-short' }, previous: 'interrupted' });
  });

  it('says that the report is written where only the reading after it fails', async () => {
    const { host, session } = await start();
    const write = host.write.bind(host);
    const read = host.read.bind(host);
    host.write = async (request) => {
      await write(request);
      host.read = () => Promise.reject(new HostError('busy'));
    };
    await session.writeReport();
    expect(session.state()).toMatchObject({ phase: 'ready', task: null, done: 'report', failure: { task: 'read', kind: 'busy' }, stale: true });
    host.read = read;
    await session.read();
    expect(session.state()).toMatchObject({ failure: null, stale: false });
    expect(names(session.state().snapshot!)).toContain(reportSheet);
  });

  it('says that a cell could not be selected', async () => {
    const { host, session } = await start();
    await session.select('表!C3');
    expect(host.selected).toBe('表!C3');
    await session.select('没有!A1');
    expect(session.state().failure).toEqual({ task: 'select', kind: 'sheet-missing', reason: null, about: '没有' });
    session.dismiss();
    expect(session.state().failure).toBeNull();
  });
});
