import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../src/core/model/evaluation';
import type { PassageDraft } from '../../../src/core/narrate/section';
import { schemes } from '../../../src/core/schemes';
import { sections } from '../../../src/core/sections';
import { evaluationOf, findingOf, type FactsDraft, type ProjectDraft } from '../../helpers/facts';

const passagesOf = (section: string, draft: FactsDraft, findings: readonly Finding[] = []): readonly PassageDraft[] => [...(sections[section]?.write(evaluationOf(draft, findings)) ?? [])];
const textOf = (section: string, draft: FactsDraft, findings: readonly Finding[] = []): string =>
  passagesOf(section, draft, findings).map(({ heading, sentences }) => `${heading === null ? '' : `${heading}：`}${sentences.map(({ text }) => text).join('')}`).join('\n').trim();
const tableOf = (section: string, draft: FactsDraft): readonly string[] => passagesOf(section, draft).flatMap(({ table }) => (table === null ? [] : table.rows.map(({ cells }) => cells.map(({ text }) => text).join('|'))));

const gap: FactsDraft = {
  unit: '组织部',
  total: { executed: 212.93 },
  projects: [{ name: '党建', adjusted: 47 }, { name: '组织', adjusted: 50 }, { name: '选调', adjusted: 24 }, { name: '驻村', adjusted: 20, lines: [{ name: '奖励', adjusted: 8 }, { name: '工作队', adjusted: 12 }] }, { name: '老干', adjusted: 10.8 }],
};
const many: readonly ProjectDraft[] = Array.from({ length: 12 }, (_, index) => ({ name: `项目${'甲乙丙丁戊己庚辛壬癸子丑'[index]}`, adjusted: 10 + index, executed: 10 + index }));

describe('project-overview', () => {
  it.each([
    ['a stated total', { total: { executed: 30 }, projects: [{ name: '甲', adjusted: 12, executed: 10 }, { name: '乙', adjusted: 20, executed: 20 }] }, '某单位2024年度项目支出30.00万元。共安排2个项目，按全年执行数从大到小依次为乙20.00万元，甲10.00万元。'],
    ['what the money is for, no year, no unit', { unit: null, year: null, projects: [{ name: '甲', adjusted: 10 }], texts: { purpose: '救助。' } }, '本单位本年度项目支出全年预算数10.00万元，主要用于救助。安排的项目为甲。'],
    ['a gap of one kind', { total: { adjusted: 100 }, projects: [{ name: '甲', adjusted: 90 }] }, '某单位2024年度项目支出全年预算数100.00万元。安排的项目为甲90.00万元（全年预算数）。表列全年预算数合计100.00万元，各项目之和90.00万元，相差10.00万元（占合计的10.00%），没有列明对应的项目。'],
    ['parts above the total', { total: { adjusted: 100 }, projects: [{ name: '甲', adjusted: 104 }] }, '某单位2024年度项目支出全年预算数100.00万元。安排的项目为甲104.00万元（全年预算数）。表列全年预算数合计100.00万元，各项目之和104.00万元，超出合计4.00万元（各项目之和为合计的104.00%）。'],
    ['a gap across kinds', gap, '组织部2024年度项目支出212.93万元。共安排5个项目，按预算数从大到小依次为组织50.00万元，党建47.00万元，选调24.00万元，驻村20.00万元（其中奖励8.00万元、工作队12.00万元），老干10.80万元。表列合计212.93万元为支出数，各项目之和151.80万元为预算数，两者口径不同，相差61.13万元（占合计的28.71%），没有列明对应的项目。'],
    ['parts of which one was not used', { projects: [{ name: '甲', adjusted: 10, executed: 8, lines: [{ name: '财政拨款', adjusted: 10, executed: 8 }, { name: '单位资金', adjusted: 0, executed: 0 }] }] }, '某单位2024年度项目支出8.00万元。安排的项目为甲（其中财政拨款8.00万元）。'],
    ['nothing', { projects: [] }, '【待填写：项目及其金额。请在工作簿中列出项目支出表，表头写明项目和年初预算数、全年预算数、全年执行数】'],
  ] as const)('tells %s', (_, draft, text) => {
    expect(textOf('project-overview', draft)).toBe(text);
  });

  it('lists all of a few, and of more the five largest with their share', () => {
    expect(textOf('project-overview', { projects: many.slice(0, 8) })).not.toContain('前');
    expect(textOf('project-overview', { projects: many })).toContain(
      '共安排12个项目，按全年执行数从大到小，前5项为项目丑21.00万元，项目子20.00万元，项目癸19.00万元，项目壬18.00万元，项目辛17.00万元，合计95.00万元，占各项目之和的51.08%；其余7个项目合计91.00万元，见项目资金情况表。',
    );
  });

  it('asks what the difference stands for until somebody has said so', () => {
    const asked = (waived: string | null) => textOf('project-overview', gap, [findingOf({ code: 'M01', waived })]).includes('【待填写：差额61.13万元对应的项目或差额的原因，填在项目支出表】');
    expect([asked(null), asked('含历年债务')]).toEqual([true, false]);
  });
});

