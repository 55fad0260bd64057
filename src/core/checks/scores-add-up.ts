import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { scoredProjects } from '../check/scored';
import { scoresTold, wrongSum } from '../check/scores-in-text';
import { pointsDiffer } from '../score/points';
import { joinRefs } from '../units/address';
import { compareDecimals, decimal, distance, sumOfTexts } from '../units/decimal';

export const scoresAddUp = defineCheck({
  id: 'scores-add-up',
  code: 'S06',
  title: { zh: '总分等于各项得分之和', en: 'The total score is the sum of the scores' },
  fault: '得分之和与总分不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条（总分由各项指标得分汇总形成）' },
  messages: {
    total: { zh: '「{name}」总分写作{stated}分，{count}项得分之和为{sum}分，相差{gap}分；请重新加总。', en: 'The total score of “{name}” is stated as {stated}, but the sum of its {count} scores is {sum}: they differ by {gap}; add them up anew.' },
    level: { zh: '「{name}」得分小计写作{stated}分，所含{count}项得分之和为{sum}分，相差{gap}分；请重新加总。', en: 'The score of “{name}” is stated as {stated}, but the sum of its {count} parts is {sum}: they differ by {gap}; add them up anew.' },
    text: { zh: '总分写作{stated}，所列{count}项得分之和为{sum}分，相差{gap}分；请重新加总。', en: 'The total score is stated as {stated}, but the sum of the {count} scores listed is {sum}: they differ by {gap}; add them up anew.' },
  },
  *findInText({ prose, workbook }) {
    for (const score of scoresTold(prose.text, ownSentencesOf(prose, workbook?.facts))) {
      const sum = wrongSum(score);
      const { claim, parts, sentence } = score;
      if (sum !== null) yield { message: 'text', at: sentence.cells, place: placeOfClaim(claim), data: { stated: claim.text, count: String(parts.length), sum, gap: distance(claim.value ?? '0', sum) } };
    }
  },
  *find(context) {
    const { fullPoints, executionPoints } = context.scheme;
    for (const { project, execution: scored } of scoredProjects(context)) {
      if (project.statedScore === null && project.levels.length === 0) continue;
      const all = [...(project.executionItem ? [project.executionItem] : []), ...project.indicators];
      // A 合计 of 90 beside the 10 points of 预算执行率 adds up the indicators alone.
      const [maximum, ofExecution] = [sumOfTexts(project.indicators.map(({ maxPoints }) => maxPoints)), project.executionItem?.maxPoints ?? null];
      const isBeside = ofExecution !== null && compareDecimals(sumOfTexts([maximum, ofExecution]), fullPoints) === 0 && compareDecimals(project.statedScore?.maxPoints ?? null, maximum) === 0;
      const rows = isBeside ? project.indicators : all;
      // A score that is still to be given leaves the sum open.
      const open = rows.some(({ declaredPoints, maxPoints }) => declaredPoints === null && maxPoints !== null && compareDecimals(maxPoints, '0') !== 0);
      const stated = project.statedScore?.points ?? null;
      const given = rows.filter(({ declaredPoints }) => decimal(declaredPoints) !== null);
      const points = given.map(({ declaredPoints }) => declaredPoints);
      const sum = sumOfTexts(points);
      // A form without a row for 预算执行率 may count its points in the total all the same.
      const execution = project.executionItem ? null : (scored?.points ?? executionPoints);
      if (stated !== null && !open && given.length > 0 && pointsDiffer(stated, sum) && (execution === null || pointsDiffer(stated, sumOfTexts([...points, execution]))))
        yield {
          message: 'total', project: project.id, at: [...(project.statedScore?.at.points ?? []), ...joinRefs(given.flatMap((row) => row.at.declaredPoints ?? []))],
          data: { name: project.name, stated, count: String(given.length), sum, gap: distance(stated, sum) },
        };
      for (const level of project.levels) {
        const own = level.declaredPoints;
        const parts = [...(level.coversExecution && project.executionItem ? [project.executionItem] : []), ...project.indicators.filter(({ id }) => level.covers.includes(id))];
        const added = sumOfTexts(parts.map(({ declaredPoints }) => declaredPoints));
        if (own === null || parts.some(({ declaredPoints }) => decimal(declaredPoints) === null) || !pointsDiffer(own, added)) continue;
        yield {
          message: 'level', project: project.id, at: [...(level.at.declaredPoints ?? []), ...joinRefs(parts.flatMap((row) => row.at.declaredPoints ?? []))],
          data: { name: level.name, stated: own, count: String(parts.length), sum: added, gap: distance(own, added) },
        };
      }
    }
  },
});
