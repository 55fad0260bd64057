import Big from 'big.js';
import { categories, categoryNames } from '../model/names';
import type { Scheme } from '../model/scheme';
import { clause, ofDocument, ofScheme } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';
import { formatLine } from '../units/percent';

const weights = (scheme: Scheme): Words =>
  joined(
    [
      ['预算执行率', ofScheme(`${scheme.executionPoints}分`)],
      ...categories.flatMap((category): Words[] => {
        const weight = scheme.weights[category];
        return weight === undefined ? [] : [[categoryNames[category], ofScheme(`${weight}分`)]];
      }),
    ],
    '、',
  );

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
  *write({ facts, scheme }) {
    const { organisation, period, method } = facts.unit.texts;
    yield paragraph('who', [
      organisation ? say('organisation', '评价组织：', clause(organisation.text, organisation.at), '。') : ask('organisation', { table: 'unit-information', row: '评价组织' }, '评价由谁牵头、哪些部门参加，填在“单位信息”的“评价组织”一行'),
      period ? say('period', '评价时间：', clause(period.text, period.at), '。') : ask('period', { table: 'unit-information', row: '评价时间' }, '评价起止时间，填在“单位信息”的“评价时间”一行'),
    ]);
    yield paragraph('how', [
      say('scheme', '评价依据', ofDocument(scheme.document), '，满分', ofScheme(`${scheme.fullPoints}分`), '，一级指标权重原则上为', weights(scheme), '，各项目以表中所列分值为准。'),
      say('method', '定量指标完成年度指标值的得满分，未完成的按完成值与指标值的比例计分；定性指标分档计分，', tiers(scheme), '计分；预算执行率按全年执行数÷全年预算数乘以分值计分。'),
      say('grades', '总分', grades(scheme), '。'),
      ...(method ? [say('own-method', '评价方法：', clause(method.text, method.at), '。')] : []),
    ]);
  },
};