describe('names that would run into a figure', () => {
  it.each([
    ['=1+1', '“=1+1”5.00万元，乙'],
    ['示范点3', '“示范点3”5.00万元，乙'],
    ['@SUM(A1)', '“@SUM(A1)”5.00万元，乙'],
    ['项目A', '“项目A”5.00万元，乙'],
    ['2024年党建', '2024年党建5.00万元，乙'],
  ])('stand in quotation marks: %s', (name, text) => {
    expect(textOf('project-overview', { projects: [{ name, adjusted: 5 }, { name: '乙', adjusted: 1 }] })).toContain(`依次为${text}`);
  });

  it('have one pair of marks everywhere', () => {
    const draft: FactsDraft = { unit: '第3', projects: [{ name: '示范点3', adjusted: 10, executed: 5, indicators: [{ name: '指标2', actual: '50' }] }, { name: '乙', adjusted: 10, executed: 10 }] };
    for (const section of ['project-overview', 'target-completion', 'conclusion', 'output', 'problems']) {
      const text = textOf(section, draft);
      expect(text).toContain('“示范点3”');
      expect(text).not.toMatch(/““|””|[^“]示范点3|[^“]指标2/);
    }
    expect(textOf('project-overview', draft)).toContain('“第3”2024年度');
  });
});

describe('fund-use', () => {
  it('says a budget that did not change once, resting on both columns', () => {
    const [budget] = passagesOf('fund-use', { projects: [{ name: '甲', initial: 10, adjusted: 10, executed: 9 }] })[0]!.sentences;
    expect([budget?.text, budget?.figures.map(({ text }) => text), budget?.proof]).toEqual(['年初预算数和全年预算数均为10.00万元，年度内没有调整。', ['10.00万元'], ['表!D4', '表!C4']]);
  });

  it.each([
    ['budget, change and rate with its basis', { projects: [{ name: '甲', initial: 100, adjusted: 90, executed: 45 }] }, '年初预算数100.00万元，全年预算数90.00万元，比年初预算数减少10.00万元。全年执行数45.00万元，预算执行率50.00%（全年执行数÷全年预算数），未执行45.00万元。资金情况见下表。【待填写：未执行资金45.00万元的去向（结转下年使用或由财政收回），写在项目支出表的备注或表后附注】'],
    ['an increase carried out in full', { projects: [{ name: '甲', initial: 80, adjusted: 90, executed: 90 }] }, '年初预算数80.00万元，全年预算数90.00万元，比年初预算数增加10.00万元。全年执行数90.00万元，预算执行率100%（全年执行数÷全年预算数），预算全部执行。资金情况见下表。'],
    ['one fen below the budget', { projects: [{ name: '甲', adjusted: 90, executed: 89.999999 }] }, '全年预算数90.00万元。全年执行数90.00万元，预算执行率99.99%（全年执行数÷全年预算数），未执行0.01元。资金情况见下表。'],
    ['more spent than budgeted', { projects: [{ name: '甲', adjusted: 10, executed: 12 }] }, '全年预算数10.00万元。全年执行数12.00万元，预算执行率120.00%（全年执行数÷全年预算数），超出全年预算数2.00万元。资金情况见下表。'],
    ['no rate over a budget of zero', { projects: [{ name: '甲', adjusted: 0, executed: 12 }] }, '全年预算数0.00万元。全年执行数12.00万元；全年预算数为零，不计算预算执行率。资金情况见下表。'],
    ['no rate where a project lacks a side', { projects: [{ name: '甲', adjusted: 10, executed: 9 }, { name: '乙', adjusted: 5 }] }, '全年预算数15.00万元。全年执行数9.00万元（1个项目列明）；1个项目没有全年执行数，不计算总体预算执行率。各项目资金情况见下表。【待填写：“乙”的全年执行数，填在项目支出表，据此计算预算执行率】'],
    ['sums of different scope without comparing them', { projects: [{ name: '甲', initial: 8, adjusted: 10, executed: 9 }, { name: '乙', adjusted: 5, executed: 5 }] }, '年初预算数8.00万元（1个项目列明），全年预算数15.00万元。年度内调整预算的为甲追加2.00万元。全年执行数14.00万元，预算执行率93.33%（全年执行数÷全年预算数），未执行1.00万元。各项目资金情况见下表。【待填写：未执行资金1.00万元的去向（结转下年使用或由财政收回），写在项目支出表的备注或表后附注】'],
    ['a plan in which nothing was spent yet', { projects: [{ name: '甲', initial: 8 }] }, '年初预算数8.00万元。表中没有全年预算数和全年执行数，不计算预算执行率。资金情况见下表。【待填写：“甲”的全年预算数和全年执行数，填在项目支出表，据此计算预算执行率】'],
    ['no rate across kinds', gap, '表中没有同一口径的预算数和支出数，预算执行率待补列后计算。各项目资金情况见下表。【待填写：各项目的全年预算数和全年执行数，填在项目支出表，据此计算预算执行率】'],
  ] as const)('tells %s', (_, draft, text) => {
    expect(textOf('fund-use', draft)).toBe(text);
  });

  it('shows every project, its parts and both sums where they differ', () => {
    expect(tableOf('fund-use', gap)).toEqual(['组织|50.00|—', '党建|47.00|—', '选调|24.00|—', '驻村|20.00|—', '其中：奖励|8.00|—', '其中：工作队|12.00|—', '老干|10.80|—', '各项目之和|151.80|—', '表中合计|—|212.93']);
    expect(tableOf('fund-use', { total: { adjusted: 30 }, projects: [{ name: '甲', adjusted: 30, executed: 15 }] })).toEqual(['甲|30.00|15.00|50.00%', '合计|30.00|15.00|50.00%']);
    expect(tableOf('fund-use', { total: { adjusted: 40 }, projects: [{ name: '甲', adjusted: 30, executed: 15 }] })).toEqual(['甲|30.00|15.00|50.00%', '各项目之和|30.00|15.00|50.00%', '表中合计|40.00|—|—']);
    expect(tableOf('fund-use', { projects: many })).toHaveLength(13);
  });

  it('rests the rate on the cells it divides', () => {
    const [sentence] = passagesOf('fund-use', { projects: [{ name: '甲', adjusted: 30, executed: 15 }] }).flatMap(({ sentences }) => sentences.filter(({ id }) => id === 'executed'));
    expect(sentence?.figures.map(({ text, formula, groups }) => [text, formula, groups])).toEqual([['15.00万元', 'cell', [['表!F4']]], ['50.00%', 'ratio', [['表!F4'], ['表!D4']]], ['15.00万元', 'difference', [['表!D4'], ['表!F4']]]]);
  });
});

