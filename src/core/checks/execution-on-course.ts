import Big from 'big.js';
import { formatAgainst, formatLine, isShareBelow } from '../units/percent';
import { defineCheck } from '../check/define-check';
import { rateWords } from '../model/names';
import type { Project } from '../model/facts';
import type { CellRef } from '../units/address';
import { explains } from '../units/reasons';

/** Returns what stands beside a project as the reason why little was spent; null where nothing does. */
const reasonOf = ({ remark, executionItem, at }: Project): { readonly text: string; readonly at: readonly CellRef[] } | null => {
  const because = executionItem?.deviationReason ?? null;
  if (because !== null && explains(because)) return { text: because, at: executionItem?.at.deviationReason ?? [] };
  return remark !== null && explains(remark) ? { text: remark, at: at.remark ?? [] } : null;
};

export const executionOnCourse = defineCheck({
  id: 'execution-on-course',
  code: 'M10',
  title: { zh: '执行率低于九成的说明了原因，不低于六成', en: 'An execution rate below 90% is explained, and none is below 60%' },
  fault: '预算执行率偏低',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十六条（执行率低的单独说明原因）' },
  messages: {
    low: {
      zh: '「{name}」预算执行率{rate}（{words}），低于{line}，没有写明原因；请在备注或偏差原因栏写明。',
      en: 'The execution rate of “{name}” is {rate} ({words}), below {line}, and no reason is given; give it in the remarks or beside the rate.',
    },
    veryLow: {
      zh: '「{name}」预算执行率{rate}（{words}），低于{line}，应单独说明原因并提出整改措施。',
      en: 'The execution rate of “{name}” is {rate} ({words}), below {line}; give the reason and the corrective measures separately.',
    },
    veryLowWithReason: {
      zh: '「{name}」预算执行率{rate}（{words}），低于{line}，表中写的是「{reason}」；原因应在报告中单独说明，并提出整改措施。',
      en: 'The execution rate of “{name}” is {rate} ({words}), below {line}, and the table says “{reason}”; give the reason in the report separately, with the corrective measures.',
    },
  },
  *find({ facts, scheme: { lowExecution } }) {
    const { over } = facts.rateBasis;
    for (const project of facts.projects) {
      const [budget, executed] = [project[over], project.executed];
      if (budget === null || budget === 0 || executed === null) continue;
      const veryLow = isShareBelow(executed, budget, lowExecution.error);
      if (!veryLow && !isShareBelow(executed, budget, lowExecution.warn)) continue;
      const [rate, line] = [new Big(executed).div(budget), new Big(veryLow ? lowExecution.error : lowExecution.warn)];
      const at = [...(project.at.executed ?? []), ...(project.at[over] ?? [])];
      const data = { name: project.name, words: rateWords(over), rate: formatAgainst(rate, line), line: formatLine(line) };
      const reason = reasonOf(project);
      if (veryLow && reason) yield { message: 'veryLowWithReason', severity: 'error', project: project.id, at: [...new Set([...at, ...reason.at])], data: { ...data, reason: reason.text } };
      else if (veryLow) yield { message: 'veryLow', severity: 'error', project: project.id, at, data };
      else if (!reason) yield { message: 'low', project: project.id, at, data };
    }
  },
});
