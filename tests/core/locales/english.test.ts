import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { amendTarget } from '../../../src/core/amend';
import { addTable } from '../../../src/core/amend/add-table';
import { amendUnitName } from '../../../src/core/amend/amend-unit-name';
import { readBlock } from '../../../src/core/amend/block';
import { readPastedTargets } from '../../../src/core/amend/pasted-targets';
import { english } from '../../../src/core/locales/english';
import type { Basis } from '../../../src/core/model/basis';
import type { Evaluation } from '../../../src/core/model/evaluation';
import type { TargetDraft } from '../../../src/core/model/options';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate, review } from '../../../src/core/pipeline';
import { recognise } from '../../../src/core/recognise';
import { schemes } from '../../../src/core/schemes';
import { scoringRules } from '../../../src/core/scoring-rules';
import { livePoints } from '../../../src/core/score';
import { amendSettings, examineSource, resolveReference, sourceNames } from '../../../src/core/settings';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import type { Case } from '../../cases/case';
import { textOf } from '../../cases/case-texts';
import { workbookOf } from '../../cases/case-workbooks';
import { mergesOf } from '../../helpers/form-merges';
import { fileOf, having } from '../../helpers/grid-workbook';
import { readSample, sampleFiles } from '../../samples/samples';
import { report, reportTwins } from '../../twins/report';
import { goodReport, textTwins } from '../../twins/texts';
import { workbookTwins } from '../../twins/twins';
import { good } from '../../twins/workbook';
import { snapshotOf } from '../../workbooks/grid';
import { nationalForms } from '../../workbooks/national';
import { plannedForms } from '../../workbooks/plans';
import { variantForms } from '../../workbooks/variants';
import { chineseLeft, wordsOf } from '../../helpers/english';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const citations = new Map<string, string>();
/** The same clauses are cited over and over. */
const cite = (basis: Basis): string => {
  const key = `${basis.document}\n${basis.clause}`;
  const cited = citations.get(key) ?? english.cite(basis);
  citations.set(key, cited);
  return cited;
};
/** Everything that an evaluation says in words of the program's own. */
const sayingsOf = ({ facts, findings, scores, scheme }: Evaluation): readonly string[] => [
  ...findings.flatMap((finding) => [english.tell(finding), cite(finding.basis)]),
  ...scores.flatMap(({ grade, items }) => [...(grade === null ? [] : [english.say(grade)]), ...items.flatMap(({ kind, name, reason, basis }) => [english.say(reason), cite(basis), ...(kind === 'adjustment' ? [english.say(name)] : [])])]),
  ...facts.leftOut.map(({ why }) => english.say(why)),
  ...facts.tables.filter(({ recogniser }) => recogniser !== 'unit-information').flatMap(({ columns }) => columns.map(({ meaning }) => english.say(meaning))),
  english.say(scheme.title),
];
/** What the report asks for, as the pane lists it. */
const asksOf = (evaluation: Evaluation): readonly string[] => compose(evaluation).report.chapters.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences.filter(({ placeholder }) => placeholder).map(({ text }) => text.replace(/^【待填写：|】$/g, ''))));
const allLeft = (sayings: readonly string[], words: string): readonly string[] => [...new Set(sayings)].flatMap((said) => chineseLeft(said, words).map((left) => `${left}: ${said}`));
/** What a review of a text says. T10 puts what it quotes together from a clause: its words stand in no one place. */
const tellingsOf = (text: string, snapshot: Snapshot | null): readonly string[] => review(text, snapshot).findings.filter(({ code }) => code !== 'T10').map(english.tell);
const leftIn = (snapshot: Snapshot, options: Parameters<typeof evaluate>[1]): readonly string[] => {
  const evaluation = evaluate(snapshot, options);
  const asks = asksOf(evaluation);
  return [...allLeft(sayingsOf(evaluation), wordsOf(snapshot)), ...allLeft(asks.map(english.say), asks.join('\n'))];
};

const draft = (more: Partial<TargetDraft> = {}): TargetDraft => ({ project: '甲', indicator: null, category: 'output', kind: 'quantity', name: '培训', comparison: '>=', target: '180', measure: '人', actual: '164', maxPoints: '10', declaredPoints: '', deviationReason: '', ...more });