describe('what became of the money', () => {
  const told = (draft: FactsDraft, more: object = {}): string => {
    const evaluation = evaluationOf(draft);
    return [...sections['fund-use']!.write({ ...evaluation, facts: { ...evaluation.facts, ...more } })].flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('');
  };
  const two: FactsDraft = { projects: [{ name: '甲', initial: 10, adjusted: 15, executed: 12, remark: '上级追加任务，调增预算；尾款待验收' }, { name: '乙', initial: 20, adjusted: 18, executed: 17.5 }] };

  it('is told of changed budgets, with what the remark says of that', () => {
    expect(told(two)).toContain('比年初预算数增加3.00万元。年度内调整预算的为甲追加5.00万元（上级追加任务）、乙调减2.00万元。');
    expect(told({ projects: [{ name: '甲', initial: 10, adjusted: 12, executed: 12, remark: '追加设备预算' }] })).toContain('增加2.00万元。预算调整的原因：追加设备预算。');
    expect(told({ projects: [{ name: '甲', initial: 10, adjusted: 12, executed: 12 }] })).toContain('增加2.00万元。全年执行数');
    expect(told({ projects: [{ name: '甲', initial: 10, adjusted: 12, executed: 12, remark: '年中追加2万元' }] })).toContain('增加2.00万元。全年执行数');
    expect(told({ projects: [{ name: '甲', initial: 10, adjusted: 12, executed: 12 }, { name: '乙', initial: 12, adjusted: 10, executed: 10 }] })).toContain('均为22.00万元，总额没有变动。年度内调整预算的为甲追加2.00万元、乙调减2.00万元。');
  });

  it('is told of the rest: where most of it lies, and what a note or a remark says of it', () => {
    const left = '分项目看，未执行的为甲3.00万元、乙0.50万元。';
    expect(told({ ...two, projects: two.projects!.map(({ remark: _, ...project }) => project) })).toMatch(new RegExp(`${left}各项目资金情况见下表。【待填写：未执行资金3.50万元的去向`));
    expect(told(two, { notes: [{ text: '注：数据为决算数；未执行的资金结转下年使用。', at: ['表!A9'] }] })).toMatch(/乙0.50万元。未执行的资金结转下年使用。各项目资金情况见下表。$/);
    expect(told({ projects: [{ name: '甲', adjusted: 15, executed: 14, remark: '结余由财政收回' }, { name: '乙', adjusted: 18, executed: 17.5 }] })).toMatch(/为甲1\.00万元（结余由财政收回）、乙0\.50万元。各项目资金情况见下表。$/);
    expect(told({ projects: [{ name: '甲', adjusted: 15, executed: 15 }] })).not.toContain('去向');
  });

  it('is told of sources that add up to the whole, and of none that do not', () => {
    const sources = (own: number): FactsDraft => ({ projects: [{ name: '甲', adjusted: 15, executed: 15, lines: [{ name: '其中：当年财政拨款', adjusted: 10 }, { name: '上年结转资金', adjusted: 2 }, { name: '自筹资金', adjusted: own }] }] });
    expect(told(sources(3))).toContain('按全年预算数，资金来源为财政拨款10.00万元、上年结转资金2.00万元、单位资金3.00万元。');
    expect(told(sources(4))).not.toContain('资金来源');
    expect(told({ projects: [{ name: '甲', adjusted: 10, executed: 10, lines: [{ name: '当年财政拨款', adjusted: 10 }] }] })).toContain('按全年预算数，资金来源全部为财政拨款。');
    expect(told({ projects: [{ name: '甲', adjusted: 10, executed: 10, lines: [{ name: '设备购置费', adjusted: 10 }] }] })).not.toContain('资金来源');
  });
});

const scored = (actual: string | null, more: object = {}): FactsDraft => ({ projects: [{ name: '甲', adjusted: 10, executed: 10, indicators: [{ name: '人数', actual, ...more }] }] });

describe('what forms say in words', () => {
  const form = (name: string, texts: NonNullable<ProjectDraft['texts']>): ProjectDraft => ({ name, adjusted: 10, executed: 10, indicators: [{ name: '培训' }], texts });

  it('is told of each goal and how far it was reached', () => {
    const draft = { projects: [form('甲', { goal: '培训180人次', completion: '培训185人次。' }), form('乙', { completion: '完成。' })] };
    expect(textOf('target-completion', draft)).toMatch(/^甲的年度总体目标：培训180人次。实际完成情况：培训185人次。乙的实际完成情况：完成。\n/);
  });

  it('is left to the forms where they are many', () => {
    expect(textOf('target-completion', { projects: Array.from({ length: 11 }, (_, index) => form(`项目${index}`, { goal: '培训' })) })).not.toContain('年度总体目标：');
  });

  it('stands among the problems and the recommendations, with the project where there are several', () => {
    expect(textOf('recommendations', { projects: [form('甲', { improvements: '按月通报进度' })] })).toBe('按月通报进度。');
    expect(textOf('recommendations', { projects: [form('甲', { improvements: '按月通报进度' }), form('乙', { problems: '开工晚', improvements: '提前招标。' })] })).toBe('一是针对乙方面的问题，提前招标。\n二是甲方面，按月通报进度。');
    expect(textOf('problems', { projects: [form('甲', { problems: '开工晚' })] })).toBe('开工晚。');
  });

  it('is not told where a prompt of the form was left standing', () => {
    const evaluation = evaluationOf({ projects: [form('甲', { goal: '（100字以内）', problems: '请简要说明（200字以内）' })] });
    const at = Object.values(evaluation.facts.projects[0]!.texts).flatMap((text) => text.at);
    const left = { ...evaluation, facts: { ...evaluation.facts, readings: [{ at, raw: '（100字以内）', kind: 'prompt' as const, field: 'text' as const, project: null }] } };
    for (const section of ['target-completion', 'problems']) expect([...sections[section]!.write(left)].flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('')).not.toMatch(/字以内/);
  });
});

