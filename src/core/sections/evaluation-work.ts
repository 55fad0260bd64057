import Big from 'big.js';
import { categoryNames, measureNames } from '../model/names';
import type { Scheme, WeightProfile } from '../model/scheme';
import { changedNumbers } from '../narrate/changed-numbers';
import { clause, ofDocument, ofScheme } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';
import { formatLine } from '../units/percent';

const profile = ({ title, groups }: WeightProfile): Words => [title ?? '', joined(groups.map(({ categories, points }): Words => [categories.map((category) => categoryNames[category]).join('和'), ofScheme(`${points}分`)]), '、')];

const weights = (scheme: Scheme): Words => ['预算执行率', ofScheme(`${scheme.executionPoints}分`), scheme.weights.length === 1 ? '、' : '；', joined(scheme.weights.map(profile), '；')];

const quantity = ({ quantity: rule }: Scheme): Words =>
  rule.kind === 'proportional'
    ? ['未完成的按完成值与指标值的比例计分']
    : ['未完成的按完成率计分，完成率低于', ofScheme(formatLine(new Big(rule.gate))), '的不得分，其余按（完成率−', ofScheme(formatLine(new Big(rule.gate))), '）÷（', ofScheme('100%'), '−', ofScheme(formatLine(new Big(rule.gate))), '）×分值计分'];

const execution = ({ execution: rule, rateBasis }: Scheme): Words =>
  rule.kind === 'proportional'
    ? [`预算执行率按全年执行数÷${measureNames[rateBasis]}乘以分值计分`]
    : ['预算执行率分档计分：已完成且未超预算的得满分，尚未完成的，', joined(rule.unfinished.filter(({ share }) => share !== '0').map(({ from, share }): Words => ['执行率', ofScheme(formatLine(new Big(from))), '（含）以上的得分值的', ofScheme(formatLine(new Big(share)))]), '，'), '，其余不得分'];

const satisfaction = ({ satisfaction: bands }: Scheme): Words =>
  bands === null ? '' : ['；满意度指标分档计分，', joined(bands.filter(({ share }) => share !== '0').map(({ from, share }): Words => ['满意度', ofScheme(formatLine(new Big(from))), '（含）以上的得分值的', ofScheme(formatLine(new Big(share)))]), '，'), '，其余不得分'];

const takenOff = ({ overshoot, caps }: Scheme): Words[] => [
  ...(overshoot.deduction === null ? [] : [['完成值超出指标值', ofScheme(formatLine(new Big(overshoot.from).minus(1))), '及以上的，每个指标扣', ofScheme(`${overshoot.deduction}分`)] as Words]),
  ...(caps.length === 0 ? [] : [['预算执行率偏低的，总分设上限：', joined(caps.map(({ below, atMost }): Words => ['低于', ofScheme(formatLine(new Big(below))), '的最高', ofScheme(`${atMost}分`)]), '，')] as Words]),
];

const tiers = (scheme: Scheme): Words => joined(scheme.tiers.map(({ name, low, high }): Words => [name, '的按分值的', ofScheme(`${formatLine(new Big(low))}～${formatLine(new Big(high))}`)]), '，');

const grades = (scheme: Scheme): Words =>
  joined(
    scheme.grades.map((grade, index): Words => {
      const above = scheme.grades[index - 1];
      if (above && index === scheme.grades.length - 1) return [ofScheme(`${above.from}分`), '以下为“', grade.name, '”'];
      return [ofScheme(`${grade.from}分`), '（含）以上', above ? ['、', ofScheme(`${above.from}分`), '以下'] : '', '为“', grade.name, '”'];
    }),
    '，',
  );

/** 绩效评价工作开展情况: who evaluated and when, as 单位信息 tells; by which document, method and points, as the scheme states. */
export const evaluationWork: Section = {
  *write({ facts, scheme, settings }) {
    const { organisation, period, method } = facts.unit.texts;
    yield paragraph('who', [
      organisation ? say('organisation', '评价组织：', clause(organisation.text, organisation.at), '。') : ask('organisation', { table: 'unit-information', row: '评价组织' }, '评价由谁牵头、哪些部门参加，填在“单位信息”的“评价组织”一行'),
      period ? say('period', '评价时间：', clause(period.text, period.at), '。') : ask('period', { table: 'unit-information', row: '评价时间' }, '评价起止时间，填在“单位信息”的“评价时间”一行'),
    ]);
    yield paragraph('how', [
      say('scheme', '评价依据', ofDocument(scheme.document), '，满分', ofScheme(`${scheme.fullPoints}分`), '，一级指标权重原则上为', weights(scheme), '，各项目以表中所列分值为准。'),
      say('method', '定量指标完成年度指标值的得满分，', quantity(scheme), '；定性指标分档计分，', tiers(scheme), '计分', satisfaction(scheme), '；', execution(scheme), '。'),
      ...takenOff(scheme).map((words, index) => say(`taken-off-${index + 1}`, words, '。')),
      say('grades', '总分', grades(scheme), '。'),
      ...(settings.numbers.length > 0 ? [say('changed', '以上数值中，本单位按“报告设置”作了调整：', changedNumbers(settings.numbers), '。')] : []),
      ...(method ? [say('own-method', '评价方法：', clause(method.text, method.at), '。')] : []),
    ]);
  },
};
