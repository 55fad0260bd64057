import Big from 'big.js';
import type { Evaluation } from '../model/evaluation';
import type { TableInfo, TextFact } from '../model/facts';
import { categoryNames, measureNames } from '../model/names';
import type { Scheme, WeightProfile } from '../model/scheme';
import { changedNumbers } from '../narrate/changed-numbers';
import { oneCellEach } from '../narrate/funds';
import { clause, count, named, ofDocument, ofScheme, yearOf } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';
import { formatLine } from '../units/percent';

/** Returns the weights that the indicators of the projects follow; all that the scheme has where there are none. */
const profilesOf = ({ scheme: { weights: all }, facts: { projects } }: Evaluation): readonly WeightProfile[] => {
  const present = projects.flatMap(({ indicators }) => (indicators.length === 0 ? [] : [new Set(indicators.map(({ category }) => category))]));
  const used = new Set(present.map((own) => all.find(({ has }) => has.every((category) => own.has(category)))));
  const profiles = all.filter((profile) => used.has(profile));
  return profiles.length === 0 ? all : profiles;
};

const groupsOf = ({ groups }: WeightProfile): Words => joined(groups.map(({ categories, points }): Words => [categories.map((category) => categoryNames[category]).join('和'), ofScheme(`${points}分`)]), '、');

const weights = (evaluation: Evaluation): Words => {
  const profiles = profilesOf(evaluation);
  const [only] = profiles;
  const execution: Words = ['预算执行率', ofScheme(`${evaluation.scheme.executionPoints}分`)];
  if (only && profiles.length === 1) return [execution, '、', groupsOf(only), only.title === null ? '' : `（${only.title}项目）`];
  return [execution, '；', joined(profiles.map((profile): Words => [`${profile.title ?? ''}项目为`, groupsOf(profile)]), '；')];
};

/** Returns a band: from a share on, up to the one above it. */
const band = (from: string, above: string | null): Words => [ofScheme(formatLine(new Big(from))), '（含）', above === null ? '以上' : ['至', ofScheme(formatLine(new Big(above)))]];

/** Returns bands of a share with what each brings, from the best, and from where on there is nothing. */
const bands = (all: readonly { readonly from: string; readonly share: string }[], top: string | null): Words => {
  const paying = all.filter(({ share }) => share !== '0');
  const last = paying.at(-1);
  const told = paying.map(({ from, share }, index): Words => [band(from, paying[index - 1]?.from ?? top), share === '1' ? '的得满分' : ['的得分值的', ofScheme(formatLine(new Big(share)))]]);
  return [joined(told, '，'), last && last.from !== '0' ? ['，低于', ofScheme(formatLine(new Big(last.from))), '的不得分'] : ''];
};

/** How an indicator counts of which little is wanted: its target is the most there may be. */
const beyond = ({ reverse, quantity: { kind } }: Scheme): Words => {
  const formula: Words = reverse === 'quotient' ? '指标值÷完成值' : [ofScheme('1'), '−超出比例'];
  return kind === 'proportional' ? ['，指标值为上限而超出的按（', formula, '）×分值计分'] : ['，指标值为上限的完成率按', formula, '计算'];
};

const quantity = ({ quantity: rule }: Scheme): Words =>
  rule.kind === 'proportional'
    ? ['未完成的按完成值与指标值的比例计分']
    : ['未完成的按完成率计分，完成率低于', ofScheme(formatLine(new Big(rule.gate))), '的不得分，其余按（完成率−', ofScheme(formatLine(new Big(rule.gate))), '）÷（', ofScheme('100%'), '−', ofScheme(formatLine(new Big(rule.gate))), '）×分值计分'];

const execution = ({ execution: rule, rateBasis }: Scheme): Words =>
  rule.kind === 'proportional'
    ? [`预算执行率按全年执行数÷${measureNames[rateBasis]}×分值计分`]
    : ['预算执行率分档计分，项目已完成且执行数未超预算的得满分，尚未完成的，执行率', bands(rule.unfinished, '1')];

const satisfaction = ({ satisfaction: levels }: Scheme): Words =>
  levels === null ? '' : ['；满意度指标分档计分，满意度', bands(levels, null)];

const takenOff = ({ overshoot, caps }: Scheme): Words[] => [
  ...(overshoot.deduction === null ? [] : [['完成值超出指标值', ofScheme(formatLine(new Big(overshoot.from).minus(1))), '及以上的，每个指标扣', ofScheme(`${overshoot.deduction}分`)] as Words]),
  ...(caps.length === 0 ? [] : [['预算执行率偏低的，总分设上限：', joined(caps.map(({ below, atMost }, index): Words => [caps[index - 1] ? band(caps[index - 1]?.below ?? '0', below) : ['低于', ofScheme(formatLine(new Big(below)))], '的最高', ofScheme(`${atMost}分`)]), '，')] as Words]),
];

const tiers = (scheme: Scheme): Words => joined(scheme.tiers.map(({ name, low, high }): Words => [name, '的按分值的', ofScheme(`${formatLine(new Big(low))}${new Big(low).gt(0) ? '（含）' : ''}～${formatLine(new Big(high))}`)]), '，');