describe('target-completion', () => {
  it.each([
    ['reached', scored('100'), '项目共设绩效指标1项，其中产出指标1项。已达到年度指标值。'],
    ['beyond the target', scored('120'), '项目共设绩效指标1项，其中产出指标1项。已达到年度指标值（其中优于指标值的1项）。'],
    ['missed', scored('99'), '项目共设绩效指标1项，其中产出指标1项。未达到年度指标值。未达到的指标是“人数”。'],
    ['left blank', scored(null), '项目共设绩效指标1项，其中产出指标1项。未填实际完成值。'],
    ['left to a person', scored('有所提高', { comparison: 'qualitative', target: '提高' }), '项目共设绩效指标1项，其中产出指标1项。待评定。'],
    ['not set', { projects: [{ name: '甲', adjusted: 10 }] }, '1个项目没有设定绩效指标，完成程度无从衡量。【待填写：各项目的绩效指标、年度指标值和实际完成值，填在“绩效目标”表（也可在任务窗格“目标”页填写）】'],
  ] as const)('tells an indicator that is %s', (_, draft, text) => {
    expect(textOf('target-completion', draft)).toBe(text);
  });

  it('names the project before the first of its missed indicators', () => {
    const missed = ['人数', '场次', '户数'].map((name) => ({ name, actual: '60' }));
    const draft: FactsDraft = { projects: [{ name: '甲', adjusted: 20, executed: 20, indicators: missed.slice(0, 2) }, { name: '乙', adjusted: 10, executed: 10, indicators: missed.slice(2) }] };
    expect(textOf('target-completion', draft)).toContain('全部未达到年度指标值。未达到的指标是甲的“人数”“场次”、乙的“户数”。');
    expect(textOf('problems', draft)).toContain('3项绩效指标未达到年度指标值，为甲的“人数”“场次”、乙的“户数”。');
  });
});

describe('conclusion', () => {
  it('tells score, parts and grade of a decided project', () => {
    expect(textOf('conclusion', scored('90'))).toBe('甲自评得分91分（满分100分），其中预算执行率10分、产出81分，等级为“优”。');
    expect(tableOf('conclusion', scored('90'))).toEqual(['甲|10|81|91|优']);
  });

  it('tells what is decided so far and what is not', () => {
    expect(textOf('conclusion', scored(null))).toBe('甲已评定10分（满分100分），1项待评定：人数。');
    expect(tableOf('conclusion', scored(null))).toEqual(['甲|10|待评定|待评定|待评定']);
  });

  it('counts apart those whose points are not the full ones, and says how many they are', () => {
    const projects = many.map((project, index) => ({ ...project, indicators: [{ name: '人数', actual: index === 0 ? null : '100', maxPoints: index === 1 ? '20' : index === 2 ? '110' : '90' }] }));
    expect(textOf('conclusion', { projects })).toContain('等级为“优”的9个，分值合计与满分不符、等级待评定的2个，待评定的1个，各项目得分见得分表。分值合计与满分100分不符的，等级待调整分值后评定：项目丙120分，项目乙30分。项目甲已评定');
    expect(textOf('conclusion', { projects: projects.slice(1, 3).concat(projects.slice(1, 3).map(({ name, ...rest }) => ({ ...rest, name: `${name}二` }))) })).toMatch(/^4个项目参加评分；分值合计与满分不符、等级待评定的4个，各项目得分见得分表。分值合计与满分100分不符的，/);
    expect(textOf('conclusion', { projects: many.map((project) => ({ ...project, indicators: [{ name: '人数', actual: '100', maxPoints: '20' }] })) })).toContain('各项目得分见得分表。各项目的分值合计均为30分，与满分100分不符，等级待调整分值后评定。');
  });

  it('gives no score to projects without indicators', () => {
    expect(textOf('conclusion', { projects: [{ name: '甲', adjusted: 10, executed: 10 }] })).toBe('1个项目没有绩效指标，总分和等级待指标补齐后评定。');
  });

  it('counts the grades of many and leaves the rest to the tables', () => {
    const projects = many.map((project, index) => ({ ...project, indicators: [{ name: '人数', actual: index === 0 ? null : index === 1 ? '60' : '100' }] }));
    expect(textOf('conclusion', { projects })).toBe('12个项目参加评分，总分最高100分，最低64分（项目乙）；等级为“优”的10个，等级为“中”的1个，待评定的1个，各项目得分见得分表。项目甲已评定10分（满分100分），1项待评定。逐项见待评定事项表。');
  });

  it('only counts what is left to a person in very many', () => {
    const projects = many.map((project) => ({ ...project, indicators: [{ name: '人数', actual: null }] }));
    expect(textOf('conclusion', { projects })).toBe('12个项目参加评分，均有事项待评定，各项目得分见得分表。12个项目有12项待评定，逐项见待评定事项表。');
  });
});

