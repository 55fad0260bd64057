import { describe, expect, it } from '@jest/globals';
import type { Amendment } from '../../../src/core/model/sheet-plan';
import { evaluate } from '../../../src/core/pipeline';
import { HostError } from '../../../src/hosts/host-error';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { openFormQueue } from '../../../src/taskpane/targets/form-queue';
import type { Refusal } from '../../../src/taskpane/targets/form-queue';
import { formKey } from '../../../src/taskpane/targets/target-forms';
import type { UnsavedForm, UnsavedForms } from '../../../src/taskpane/targets/target-forms';
import { openSession } from '../../../src/taskpane/workbook-session';
import { ledger, targets, workbook } from '../../helpers/snapshot';

const book = workbook(ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]), targets(['甲项目', '产出指标', '数量指标', '培训人数', '≥200人', '180人', 20, null, null]));
const existing = evaluate(book).facts.projects[0]!.indicators[0]!;
const project = evaluate(book).facts.projects[0]!.id;
const change = (edits: UnsavedForm['edits']): UnsavedForm => ({ place: { project, indicator: existing.id }, edits });
const fresh = (name: string, target = '5'): UnsavedForm => ({ place: { project, indicator: null }, edits: { name, target, actual: '5', maxPoints: '10' } });

/** A workbook that writes when it is told to, and fails as often as it is told to. */
class SlowHost extends MemoryHost {
  failures = 0;
  #go: () => void = () => undefined;
  #told = new Promise<void>((resolve) => (this.#go = resolve));

  go(): void {
    this.#go();
  }

  override async amend(amendment: Amendment): Promise<void> {
    await this.#told;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new HostError('protected');
    }
    return super.amend(amendment);
  }
}

const start = () => {
  const host = new SlowHost(book);
  const told: { saving: UnsavedForms; readonly unsaved: UnsavedForm[]; readonly refused: Refusal[] } = { saving: {}, unsaved: [], refused: [] };
  const idle: (() => void)[] = [];
  const queue = openFormQueue(openSession(host), {
    saving: (forms) => {
      told.saving = forms;
      if (Object.keys(forms).length === 0) for (const listener of idle.splice(0)) listener();
    },
    unsaved: (forms) => told.unsaved.push(...forms),
    refused: (refusals) => told.refused.push(...refusals),
  });
  const ended = (): Promise<void> => new Promise((resolve) => idle.push(resolve));
  const indicators = async () => evaluate(await host.read()).facts.projects[0]!.indicators.map(({ name, actual, deviationReason }) => [name, actual, deviationReason]);
  return { host, queue, told, ended, indicators };
};
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('the queue of forms', () => {
  it('writes what is asked for while another form is being written', async () => {
    const { host, queue, told, ended, indicators } = start();
    const done = ended();
    queue.save([change({ actual: '190' })]);
    await turns();
    queue.save([fresh('合格率')]);
    expect(Object.values(told.saving)).toHaveLength(2);
    host.go();
    await done;
    expect(await indicators()).toEqual([['培训人数', '190', null], ['合格率', '5', null]]);
    expect(told.unsaved).toEqual([]);
  });

  it('joins two changes of one indicator that wait together', async () => {
    const { host, queue, told, ended, indicators } = start();
    const done = ended();
    queue.save([fresh('合格率')]);
    await turns();
    queue.save([change({ actual: '190', deviationReason: '报名不足' })]);
    queue.save([change({ actual: '195' })]);
    host.go();
    await done;
    expect(await indicators()).toEqual([['培训人数', '195', '报名不足'], ['合格率', '5', null]]);
    expect(told.refused).toEqual([]);
  });

  it('gives several new indicators of one project back apart from each other when the workbook fails', async () => {
    const { host, queue, told, ended, indicators } = start();
    host.failures = 1;
    const done = ended();
    const [first] = queue.save([fresh('合格率')]);
    await turns();
    const [second] = queue.save([fresh('及时率')]);
    host.go();
    await done;
    expect(told.unsaved.map(({ edits }) => edits.name)).toEqual(['合格率', '及时率']);
    // The project's own form is free for a third one.
    expect(new Set([first!, second!, { project, indicator: null }].map(formKey)).size).toBe(3);
    const again = ended();
    expect(queue.save(told.unsaved)).toEqual([first, second]);
    await again;
    expect((await indicators()).map(([name]) => name)).toEqual(['培训人数', '合格率', '及时率']);
  });

  it('says which form does not fit, gives it back and writes the others', async () => {
    const { host, queue, told, ended, indicators } = start();
    const done = ended();
    queue.save([fresh('合格率', '很多'), change({ actual: '190' })]);
    host.go();
    await done;
    expect(told.refused).toEqual([{ form: expect.objectContaining({ edits: expect.objectContaining({ name: '合格率' }) }), problem: expect.objectContaining({ field: 'target' }) }]);
    expect(told.unsaved.map(({ edits }) => edits.name)).toEqual(['合格率']);
    expect(await indicators()).toEqual([['培训人数', '190', null]]);
  });
});
