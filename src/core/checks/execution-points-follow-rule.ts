import { defineCheck } from '../check/define-check';
import { scoredProjects } from '../check/scored';
import { pointsDiffer } from '../score/points';

export const executionPointsFollowRule = defineCheck({
  id: 'execution-points-follow-rule',
  code: 'S12',
  title: { zh: '预算执行率的得分等于按规则计算的得分', en: 'The points for the execution rate are those of the rule' },
  fault: '预算执行率得分与计分规则不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十三条' },
  messages: {
    differs: {
      zh: '「{name}」预算执行率填写{declared}分，按规则应为{points}分：{reason}；请更正，或说明理由。',
      en: '“{name}” claims {declared} points for its execution rate; by the rule it is {points}: {reason}; correct them, or give the reason.',
    },
  },
  *find(context) {
    for (const { project, score, execution: item } of scoredProjects(context)) {
      const own = project.executionItem;
      if (!own || !item || !pointsDiffer(own.declaredPoints, item.points)) continue;
      yield { message: 'differs', project: project.id, at: [...(own.at.declaredPoints ?? []), ...item.at], data: { name: score.name, declared: own.declaredPoints ?? '', points: item.points ?? '', reason: item.reason } };
    }
  },
});