describe('other', () => {
  const waived = (code: string, at: string, more: object = {}): Finding => findingOf({ code, waived: `${code}的口径见附注。`, waivedAt: at, ...more });
  const other = (findings: readonly Finding[]): string => textOf('other', { projects: [], achievements: [['other', '没有其他事项。']] }, findings);

  it('tells with the reasons what was set aside among the problems', () => {
    const findings = [waived('M01', '报告设置!C30'), waived('S09', '报告设置!C31', { severity: 'warning', fault: '完成值偏高', waived: '经2次核实' }), waived('M13', '报告设置!C32', { severity: 'hint' }), findingOf({ code: 'M02' })];
    expect(other(findings)).toBe('核对发现的问题中，2项经说明不再列为问题：某处不符（M01的口径见附注）、完成值偏高（经2次核实）。\n没有其他事项。');
    const [sentence] = passagesOf('other', { projects: [] }, findings)[0]!.sentences;
    expect(sentence?.proof).toEqual(['报告设置!C30', '报告设置!C31']);
    expect(sentence?.figures.map(({ text, formula }) => [text, formula])).toEqual([['2项', 'count']]);
  });

  it('leaves the rest of many to 核对清单', () => {
    expect(other(Array.from({ length: 7 }, (_, index) => waived('M01', `报告设置!C${30 + index}`)))).toMatch(/^核对发现的问题中，7项经说明不再列为问题：(某处不符（M01的口径见附注）、){4}某处不符（M01的口径见附注）等，逐项列于“核对清单”。/);
  });

  it('takes what became of a waiver for no assumption', () => {
    expect(other([findingOf({ code: 'R01', severity: 'review' }), findingOf({ code: 'R11', severity: 'review' })])).toBe('下列事项按“核对清单”所列的假定处理，须经办人确认：某处不符1处。\n没有其他事项。');
  });
});

describe('output and benefit', () => {
  it('tell of each of few unmet indicators plan, actual, rate and points; the cause stands among the problems', () => {
    expect(textOf('output', scored('81'))).toBe('共设产出指标1项，未达到年度指标值。“人数”年度指标值≥100人，实际完成81人，完成率81.00%，得72.90分，扣17.10分。');
    expect(textOf('benefit', scored('81', { category: 'benefit', deviationReason: '2次降雨。' }))).toBe('共设效益和满意度指标1项，未达到年度指标值。“人数”年度指标值≥100人，实际完成81人，完成率81.00%，得72.90分，扣17.10分。');
    // Of several projects it says whose it is; what says itself that it was done is not said to be done twice.
    const late: FactsDraft = { projects: [{ name: '甲', adjusted: 10, executed: 10, indicators: [{ name: '时限', comparison: 'date', target: '2024年11月底前', actual: '12月15日完成', maxPoints: '90', declaredPoints: '80' }] }, { name: '乙', adjusted: 10, executed: 10 }] };
    expect(textOf('output', late)).toBe('共设产出指标1项，未达到年度指标值。甲“时限”年度指标值2024年11月底前，实际12月15日完成，得80分，扣10分。');
    expect(textOf('problems', scored('81', { deviationReason: '2次降雨。' }))).toBe('部分绩效指标未完成：1项绩效指标未达到年度指标值，为“人数”。主要原因是：2次降雨。');
  });

  it.each(['无', '暂无', '预算数', '正常'])('quotes no 「%s」 as a reason', (deviationReason) => {
    expect(textOf('problems', scored('81', { deviationReason }))).toMatch(/，为“人数”。【待填写：“人数”的偏差原因，填在指标表的“偏差原因分析及改进措施”一列，或“成效台账”中章节为“问题”的行】$/);
    const projects = [{ name: '甲', adjusted: 1, executed: 1, indicators: ['子', '丑', '寅', '卯'].map((name) => ({ name, actual: '50', deviationReason })) }];
    expect(tableOf('output', { projects })[0]).toBe('甲|子|≥100人|50人|50.00%|未写明');
  });

  it('put many unmet indicators into a table', () => {
    const projects = [{ name: '甲', adjusted: 1, executed: 1, indicators: ['子', '丑', '寅', '卯'].map((name) => ({ name, actual: '50' })) }];
    expect(textOf('output', { projects })).toBe('共设产出指标4项，全部未达到年度指标值。');
    expect(tableOf('output', { projects }).slice(0, 2)).toEqual(['甲|子|≥100人|50人|50.00%|未写明', '甲|丑|≥100人|50人|50.00%|未写明']);
  });

  it("use the clerk's own words, a passage per theme", () => {
    expect(textOf('output', { achievements: [['output', '办班7期。', { theme: '培训', subheading: '班次', quantity: '7' }], ['output', '调训257人', { theme: '培训', subheading: '班次' }], ['output', '一是走访12户', {}]] })).toBe('一是培训。班次方面，办班7期；调训257人。\n一是走访12户。');
    const [passage] = passagesOf('output', { achievements: [['output', '办班7期', { quantity: '7' }]] });
    expect(passage?.sentences[0]).toMatchObject({ id: 'own/output/办班7期', text: '办班7期。', proof: ['台账!D3', '台账!E3'], constants: [{ text: '办班7期', of: 'quotation', cells: ['台账!D3', '台账!E3'] }] });
  });

  it('leave out a word of two characters over a single thing', () => {
    const told = (...rows: readonly string[]) => textOf('experience', { achievements: rows.map((subheading) => ['experience', '按月公示', { subheading }] as const) });
    expect([told('执行'), told('及时性'), told('执行', '管理')]).toEqual(['按月公示。', '及时性方面，按月公示。', '一是执行方面，按月公示。\n二是管理方面，按月公示。']);
  });

  it.each(['output', 'benefit', 'experience', 'decision'])('%s asks for what nobody gave', (section) => {
    expect(passagesOf(section, { projects: [{ name: '甲', adjusted: 10, executed: 10 }] }).flatMap(({ sentences }) => sentences.map(({ placeholder }) => placeholder))).toEqual([true]);
  });
});

