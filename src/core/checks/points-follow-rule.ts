import { decimal } from '../units/decimal';
import { defineCheck } from '../check/define-check';

export const pointsFollowRule = defineCheck({
  id: 'points-follow-rule',
  code: 'S05',
  title: { zh: '自评得分等于按规则计算的得分', en: 'Points claimed are the points of the rule' },
  fault: '得分与计分规则不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条' },
  messages: {
    differs: {
      zh: '「{name}」自评得分{declared}，按规则应为{points}：{reason}。',
      en: '“{name}” claims {declared} points; by the rule it is {points}: {reason}.',
    },
  },
  *find({ facts, scores }) {
    for (const score of scores) {
      const project = facts.projects.find(({ id }) => id === score.project);
      const indicators = new Map(project?.indicators.map((indicator) => [indicator.id, indicator]));
      for (const item of score.items) {
        const indicator = item.indicator === null ? undefined : indicators.get(item.indicator);
        // Qualitative points are a person's within their band.
        if (!indicator || indicator.comparison === 'qualitative') continue;
        const declared = decimal(indicator.declaredPoints);
        const points = decimal(item.points);
        if (declared === null || points === null || declared.minus(points).abs().lte('0.01')) continue;
        yield {
          message: 'differs',
          project: score.project,
          at: [...(indicator.at.declaredPoints ?? []), ...item.at],
          data: { name: indicator.name, declared: indicator.declaredPoints ?? '', points: item.points ?? '', reason: item.reason },
        };
      }
    }
  },
});
