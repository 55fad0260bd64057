import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import Ajv from 'ajv';
import { run } from '../../src/cli/main';
import schema from '../../src/cli/schema.json';
import { fileOf, type GridWorkbook } from './grid';
import { nationalGrid } from './national';

const validate = new Ajv().compile(schema);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-forms-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Three projects, a form for each and nothing else: one as it should be, one with points that the rule does not give, one that was late. */
const workbook: GridWorkbook = {
  培训: nationalGrid({ name: '技能培训', funds: [['年度资金总额', 100, 100, 99, 10, { percent: 0.99 }, 9.9], ['其中：当年财政拨款', 80, 80, 80, '—', { percent: 1 }, '—'], ['上年结转资金', 20, 20, 19, '—', { percent: 0.95 }, '—']], total: ['总分', 100, 96.9] }),
  见习: nationalGrid({
    name: '见习补贴', funds: [['年度资金总额', 50, 50, 50, 10, { percent: 1 }, 10], ['其中：当年财政拨款', 50, 50, 49, '—', { percent: 0.98 }, '—']], goal: ['安排见习120人。', '安排见习131人。'], total: ['总分', 100, 100],
    indicators: [['产出指标', '数量指标', '见习人数', '≥120人', '131人', 25, 25, null], ['^', '质量指标', '留用率', '≥60%', '57%', 25, 25, null], ['效益指标', '社会效益指标', '就业人数', '≥70人', '71人', 30, 30, null], ['满意度指标', '服务对象满意度指标', '见习人员满意度', '≥90%', '92%', 10, 10, null]],
  }),
  招聘: nationalGrid({
    name: '招聘会', funds: [['年度资金总额', 30, 30, 18, 10, { percent: 0.6 }, 6]], goal: ['举办招聘会12场。', '举办招聘会8场。'], total: ['总分', 100, 72.08, '良'],
    indicators: [['产出指标', '数量指标', '招聘会场次', '≥12场', '8场', 25, 16.67, '场地翻修，下年提前订场'], ['^', '质量指标', '进场企业达标率', '≥90%', '91%', 25, 25, null], ['效益指标', '社会效益指标', '意向人数', '≥600人', '455人', 30, 22.75, '场次减少'], ['满意度指标', '服务对象满意度指标', '求职者满意度', '≥85%', '86%', 10, 10, null]],
  }),
};

describe('a workbook of three forms and nothing else', () => {
  it('gives findings in the forms’ cells, scores, and a report of all of them', async () => {
    const [source, out, json] = ['三表.xlsx', '报告.xlsx', '结果.json'].map((name) => join(folder, name)) as [string, string, string];
    await writeFile(source, await fileOf(workbook));
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    const code = await run(['report', source, '-o', out, '--json', json]);
    spy.mockRestore();
    expect(code).toBe(1);
    const answer = JSON.parse(await readFile(json, 'utf8')) as {
      readonly facts: { readonly unit: { readonly name: string }; readonly sum: { readonly executed: number } };
      readonly findings: readonly { readonly code: string; readonly at: readonly string[]; readonly project: string; readonly severity: string; readonly message: string }[];
      readonly scores: readonly { readonly name: string; readonly total: string; readonly grade: string }[];
      readonly report: { readonly chapters: readonly { readonly passages: readonly { readonly sentences: readonly { readonly text: string }[] }[] }[] };
    };
    const valid = validate(answer);
    expect([valid, validate.errors]).toEqual([true, null]);
    expect(answer.facts.unit.name).toBe('某县就业服务中心');
    expect(answer.facts.sum.executed).toBe(167_000_000);
    expect(answer.scores.map(({ name, total, grade }) => [name, total, grade])).toEqual([['技能培训', '96.9', '优'], ['见习补贴', '98.75', '优'], ['招聘会', '80.42', '良']]);
    expect(answer.findings.filter(({ severity }) => severity === 'error').map(({ code: own, at }) => [own, at[0]])).toEqual([
      ['M02', '见习!G6'],
      ['S05', '见习!I12'],
      ['S06', '招聘!I14'],
      ['S08', '见习!J12'],
    ]);
    const sentences = answer.report.chapters.flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences.map(({ text }) => text)));
    expect(sentences).toEqual(expect.arrayContaining([
      '某县就业服务中心2024年度项目支出167.00万元。',
      '共安排3个项目，按全年执行数从大到小依次为技能培训99.00万元（其中当年财政拨款80.00万元、上年结转资金19.00万元），见习补贴50.00万元（其中当年财政拨款49.00万元），招聘会18.00万元。',
      '招聘会的年度总体目标：举办招聘会12场。',
      '实际完成情况：举办招聘会8场。',
      '未达到的指标是技能培训的“就业人数”、见习补贴的“留用率”、招聘会的“招聘会场次”“意向人数”。',
    ]));
    expect(sentences.join('')).not.toMatch(/undefined|null|NaN/);
  });
});