describe('problems', () => {
  const clean: FactsDraft = scored('100');
  it('says there is none only where none stands', () => {
    expect(textOf('problems', clean)).toBe('经核对，表中金额、分值和指标完成情况未发现问题。');
    for (const code of ['M01', 'S05', 'I02', 'C08']) expect(textOf('problems', clean, [findingOf({ code })])).not.toContain('未发现问题');
    expect(textOf('problems', clean, [findingOf({ code: 'M01', waived: '已说明' }), findingOf({ code: 'M13', severity: 'hint' })])).toContain('未发现问题');
    expect(textOf('problems', scored('50'))).not.toContain('未发现问题');
    expect(textOf('problems', { projects: [{ name: '甲', adjusted: 10, executed: 10 }] })).not.toContain('未发现问题');
  });

  it('never says none over a finding that is told by a sentence of its own', () => {
    for (const code of ['M10', 'S08', 'S14']) expect(textOf('problems', clean, [findingOf({ code })])).not.toContain('未发现问题');
  });

  it('tells slow execution by project with the reason given', () => {
    expect(textOf('problems', { projects: [{ name: '甲', adjusted: 10, executed: 5, remark: '工期顺延。', indicators: [{ name: '人数' }] }, { name: '乙', adjusted: 10, executed: 8, indicators: [{ name: '人数' }] }] })).toBe(
      '预算执行偏慢：2个项目的预算执行率（全年执行数÷全年预算数）低于90%：甲50.00%、乙80.00%。主要原因是：工期顺延（甲）。【待填写：“乙”的执行率偏低原因，写在项目支出表的备注，或填在“成效台账”中章节为“问题”的行】',
    );
  });

  it.each(['预算数', '无', '暂无'])('quotes no remark 「%s」 as the reason for slow execution', (remark) => {
    expect(textOf('problems', { projects: [{ name: '甲', adjusted: 10, executed: 5, remark }] })).toContain('甲的预算执行率（全年执行数÷全年预算数）为50.00%，低于90%。【待填写：“甲”的执行率偏低原因，');
  });

  it('tells each of few findings, without what it asks for', () => {
    const message = '「甲」合计212.93万元与各项目之和151.80万元相差61.13万元；请补列漏掉的项目。';
    expect(textOf('problems', clean, [findingOf({ code: 'M01', message })])).toBe('资金数据不一致：“甲”合计212.93万元与各项目之和151.80万元相差61.13万元。');
    expect(textOf('recommendations', clean, [findingOf({ code: 'M01', message })])).toBe('针对资金数据不一致的问题，补列漏掉的项目。');
  });

  it('tells findings that say the same as one', () => {
    const lacks = (name: string, cell: string, what = '质量') => findingOf({ code: 'C03', at: [cell], data: { name }, message: `「${name}」的产出指标中没有${what}指标；请补设。` });
    expect(textOf('problems', clean, [lacks('甲', '表!D1'), lacks('乙', '表!D2'), lacks('丙', '表!D3', '数量')])).toBe('绩效指标设置不完整：“甲”“乙”的产出指标中没有质量指标。“丙”的产出指标中没有数量指标。');
    expect(textOf('problems', clean, [lacks('甲', '表!D1'), lacks('甲', '表!D2')])).toBe('绩效指标设置不完整：“甲”（2处）的产出指标中没有质量指标。');
    expect(passagesOf('problems', clean, [lacks('甲', '表!D1'), lacks('乙', '表!D2')])[0]!.sentences.map(({ id, proof }) => [id, proof])).toEqual([['coverage/C03/表!D1', ['表!D1', '表!D2']]]);
  });

  it('counts more findings by what they are', () => {
    const subtotals = ['表!D8', '表!D9', '表!D10'].map((cell) => findingOf({ code: 'M04', fault: '小计与所含各项不符', at: [cell] }));
    expect(textOf('problems', clean, [findingOf({ code: 'M01', fault: '合计与各项目之和不符' }), ...subtotals])).toBe('资金数据不一致：核对发现合计与各项目之和不符1处、小计与所含各项不符3处，逐项列于“核对清单”。');
  });

  it('tells high points beside a problem as that problem', () => {
    expect(textOf('problems', scored('50', { deviationReason: '工期顺延' }), [findingOf({ code: 'S10', severity: 'warning' })])).not.toContain('某处不符');
    expect(textOf('problems', clean, [findingOf({ code: 'S10', severity: 'warning' })])).toContain('某处不符');
  });

  const told: FactsDraft = {
    ...scored('50', { deviationReason: '招标推迟，下年提前招标。' }),
    achievements: [
      ['problem', '人数指标没有完成，培训场地不足', { theme: '培训' }],
      ['problem', '档案归集不及时', { theme: '档案' }],
      ['recommendation', '按季归档', { theme: '档案' }],
      ['recommendation', '扩建2处场地', { theme: '培训' }],
      ['recommendation', '按月公示', { theme: '公开' }],
    ],
  };

  it("put the clerk's words to the problem they are about, and what is left under its own heading", () => {
    expect(textOf('problems', told)).toBe('部分绩效指标未完成：1项绩效指标未达到年度指标值，为“人数”。主要原因是：招标推迟。人数指标没有完成，培训场地不足。\n档案方面：档案归集不及时。');
  });

  it('are each answered by a recommendation: the clerk\'s, otherwise what the reason announces, otherwise asked for', () => {
    expect(textOf('recommendations', told)).toBe('一是针对部分绩效指标未完成的问题，扩建2处场地。\n二是针对档案方面的问题，按季归档。\n三是按月公示。');
    expect(textOf('recommendations', { ...told, achievements: [] })).toBe('针对部分绩效指标未完成的问题，下年提前招标。');
    expect(textOf('recommendations', scored('50'))).toBe('【待填写：针对“部分绩效指标未完成”的建议，写明责任部门和完成时限，填在“成效台账”中章节为“建议”的行】');
  });

  it('tells one cause of many indicators once', () => {
    const indicators = ['子', '丑', '寅', '卯', '辰'].map((name, index) => ({ name, actual: '50', deviationReason: index < 3 ? '受汛期影响，下年错峰施工' : `第${index}批材料晚到` }));
    const draft = { projects: [{ name: '甲', adjusted: 10, executed: 10, indicators }] };
    expect(textOf('problems', draft)).toBe('绩效指标均未完成：5项绩效指标未达到年度指标值，逐项见绩效评价指标分析。主要原因是：受汛期影响（3项指标）；第3批材料晚到（“卯”）；第4批材料晚到（“辰”）。');
    expect(textOf('recommendations', draft)).toBe('针对绩效指标均未完成的问题，下年错峰施工（3项指标）。');
  });
});

