import type { Evaluation, Finding } from '../model/evaluation';
import type { Project } from '../model/facts';
import type { Sentence } from '../model/report';
import { amountOf, oneCell } from './funds';
import { assess, indicatorCells } from './indicators';
import { clause, count, named, ofScheme, ratio } from './pieces';
import { joined, say, type Words } from './say';
import { decimal } from '../units/decimal';
import { formatLine } from '../units/percent';
import { explains } from '../units/reasons';

/** One problem with its heading and what is known of it. */
export interface Problem {
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

const listedAtMost = 10;
const quotedAtMost = 3;

const faults = (findings: readonly Finding[]): Words => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.fault);
    if (group) group.push(finding);
    else groups.set(finding.fault, [finding]);
  }
  return joined(
    [...groups].map(([name, group]): Words => {
      const cells = group.flatMap(({ at }) => at.slice(0, 1));
      return [name, cells.length === group.length ? count(cells, '处') : ''];
    }),
    '、',
  );
};

const slowExecution = ({ facts, scheme }: Evaluation): Problem | null => {
  const line = decimal(scheme.lowExecution.warn);
  const rate = (project: Project): number => (project.executed ?? 0) / (project.adjusted ?? 1);
  const slow = facts.projects
    .filter((project) => line !== null && project.executionRate !== null && (project.adjusted ?? 0) > 0 && line.times(project.adjusted ?? 0).gt(project.executed ?? 0))
    .sort((one, other) => rate(one) - rate(other));
  if (slow.length === 0 || line === null) return null;
  const reasonOf = (project: Project): Words | null => {
    if (project.remark !== null && explains(project.remark) && project.at.remark) return clause(project.remark, project.at.remark);
    const item = project.executionItem;
    return item?.deviationReason && explains(item.deviationReason) && item.at.deviationReason ? clause(item.deviationReason, item.at.deviationReason) : null;
  };
  const listed = slow.slice(0, listedAtMost).map((project): Words => {
    const [executed, adjusted] = [amountOf(project, 'executed'), amountOf(project, 'adjusted')];
    return [named(project.name, project.at.name ?? []), executed && adjusted ? ratio(executed, adjusted, scheme.lowExecution.warn) : ''];
  });
  const cells = slow.flatMap(({ at }) => oneCell(at));
  const sentences = [say('slow', count(cells, '个'), '项目预算执行率（全年执行数÷全年预算数）低于', ofScheme(formatLine(line)), '：', joined(listed, '、'), slow.length > listedAtMost ? '等' : '', '。')];
  const explained = slow.filter((project) => reasonOf(project) !== null);
  const silent = slow.filter((project) => reasonOf(project) === null);
  for (const project of explained.slice(0, explained.length > quotedAtMost ? 0 : quotedAtMost)) sentences.push(say(`${project.id}/slow-reason`, named(project.name, project.at.name ?? []), '执行率偏低的原因是：', reasonOf(project) ?? '', '。'));
  if (explained.length > quotedAtMost) sentences.push(say('slow-reasons', '其中', count(explained.flatMap(({ at }) => oneCell(at)), '个'), '项目已在表中写明原因。'));
  if (silent.length > 0) sentences.push(say('slow-silent', count(silent.flatMap(({ at }) => oneCell(at)), '个'), '项目未写明执行率偏低的原因。'));
  return { id: 'slow', heading: '预算执行偏慢', sentences };
};

const unmetTargets = (evaluation: Evaluation): Problem | null => {
  const unmet = assess(evaluation).filter(({ standing }) => standing === 'unmet');
  if (unmet.length === 0) return null;
  const silent = unmet.filter(({ indicator }) => !explains(indicator.deviationReason));
  const sentences = [say('unmet', count(indicatorCells(unmet), '项'), '绩效指标未达到年度指标值，', silent.length === 0 ? '偏差原因均已在表中写明，' : '', '逐项见绩效评价指标分析。')];
  return { id: 'unmet', heading: '部分绩效指标未完成', sentences };
};

const unclearTargets = (evaluation: Evaluation): Problem | null => {
  const without = evaluation.facts.projects.filter(({ indicators }) => indicators.length === 0).flatMap(({ at }) => oneCell(at));
  const blank = assess(evaluation).filter(({ standing }) => standing === 'blank');
  const sentences: Sentence[] = [];
  if (without.length > 0) sentences.push(say('without-targets', count(without, '个'), '项目没有设定可衡量的绩效指标，绩效目标未细化到项目。'));
  if (blank.length > 0) sentences.push(say('blank-actuals', count(indicatorCells(blank), '项'), '绩效指标没有填写实际完成值。'));
  return sentences.length === 0 ? null : { id: 'targets', heading: '绩效目标填报不完整', sentences };
};

/** Returns the problems that stand: from findings of error and warning that nobody set aside, low execution, unmet and missing targets. */
export const problemsOf = (evaluation: Evaluation): readonly Problem[] => {
  const slow = slowExecution(evaluation);
  const unclear = unclearTargets(evaluation);
  // What has a sentence of its own is not counted again.
  const told = new Set([...(slow ? ['M10'] : []), ...(unclear ? ['C08', 'S14'] : [])]);
  const open = evaluation.findings.filter(({ severity, waived, code }) => (severity === 'error' || severity === 'warning') && waived === null && !told.has(code));
  const faulty = (id: string, heading: string, codes: RegExp): Problem | null => {
    const findings = open.filter(({ code }) => codes.test(code));
    return findings.length === 0 ? null : { id, heading, sentences: [say(id, '核对发现', faults(findings), '，逐项列于“核对清单”，须更正或说明。')] };
  };
  return [
    faulty('money', '资金数据不一致', /^M/),
    slow,
    unmetTargets(evaluation),
    unclear,
    faulty('scores', '分值或得分填报有误', /^S/),
    faulty('form', '填报内容不规范', /^[^MS]/),
  ].filter((problem) => problem !== null);
};
