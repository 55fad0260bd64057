import type Big from 'big.js';
import { defineCheck } from '../check/define-check';
import { joinRefs } from '../units/address';
import { decimal, plain, sumOf } from '../units/decimal';

/** Points are stated to a hundredth. */
const tolerance = '0.01';
const differ = (one: Big, other: Big): boolean => one.minus(other).abs().gt(tolerance);

export const scoresAddUp = defineCheck({
  id: 'scores-add-up',
  code: 'S06',
  title: { zh: '总分等于各项得分之和', en: 'The total score is the sum of the scores' },
  fault: '得分之和与总分不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条（总分由各项指标得分汇总形成）' },
  messages: {
    total: { zh: '「{name}」总分写作{stated}分，{count}项得分之和为{sum}分，相差{gap}分。', en: 'The total score of “{name}” is stated as {stated}, but the sum of its {count} scores is {sum}: they differ by {gap}.' },
    level: { zh: '「{name}」得分小计写作{stated}分，所含{count}项得分之和为{sum}分，相差{gap}分。', en: 'The score of “{name}” is stated as {stated}, but the sum of its {count} parts is {sum}: they differ by {gap}.' },
  },
  *find({ facts, scores, scheme }) {
    for (const project of facts.projects) {
      const all = [...(project.executionItem ? [project.executionItem] : []), ...project.indicators];
      // A 合计 of 90 beside the 10 points of 预算执行率 adds up the indicators alone.
      const [maximum, ofExecution] = [sumOf(project.indicators.flatMap(({ maxPoints }) => decimal(maxPoints) ?? [])), decimal(project.executionItem?.maxPoints ?? null)];
      const isBeside = ofExecution !== null && maximum.plus(ofExecution).eq(scheme.fullPoints) && decimal(project.statedScore?.maxPoints ?? null)?.eq(maximum) === true;
      const rows = isBeside ? project.indicators : all;
      // A score that is still to be given leaves the sum open.
      const open = rows.some(({ declaredPoints, maxPoints }) => declaredPoints === null && maxPoints !== null && decimal(maxPoints)?.eq(0) !== true);
      const stated = decimal(project.statedScore?.points ?? null);
      const given = rows.filter(({ declaredPoints }) => decimal(declaredPoints) !== null);
      const sum = sumOf(given.flatMap(({ declaredPoints }) => decimal(declaredPoints) ?? []));
      // A form without a row for 预算执行率 may count its points in the total all the same.
      const execution = project.executionItem ? null : decimal(scores.find((score) => score.project === project.id)?.items.find(({ kind }) => kind === 'execution')?.points ?? scheme.executionPoints);
      const holds = (total: Big): boolean => !differ(total, sum) || (execution !== null && !differ(total, sum.plus(execution)));
      if (stated !== null && !open && given.length > 0 && !holds(stated))
        yield {
          message: 'total', project: project.id, at: [...(project.statedScore?.at.points ?? []), ...joinRefs(given.flatMap((row) => row.at.declaredPoints ?? []))],
          data: { name: project.name, stated: plain(stated), count: String(given.length), sum: plain(sum), gap: plain(stated.minus(sum).abs()) },
        };
      for (const level of project.levels) {
        const [own, parts] = [decimal(level.declaredPoints), [...(level.coversExecution && project.executionItem ? [project.executionItem] : []), ...project.indicators.filter(({ id }) => level.covers.includes(id))]];
        const added = sumOf(parts.flatMap(({ declaredPoints }) => decimal(declaredPoints) ?? []));
        if (own === null || parts.some(({ declaredPoints }) => decimal(declaredPoints) === null) || !differ(own, added)) continue;
        yield {
          message: 'level', project: project.id, at: [...(level.at.declaredPoints ?? []), ...joinRefs(parts.flatMap((row) => row.at.declaredPoints ?? []))],
          data: { name: level.name, stated: plain(own), count: String(parts.length), sum: plain(added), gap: plain(own.minus(added).abs()) },
        };
      }
    }
  },
});