describe('wording', () => {
  const reverse = { name: '造价', kind: 'cost' as const, comparison: '<=' as const, target: '20', actual: '25', measure: '万元', maxPoints: '10' };

  it('names a project once before its own indicators, and says of what should be little what it is', () => {
    const indicators = [{ name: '人数', actual: '81' }, reverse];
    expect(textOf('output', { projects: [{ name: '甲', adjusted: 1, executed: 1, indicators }, { name: '乙', adjusted: 1, executed: 1 }] })).toMatch(/甲“人数”年度指标值.*。该项目“造价”年度指标值≤20万元，实际为25万元，得7\.50分，扣2\.50分。$/);
  });

  it('counts nothing around what counts itself', () => {
    const told = (...rows: readonly string[]) => textOf('benefit', { achievements: rows.map((statement, index) => ['benefit', statement, { theme: '甲乙丙'[index]! }] as const) });
    expect(told('低水压投诉降到11件', '一是电耗下降8.5%。二是夜间值守减少')).toBe('效益体现在2个方面。\n甲。低水压投诉降到11件。\n乙。一是电耗下降8.5%。二是夜间值守减少。');
    expect(told('低水压投诉降到11件', '电耗下降8.5%')).toBe('效益体现在2个方面。\n一是甲。低水压投诉降到11件。\n二是乙。电耗下降8.5%。');
  });

  it('begins the recommendations with 一是, and asks for the others behind them', () => {
    const draft: FactsDraft = { projects: [{ name: '甲', adjusted: 10, executed: 5, indicators: [{ name: '人数', actual: '50', deviationReason: '场地不足，下年扩建' }, { name: '场次' }] }], achievements: [['recommendation', '按月公示', { theme: '公开' }]] };
    expect(textOf('recommendations', draft)).toBe('一是针对部分绩效指标未完成的问题，下年扩建。\n二是按月公示。\n【待填写：针对“预算执行偏慢”的建议，写明责任部门和完成时限，填在“成效台账”中章节为“建议”的行】');
  });

  it('has one pair of quotation marks, the inner ones single, and no code of a system', () => {
    expect(textOf('problems', { projects: [{ name: '“十四五”河道2024', adjusted: 10, executed: 5, remark: '征地' }] })).toContain('“‘十四五’河道2024”的预算执行率');
    const coded: FactsDraft = { projects: [{ name: '51000021R000000019951-工资性支出', adjusted: 10, executed: 10, lines: [{ name: '30201 办公费', adjusted: 6, executed: 6 }, { name: '1.差旅费', adjusted: 4, executed: 4 }] }] };
    expect(textOf('project-overview', coded)).toContain('安排的项目为工资性支出（其中办公费6.00万元、差旅费4.00万元）。');
    expect(textOf('problems', coded, [findingOf({ code: 'M01', message: '「51000021R000000019951-工资性支出」合计不符。' })])).toContain('“工资性支出”合计不符。');
  });

  it('says that a score is not one of the full points, and gives it no grade', () => {
    expect(textOf('conclusion', scored('100', { maxPoints: '20' }))).toBe('甲自评得分30分（各项分值合计30分，与满分100分不符），其中预算执行率10分、产出20分，等级待调整分值后评定。');
    expect(tableOf('conclusion', scored('100', { maxPoints: '20' }))).toEqual(['甲|10|20|30|待评定']);
    expect(textOf('conclusion', scored('100', { maxPoints: null }))).toMatch(/^甲没有列明分值，2项待评定：/);
  });

  it('goes on from what a person has written', () => {
    const evaluationWork = (texts: NonNullable<FactsDraft['texts']>) => textOf('evaluation-work', { projects: [{ name: '甲', adjusted: 1, executed: 1, indicators: [reverse] }], texts });
    const text = evaluationWork({ organisation: '局长牵头，财务科参加', period: '自1月10日起至2月28日止。', method: '采用问卷调查' });
    expect(text).toContain('自评工作由局长牵头，财务科参加。评价时间自1月10日起至2月28日止。');
    expect(text).toContain('指标值为上限而超出的按（1−超出比例）×分值计分；');
    expect(text).toMatch(/。评价采用问卷调查。$/);
    expect(evaluationWork({ period: '在1月进行', method: '问卷调查' })).toMatch(/评价在1月进行。[\s\S]*评价方法为问卷调查。$/);
    expect(textOf('project-overview', { projects: [{ name: '甲', adjusted: 1 }], texts: { purpose: '主要用于救助' } })).toContain('万元，主要用于救助。');
    const rules = (regulations: string) => textOf('process', { projects: [], texts: { regulations } });
    expect([rules('严格执行《办法》'), rules('财务管理制度'), rules('专款专用')].map((words) => words.split('。')[0])).toEqual(['资金管理严格执行《办法》', '资金管理遵照财务管理制度', '资金管理方面，专款专用']);
  });

  it('tells of the schemes what the projects follow, each band with both ends', () => {
    const evaluation = evaluationOf({ projects: [{ name: '甲', adjusted: 1, executed: 1, indicators: [{ name: '人数', actual: '100' }, { name: '满意度', category: 'satisfaction', kind: 'satisfaction', actual: '100', maxPoints: '10' }] }] });
    const how = (id: string) => [...sections['evaluation-work']!.write({ ...evaluation, scheme: schemes.find((scheme) => scheme.id === id)! })].flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('');
    expect(how('caiyu-2021-101')).toContain('一级指标权重原则上为预算执行率10分、产出指标50分、效益指标30分、满意度指标10分（不设成本指标的项目），');
    expect(how('caiyu-2021-101')).toContain('满意度90%（含）以上的得满分，80%（含）至90%的得分值的80%，60%（含）至80%的得分值的50%，低于60%的不得分；');
    expect(how('caiyu-2021-101')).toContain('尚未完成的，执行率80%（含）至100%的得分值的70%，60%（含）至80%的得分值的50%，低于60%的不得分。');
    expect(how('sichuan-2023')).toContain('低于50%的最高59分，50%（含）至60%的最高69分，60%（含）至70%的最高79分，70%（含）至80%的最高89分。');
  });

  it('tells one overshoot once, and of many causes where the others stand', () => {
    const clean = scored('100');
    expect(textOf('problems', clean, [findingOf({ code: 'S09', severity: 'warning' }), findingOf({ code: 'I07', severity: 'warning' })])).toBe('指标偏差没有说明原因：某处不符。');
    expect(textOf('problems', clean, [findingOf({ code: 'I07', severity: 'warning' })])).toBe('部分指标的完成值远高于指标值：某处不符。');
    const indicators = [...'子丑寅卯辰巳午未'].map((name) => ({ name, category: name < '寅' ? 'benefit' as const : 'output' as const, actual: '50', deviationReason: `${name}的缘故` }));
    const many: FactsDraft = { projects: [{ name: '甲', adjusted: 1, executed: 1, indicators }] };
    expect(textOf('problems', many)).toMatch(/；其余2项指标的原因见绩效评价指标分析。$/);
    const causes = ['output', 'benefit'].flatMap((section) => tableOf(section, many)).filter((row) => row.startsWith('甲|')).map((row) => row.split('|').at(-1));
    expect(causes.sort()).toEqual(indicators.map(({ deviationReason }) => deviationReason).sort());
  });
});

