import Big from 'big.js';
import { defineCheck } from '../check/define-check';
import { readQuantity } from '../recognise/read-quantity';
import { decimal } from '../units/decimal';
import { inMeasure } from '../units/measures';

export const oneUnitPerIndicator = defineCheck({
  id: 'one-unit-per-indicator',
  code: 'I03',
  title: { zh: '实际完成值与指标值单位相同', en: 'Target and actual value have the same unit' },
  fault: '完成值与指标值单位不同',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条（完成值与指标值的比例）' },
  messages: {
    differs: {
      zh: '「{name}」指标值的单位是「{measure}」，实际完成值「{actual}」的单位是「{other}」，不能比较；请改用同一单位。',
      en: 'The target of “{name}” is in “{measure}”, its actual value “{actual}” in “{other}”; they cannot be compared; use one unit.',
    },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      for (const { comparison, actual, measure, name, at } of project.indicators) {
        if (comparison === 'qualitative' || comparison === 'date' || actual === null || measure === null) continue;
        // An actual of another unit is kept as it was typed; a bare number is in the target's.
        if (decimal(actual) !== null) continue;
        const { number, measure: other } = readQuantity(actual, 'General');
        if (number === null || other === null || inMeasure(new Big(number), other, measure) !== null) continue;
        yield { message: 'differs', project: project.id, at: [...(at.actual ?? []), ...(at.target ?? [])], data: { name, measure, actual, other } };
      }
    }
  },
});
