import { defineCheck } from '../check/define-check';
import { formatExact } from '../units/money';

export const amountsReadable = defineCheck({
  id: 'amounts-readable',
  code: 'M18',
  title: { zh: '金额是数，不是错误值或文字', en: 'Amounts are numbers, not error values or words' },
  fault: '金额无法读取',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    error: {
      zh: '金额单元格是错误值{raw}，没有计入；请修正公式。',
      en: 'This cell of an amount holds the error value {raw} and is not counted; mend the formula.',
    },
    rate: {
      zh: '执行率单元格是错误值{raw}；报告按全年执行数÷全年预算数计算。',
      en: 'This cell of an execution rate holds the error value {raw}; the report computes actual expenditure ÷ adjusted budget.',
    },
    unreadable: {
      zh: '金额「{raw}」读不出数，没有计入；请改为数字。',
      en: 'No number can be read from the amount “{raw}”, and it is not counted; change it to a number.',
    },
    otherUnit: {
      zh: '金额「{raw}」与本列的单位不同，已换算为{amount}计入；建议改为与本列单位相同的数字。',
      en: 'The amount “{raw}” is in another unit than its column and was converted to {amount}; better change it to a number in the unit of the column.',
    },
    text: {
      zh: '金额「{raw}」是文本，已按数字读取；建议改为数字。',
      en: 'The amount “{raw}” is text and was read as a number; better change it to a number.',
    },
  },
  *find({ facts }) {
    for (const { at, raw, kind, field, project, fen } of facts.readings) {
      if (field === 'rate' && kind === 'error-value') yield { message: 'rate', severity: 'hint', project, at, data: { raw } };
      if (field !== 'amount') continue;
      if (kind === 'error-value') yield { message: 'error', project, at, data: { raw } };
      else if (kind === 'unreadable') yield { message: 'unreadable', project, at, data: { raw } };
      else if (kind === 'other-unit') yield { message: 'otherUnit', severity: 'hint', project, at, data: { raw, amount: formatExact(fen ?? 0) } };
      else if (kind === 'text-number') yield { message: 'text', severity: 'hint', project, at, data: { raw } };
    }
  },
});