describe('other', () => {
  it.each([
    ['nothing', {}, [], '【待填写：其他需要说明的问题，没有的写“无其他需要说明的问题”，填在“成效台账”中章节为“其他”的行】'],
    ['an assumption', {}, [findingOf({ code: 'R01', severity: 'review' })], '下列事项按“核对清单”所列的假定处理，须经办人确认：某处不符1处。\n【待填写：其他需要说明的问题，没有的写“无其他需要说明的问题”，填在“成效台账”中章节为“其他”的行】'],
    ["the clerk's words", { achievements: [['other', '另有3项结转', {}]] } as FactsDraft, [], '另有3项结转。'],
  ] as const)('tells %s', (_, draft, findings, text) => {
    expect(textOf('other', draft, findings)).toBe(text);
  });
});

describe('evaluation-work, decision, process', () => {
  it('use what 单位信息 gives and ask for the rest', () => {
    expect(textOf('evaluation-work', { texts: { organisation: '3个科室参加。' } })).toBe('3个科室参加。【待填写：评价起止时间，填在“单位信息”的“评价时间”一行】\n评分依据《项目支出绩效评价管理办法》（财预〔2020〕10号），满分100分，一级指标权重原则上为预算执行率10分、产出指标50分、效益指标30分、满意度指标10分。');
    expect(textOf('decision', { texts: { approval: '党组会议' } })).toBe('立项依据为党组会议。');
    const indicators = [{ name: '子' }, { name: '丑' }, { name: '寅', comparison: 'qualitative' as const, target: '提高', actual: '提高' }];
    expect(textOf('decision', { texts: { approval: '党组会议' }, projects: [{ name: '甲', indicators: indicators.slice(0, 2) }] })).toBe('立项依据为党组会议。绩效目标细化为2项三级指标，均以数值衡量。');
    expect(textOf('decision', { texts: { approval: '党组会议' }, projects: [{ name: '甲', indicators }] })).toBe('立项依据为党组会议。绩效目标细化为3项三级指标，其中以数值衡量的2项、以文字或日期表述的1项。');
    expect(textOf('decision', { texts: { approval: '党组会议' }, projects: [{ name: '甲', indicators: indicators.slice(2) }] })).toBe('立项依据为党组会议。绩效目标细化为1项三级指标，以文字或日期表述。');
    expect(textOf('process', { projects: [{ name: '甲', adjusted: 10, received: 8, executed: 10 }, { name: '乙', adjusted: 10, received: 10, executed: 5 }], texts: { regulations: '专项办法' } })).toBe(
      '资金到位18.00万元，到位率90.00%（资金到位数÷全年预算数）。2个项目的预算执行率（全年执行数÷全年预算数）：为100%的1个，低于90%的1个。资金管理遵照专项办法。【待填写：组织实施、监督检查情况，填在“成效台账”中章节为“过程”的行】',
    );
  });
});