const grades = (scheme: Scheme): Words =>
  joined(
    scheme.grades.map((grade, index): Words => {
      const above = scheme.grades[index - 1];
      if (above && index === scheme.grades.length - 1) return [ofScheme(`${above.from}分`), '以下为“', grade.name, '”'];
      return [ofScheme(`${grade.from}分`), '（含）以上', above ? ['、', ofScheme(`${above.from}分`), '以下'] : '', '为“', grade.name, '”'];
    }),
    '，',
  );

/** 预算支出表 · 绩效目标表 · 自评表 · 成效台账, as the report names what was read. */
const materials: Readonly<Partial<Record<TableInfo['recogniser'], string>>> = { 'budget-ledger': '项目支出表', 'targets-table': '绩效目标表', 'target-form': '绩效目标申报表', 'monitoring-form': '绩效监控表', 'self-evaluation-form': '项目支出绩效自评表', achievements: '成效台账' };

/** Returns what was evaluated, and on which tables of the workbook. */
const scopeWords = ({ facts: { projects, unit, tables, achievements } }: Evaluation): Words => {
  const contents = ['预算执行', ...(projects.some(({ indicators }) => indicators.length > 0) ? ['绩效目标完成'] : []), ...(achievements.length > 0 ? ['工作成效'] : [])];
  const told = Object.entries(materials).flatMap(([kind, name]): Words[] => {
    const own = tables.filter(({ recogniser, used }) => recogniser === kind && used > 0);
    return own.length === 0 ? [] : [named(name, own.map(({ range }) => range))];
  });
  const [only] = projects;
  return ['自评对象为', yearOf(unit.year, unit.at.year ?? []), only && projects.length === 1 ? [named(only.name, only.at.name ?? []), /项目(?:（[^）]*）|\([^)]*\))?$/.test(only.name) ? '' : '项目'] : [count(oneCellEach(projects), '个'), '项目'], '，内容为', contents.length > 1 ? `${contents.slice(0, -1).join('、')}和${contents.at(-1)}` : contents.join(''), '情况', told.length > 0 ? ['，所用资料为', joined(told.slice(0, -1), '、'), told.length > 1 ? '和' : '', told.at(-1) ?? ''] : '', '。'];
};

/** 由分管领导牵头，… goes on from 自评工作; what is a sentence of its own stands as it is. */
const organisationWords = ({ text, at }: TextFact): Words => [/^由/.test(text.trim()) ? '自评工作' : /^[^，。；]{1,15}牵头/.test(text.trim()) ? '自评工作由' : /牵头|组成|成立|组织|负责|参加|开展/.test(text) ? '' : '参加自评的为', clause(text, at), '。'];

/** What leads to a person's words on when: 评价时间自…起, 评价在…进行, 评价时间为…. */
const periodLead = (text: string): string => (/^[自从]/.test(text) ? '评价时间' : /^[于在]/.test(text) ? '评价' : '评价时间为');
/** What leads to a person's words on how: 评价采用…, 评价方法为…. */
const methodLead = (text: string): string => (/^(?:采用|采取|运用|通过|按|以|结合|综合)/.test(text) ? '评价' : /^评价/.test(text) ? '' : '评价方法为');

/** 绩效评价工作开展情况: what was evaluated, by whom and when, as 单位信息 tells; by which document, method and points, as the scheme states. */
export const evaluationWork: Section = {
  *write(evaluation) {
    const { facts, scheme, settings } = evaluation;
    const { organisation, period, method } = facts.unit.texts;
    if (facts.projects.length > 0) yield paragraph('scope', [say('scope', scopeWords(evaluation))]);
    yield paragraph('who', [
      organisation ? say('organisation', organisationWords(organisation)) : ask('organisation', { table: 'unit-information', row: '评价组织' }, '评价由谁牵头、哪些部门参加，填在“单位信息”的“评价组织”一行'),
      period ? say('period', periodLead(period.text.trim()), clause(period.text, period.at), '。') : ask('period', { table: 'unit-information', row: '评价时间' }, '评价起止时间，填在“单位信息”的“评价时间”一行'),
    ]);
    const indicators = facts.projects.flatMap((project) => project.indicators);
    // How words are judged matters where a target is in words; how points are given, where there is something to give them to.
    const inReverse = indicators.some(({ comparison }) => comparison === '<=' || comparison === '<');
    const inWords = indicators.some(({ comparison }) => comparison === 'qualitative');
    yield paragraph('how', [
      say('scheme', '评分依据', ofDocument(scheme.document), '，满分', ofScheme(`${scheme.fullPoints}分`), '，一级指标权重原则上为', weights(evaluation), indicators.length > 0 ? '，各项目以表中所列分值为准' : '', '。'),
      ...(indicators.length > 0
        ? [
            say('method', '定量指标完成年度指标值的得满分，', quantity(scheme), inReverse ? beyond(scheme) : '', inWords ? ['；定性指标分档计分，', tiers(scheme), '计分'] : '', satisfaction(scheme), '；', execution(scheme), '。'),
            ...takenOff(scheme).map((words, index) => say(`taken-off-${index + 1}`, words, '。')),
            say('grades', '总分', grades(scheme), '。'),
          ]
        : []),
      ...(settings.numbers.length > 0 ? [say('changed', '以上数值中，本单位按“报告设置”作了调整：', changedNumbers(settings.numbers), '。')] : []),
      ...(method ? [say('own-method', methodLead(method.text.trim()), clause(method.text, method.at), '。')] : []),
    ]);
  },
};