describe('English of samples and workbooks', () => {
  const answers = [{}, { finished: 'yes' }, { finished: 'no' }] as const;

  it.each(sampleFiles)('says all of %s under every scheme', async (file) => {
    const snapshot = await readSample(file);
    for (const { id } of schemes) for (const answer of answers) expect(leftIn(snapshot, { scheme: id, ...answer })).toEqual([]);
  });

  const cases = readdirSync(join(__dirname, '../../cases')).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(__dirname, '../../cases', name), 'utf8')) as Case);

  it.each(cases.map((facts) => ({ id: facts.id, facts })))('says all of the published case $id, and of its text', async ({ facts }) => {
    const sheets = workbookOf(facts);
    const snapshot = await readWorkbook(await fileOf(sheets, { 自评表: mergesOf(sheets['自评表'] ?? [[]]) }), 'case.xlsx');
    for (const { id } of schemes) expect(leftIn(snapshot, { scheme: id })).toEqual([]);
    const text = textOf(facts);
    if (text !== null) expect(allLeft(tellingsOf(text, snapshot), `${wordsOf(snapshot)}\n${text}`)).toEqual([]);
  });

  it.each([...nationalForms, ...variantForms, ...plannedForms].map(([title, workbook]) => ({ title, snapshot: snapshotOf(workbook) })))('says all of a form: $title', ({ snapshot }) => {
    for (const id of ['caiyu-2020-10', 'caiyu-2021-101']) expect(leftIn(snapshot, { scheme: id })).toEqual([]);
  });

  it('says all of the workbooks and texts that differ in one place', async () => {
    for (const { workbook: grid, given = {}, merges, change: [cell, value] } of workbookTwins) {
      const snapshot = await readWorkbook(await fileOf(having(grid, { ...given, [cell]: value }), merges), 'twin.xlsx');
      expect([cell, leftIn(snapshot, {})]).toEqual([cell, []]);
    }
    const beside = await readWorkbook(await fileOf(good), 'good.xlsx');
    for (const [whole, snapshot, twins] of [[goodReport, null, textTwins], [report, beside, reportTwins]] as const)
      for (const { given = {}, change: [phrase, other] } of twins) {
        const text = [...Object.entries(given), [phrase, other] as const].reduce((before, [from, to]) => before.replace(from, () => to), whole);
        expect([other, allLeft(tellingsOf(text, snapshot), `${text}\n${wordsOf(beside)}`)]).toEqual([other, []]);
      }
  }, 120_000);

  it('says all of a workbook in which much was left out', () => {
    const messy = workbook(
      sheet('2023年预算', [['2023年项目支出表', null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ['旧', 1, 1, 1]]),
      sheet('表', [
        ['2024年项目支出表', null, null, null, '单位：万元'],
        ['项目', '年初预算数', '调整预算', '全年预算数', '预算数', '全年执行数', '执行数（1-7月）', '结余', '甲说', '年度'],
        ['甲', 10, 2, 12, 9, 11, 5, 1, '随手记', 2024],
        [null, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        ['乙', 5, 1, 6, 5, '待定', 1, 1, null, 2023],
        ['合计', 15, 3, 18, 14, 11, 6, 2, null, null],
        ['注：本表由财务室填报', null, null, null, null, null, null, null, null, null],
        ['制表人：某', null, null, null, null, null, null, null, null, null],
      ]),
      sheet('指标', [['项目', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因', '备注', '口径说明'], ['甲', '产出指标', '数量指标', '培训', '≥180人', '164场', 50, 45, null, '旧的', '统计口径'], ['甲', null, null, null, 5, 4, 10, 9, null, null, null], ['甲', '总分', null, null, null, null, 100, 90, null, null, null]]),
      sheet('成效台账', [['章节', '主题', '事项陈述', '数量', '单位'], ['产出', '培训', '举办培训7期', 8, '期'], ['花絮', '培训', '合影', 1, '张'], ['产出', '培训', null, 3, '次']]),
      sheet('另记', [['随手写的一句话']]),
      { ...sheet('藏', [['看不见']]), visible: false },
      sheet('报告设置', [['随便写的', null]]),
    );
    const { facts } = evaluate(messy, {});
    expect(facts.leftOut.length).toBeGreaterThan(12);
    for (const { id } of schemes) expect(leftIn(messy, { scheme: id })).toEqual([]);
  });

  it('says what a reader expects of left-out cells, findings and clauses', () => {
    const evaluation = evaluate(workbook(ledger(['甲', 10, 12, 11], ['合计', 10, 13, 11], ['注：附注', null, null, null])), {});
    expect([...new Set(evaluation.facts.leftOut.map(({ why }) => english.say(why)))]).toEqual(['A note below the table']);
    expect(evaluation.findings.map(english.tell)).toEqual([
      'The total adjusted budget 13.00 wan yuan and the sum 12.00 wan yuan of the 1 project differ by 1.00 wan yuan, 7.69% of the total; add the projects that are missing (or a line “其他”, others), or correct the total.',
      'The adjusted budget 12.00 wan yuan of “甲” is 2.00 wan yuan (20.00%) more than the initial budget 10.00 wan yuan; this is beyond 5%, and no reason for the change is given; give it in the remarks or under what was completed.',
      'No indicator has both a target and an actual value, so that performance cannot be assessed; fill in the target and the actual value of each indicator.',
    ]);
    expect(evaluation.findings.map(({ basis }) => english.cite(basis))).toEqual(['Caiyu [2020] No. 10, Art. 25 (data are true)', 'Caiyu [2020] No. 10, Art. 11 (large deviations are explained; no line is laid down, the scheme’s is taken)', 'Caiyu [2020] No. 10, Art. 11, Art. 13']);
  });

  it('tells which check did not finish, with the name of the fault as it is', () => {
    expect(english.tell({ code: 'M01', id: 'crashed', severity: 'error', project: null, at: [], message: '核对规则M01「合计等于各项目之和」没有运行完，本条未核对：x is null', says: 'crashed', data: { detail: 'x is null' }, fault: '核对没有运行完', basis: { document: '', clause: '' }, waived: null })).toBe('Check M01 did not finish, and nothing was checked by it: “x is null”');
  });
});

describe('English of reasons', () => {
  const actuals = ['0', '-1', '1', '4', '5', '6', '8', '10', '16', '59.99', '60', '80', '89.99', '90', '95', '99', '100', '130', '164', '180', '300', '0.95', '', '很多', '12场', '是', '否', '合格', '达成年度指标', '部分达成', '未达成', '基本达成目标', '2024年12月31日', '2025年1月5日', '12月底前', '按时完成', '有所提高'];
  const wanted = ['0', '-5', '5', '90', '95', '180', '5–8', '效果明显', '是', '2024年12月31日前', ''];
  const comparisons = ['>=', '>', '<=', '<', '=', 'range', 'qualitative', 'date'] as const;

  it.each(schemes)('are said for every comparison, target and actual under $id', (scheme) => {
    const reasons = new Set<string>();
    for (const comparison of comparisons)
      for (const kind of ['quantity', 'satisfaction'] as const)
        for (const target of wanted)
          for (const actual of actuals)
            for (const [maxPoints, declaredPoints] of [['10', ''], ['10', '9'], ['10', '1'], ['', '']] as const) {
              const { reason } = livePoints(draft({ comparison, kind, category: kind === 'satisfaction' ? 'satisfaction' : 'output', target, actual, maxPoints, declaredPoints, measure: kind === 'satisfaction' ? '%' : '人' }), scheme, 2024);
              reasons.add(reason);
            }
    expect(reasons.size).toBeGreaterThan(200);
    expect(allLeft([...reasons].map(english.say), [...actuals, ...wanted, '人'].join('\n'))).toEqual([]);
  });

  it('are said for every execution: of no budget, a budget of 0, more, less, finished or not', () => {
    for (const { id } of schemes)
      for (const [adjusted, executed] of [[10, 10], [10, 12], [10, 9.9999], [10, 8], [10, 7], [10, 6], [10, 5], [10, 0], [10, -1], [0, 1], [-10, 1], [null, 1], [10, null]] as const)
        for (const finished of ['yes', 'no', undefined] as const) {
          const snapshot = workbook(ledger(['甲', 10, adjusted, executed]), targets(['甲', '产出指标', '数量指标', '培训', '≥100人', '150人', 50], ['甲', '效益指标', '社会效益指标', '影响', '明显', '达成年度指标', 30], ['甲', '满意度指标', '服务对象满意度指标', '满意度', 90, 95, 10]));
          expect(leftIn(snapshot, { scheme: id, ...(finished && { finished }) })).toEqual([]);
        }
  });

  it.each([
    ['全年执行数88.74÷全年预算数100.00×10＝8.87', 'Actual expenditure 88.74 ÷ adjusted budget 100.00 × 10 = 8.87'],
    ['全年执行数88.74÷全年预算数100.00＝88.74%，尚未完成，在80%（含）至100%一档，得7分', 'Actual expenditure 88.74 ÷ adjusted budget 100.00 = 88.74%; not finished, in the band from 80% to below 100%: 7 points'],
    ['（1−（99−90）÷90）×8＝7.2', '(1 − (99 − 90) ÷ 90) × 8 = 7.2'],
    ['（164÷180−60%）÷（1−60%）×10＝7.78', '(164 ÷ 180 − 60%) ÷ (1 − 60%) × 10 = 7.78'],
    ['180≥160，达到指标值，得1分（未写指标性质，按≥计）', '180 ≥ 160, target reached: 1 point (no comparison is stated; taken as ≥)'],
    ['「达成年度指标」为8–10分，自评9分', 'Annual target met: 8–10 points; 9 points claimed'],
    ['实际完成值「12场」与指标值（人）单位不同，待人工评定', 'The actual value “12场” has another unit than the target (“人”); a person must decide'],
    ['「有所提高，基本达成」没有写明达成档次（达成、部分达成、未达成），待人工评定', '“有所提高，基本达成” names no tier (“达成”, met; “部分达成”, partly met; “未达成”, not met); a person must decide'],
    ['「1月，按时完成，得满分」，按时完成，得满分', '“1月，按时完成，得满分”: done on time, full points'],
    ['全年预算数-10.00为负，执行率无从计算，未规定得分，采用自评3分', 'The adjusted budget -10.00 is less than zero, so there is no execution rate, for which no points are laid down: the 3 points claimed are taken'],
    ['实际完成值130为指标值100的130.00%，超出30%及以上，应扣2分，该指标得1.5分，扣1.5分', 'The actual value 130 is 130.00% of the target 100, 30% above it or more: 2 points off are due, the indicator was given 1.5, 1.5 points off'],
    ['没有全年预算数，执行率无从计算，待人工评定', 'No adjusted budget is stated, so there is no execution rate; a person must decide'],
    ['满意度92%，在80%（含）至90%一档，得分值的80%，即8分', 'Satisfaction 92%, in the band from 80% to below 90%: 80% of the maximum, 8 points'],
    ['优', 'Excellent'],
    ['212.93万元', '212.93 wan yuan'],
    ['一种还没有译文的理由', '一种还没有译文的理由'],
  ])('%s is said as: %s', (reason, said) => expect(english.say(reason)).toBe(said));

  it('cite every clause of every scheme and rule', () => {
    const cited = schemes.flatMap((scheme) => [{ document: scheme.document, clause: scheme.clause }, ...Object.values(scheme.basis).flatMap((basis) => basis ?? []), ...scoringRules.map((rule) => rule.basis(scheme))]).map(english.cite);
    expect(allLeft(cited, '')).toEqual([]);
    expect(cited).toContain('Caiyu [2020] No. 10, Art. 13, Art. 16, Art. 18');
    expect(cited).toContain('Caiyu [2021] No. 101, section 3 (7) 4');
  });

  it('name every scheme and tier', () => {
    expect(allLeft(schemes.flatMap(({ title, tiers, grades }) => [title, ...tiers.map(({ name }) => name), ...grades.map(({ name }) => name)]).map(english.say), '')).toEqual([]);
  });
});

describe('English of refusals', () => {
  const snapshot = workbook(ledger(['甲', 10, 10, 9]), sheet('指标', [['项目', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'], ['甲', '产出指标', '数量指标', '培训', '≥180人', '164人', 50], ['甲', '产出指标', '数量指标', '走访', '≥10户', '10户', 40]]));
  const facts = recognise(snapshot);
  const words = wordsOf(snapshot);
  const refused = (more: Partial<TargetDraft>): string => {
    const amendment = amendTarget(snapshot, facts, draft(more));
    if (!('problem' in amendment)) throw new Error(`not refused: ${JSON.stringify(more)}`);
    return english.say(amendment.problem);
  };

  it.each([
    [{ project: '' }, 'Choose a project first'],
    [{ name: ' ' }, 'Give the indicator a name'],
    [{ target: '' }, 'Give a target'],
    [{ target: '很多' }, 'The target must be a number; for words, choose the comparison “Qualitative”'],
    [{ name: '新', comparison: 'range', target: '8' }, 'The target of a range is two numbers, such as “5–8”'],
    [{ name: '新', actual: '若干' }, 'The actual value must be a number; where there is none, leave it empty'],
    [{ name: '新', maxPoints: '101' }, 'The maximum points must be above 0 and at most 100'],
    [{ name: '新', declaredPoints: '11' }, 'The points must be between 0 and the maximum'],
    [{ indicator: '甲/不在' }, 'This indicator is no longer in the workbook; read the workbook again, then try again'],
    [{}, 'This project has an indicator of that name already; choose another name'],
    [{ indicator: facts.projects[0]!.indicators[0]!.id, maxPoints: '50', deviationReason: '汛期停课' }, 'This table of indicators has no column “偏差原因分析及改进措施”; add it, read the workbook again, then fill it in'],
  ] as const)('of a form: %j', (more, said) => expect(refused(more)).toBe(said));

  it('of pasted rows', () => {
    const { lines, passedOver } = readPastedTargets(readBlock('项目\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\n丙\t产出指标\t数量指标\t宣传\t≥5次\t5次\t十\n甲\t\t\t预算执行率\t100%\t90%\t10'), snapshot, facts, null);
    const said = [...lines.flatMap(({ problem }) => (problem ? [problem.problem] : [])), ...passedOver.map(({ why }) => why)].map(english.say);
    expect(said).toEqual(expect.arrayContaining(['The workbook has no project “丙”', 'The execution rate follows from budget and expenditure; it is not filled in as an indicator']));
    expect(allLeft(said, '丙')).toEqual([]);
  });

  it('of settings and ranges', () => {
    const foreign = workbook(ledger(['甲', 10]), sheet('报告设置', [['随便写的']]));
    const taken: Snapshot = { ...snapshot, names: [{ name: sourceNames['budget-ledger'], kind: 'table', ref: '表!A1:F3' }] };
    const amendments = [amendSettings(foreign, { year: 2024 }), amendSettings(snapshot, { year: 1 }), amendSettings(snapshot, { sources: { 'budget-ledger': '没有!A1:B2' } }), amendSettings(snapshot, { sources: { 'budget-ledger': '随便' } }), amendSettings(taken, { sources: { 'budget-ledger': '表!A1:B2' } })];
    const references = ['', '!!', '没有!A1', 'A1', '[簿.xlsx]表!A1', '表!A1048577', '名'].map((typed) => resolveReference({ ...snapshot, names: [{ name: '名', kind: 'name', ref: null }] }, typed, null));
    const empty = workbook(ledger(['甲', 10]), sheet('空', [[null]]), sheet('报告设置', [['设置', '值']]), sheet('字', [['只有字']]));
    const examined = (['budget-ledger', 'targets-table', 'achievements', 'unit-information'] as const).flatMap((kind) => [examineSource(snapshot, kind, '指标!A2:G3'), examineSource(empty, kind, '空!A1'), examineSource(empty, kind, '报告设置!A1'), examineSource(empty, kind, '字!A1'), examineSource(empty, kind, '无!A1'), examineSource(empty, kind, '随便')]);
    const named = [[snapshot, ' '], [workbook(ledger(['甲', 10]), sheet('单位信息', [['空']])), '空'], [workbook(ledger(['甲', 10]), sheet('单位信息', [['年度', 2024], ['资金用途', '空'], ['空', null]])), '空']] as const;
    const units = named.map(([book, name]) => amendUnitName(book, recognise(book), name));
    const strange = workbook(ledger(['甲', 10]), sheet('单位信息', [['空']]), sheet('成效台账', [['空']]));
    const added = (['unit-information', 'achievements'] as const).map((table) => addTable(strange, recognise(strange), table));
    const problems = [...amendments, ...references, ...examined, ...units, ...added].flatMap((result) => (typeof result === 'string' || !('problem' in result) || result.problem === null ? [] : [result.problem]));
    expect(problems.length).toBeGreaterThan(30);
    for (const problem of problems) expect([problem, english.say(problem) === problem]).toEqual([problem, false]);
    expect(allLeft(problems.map(english.say), `${words}\n没有\n无\n簿\n随便\n空\n字\n名`)).toEqual([]);
  });
});
