import { joinRefs } from '../units/address';
import { formatExact } from '../units/money';
import { defineCheck } from '../check/define-check';
import { otherKinds, sumOfParts } from '../check/stated-sum';
import { amountKinds, measureNames } from '../model/names';

export const totalNotBlank = defineCheck({
  id: 'total-not-blank',
  code: 'M14',
  title: { zh: '各项有金额时合计不空、不为零', en: 'Totals over amounts are neither blank nor zero' },
  fault: '合计为零或空白而分项有数',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（内容完整）' },
  messages: {
    blank: {
      zh: '「{name}」{measure}为空，所含{count}行之和为{sum}；报告暂按各行之和{sum}。',
      en: 'The {measure} of “{name}” is blank, while the sum of its {count} rows is {sum}; the report uses {sum}.',
    },
    zero: {
      zh: '「{name}」{measure}为0，所含{count}行之和为{sum}；报告暂按各行之和{sum}。',
      en: 'The {measure} of “{name}” is 0, while the sum of its {count} rows is {sum}; the report uses {sum}.',
    },
    group: {
      zh: '「{name}」{measure}{stated}，所含{count}行之和为{sum}；报告按各行计，不用这一行。',
      en: 'The {measure} of “{name}” {stated}, while the sum of its {count} rows is {sum}; the report uses the rows, not this line.',
    },
    otherKind: {
      zh: '「{name}」{measure}{stated}，所含{count}行是{kinds}，之和为{sum}；口径不同，报告不代填。',
      en: 'The {measure} of “{name}” {stated}, while the sum of its {count} rows ({kinds}) is {sum}; the kinds differ, and the report fills nothing in.',
    },
  },
  *find({ facts }) {
    // A cell that holds something which cannot be read is not blank: M18 speaks of it.
    const unread = new Set(facts.readings.flatMap(({ kind, at }) => (kind === 'error-value' || kind === 'unreadable' ? at : [])));
    for (const sum of facts.sums) {
      for (const column of sum.columns) {
        const added = sumOfParts(column.parts);
        if ((column.stated ?? 0) !== 0 || added === 0 || column.at.some((cell) => unread.has(cell))) continue;
        const at = [...column.at, ...joinRefs(column.parts.flatMap((part) => part.at))];
        const data = { name: sum.name, measure: measureNames[column.measure], count: String(column.parts.length), sum: formatExact(added), stated: column.stated === null ? '为空' : '为0' };
        const kinds = otherKinds(column);
        if (kinds.length > 0) yield { message: 'otherKind', project: sum.project, at, data: { ...data, kinds: kinds.map((kind) => amountKinds[kind]).join('、') } };
        else if (sum.covers === 'group') yield { message: 'group', project: sum.project, at, data };
        else yield { message: column.stated === null ? 'blank' : 'zero', project: sum.project, at, data };
      }
    }
  },
});
