import { defineCheck } from '../check/define-check';
import { scoredProjects } from '../check/scored';
import { pointsDiffer } from '../score/points';

export const pointsFollowRule = defineCheck({
  id: 'points-follow-rule',
  code: 'S05',
  title: { zh: '自评得分等于按规则计算的得分', en: 'Points claimed are the points of the rule' },
  fault: '得分与计分规则不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条' },
  messages: {
    differs: {
      zh: '「{name}」自评得分{declared}，按规则应为{points}：{reason}；请更正，或说明理由。',
      en: '“{name}” claims {declared} points; by the rule it is {points}: {reason}; correct them, or give the reason.',
    },
  },
  *find(context) {
    for (const { project, indicators } of scoredProjects(context)) {
      for (const { indicator, item } of indicators) {
        // Qualitative points are a person's within their band.
        if (item === null || indicator.comparison === 'qualitative' || !pointsDiffer(indicator.declaredPoints, item.points)) continue;
        yield {
          message: 'differs',
          project: project.id,
          at: [...(indicator.at.declaredPoints ?? []), ...item.at],
          data: { name: indicator.name, declared: indicator.declaredPoints ?? '', points: item.points ?? '', reason: item.reason },
        };
      }
    }
  },
});
