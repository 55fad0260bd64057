import { defineCheck } from '../check/define-check';
import { decimal } from '../units/decimal';

export const wordsInTheirBand = defineCheck({
  id: 'words-in-their-band',
  code: 'S11',
  title: { zh: '定性指标的得分在所达成档次之内', en: 'The points of qualitative indicators lie in the band of their tier' },
  fault: '定性指标得分不在所达成的档次内',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条' },
  messages: {
    outside: {
      zh: '「{name}」实际完成「{actual}」，应得{low}～{high}分，填写的是{declared}分。',
      en: '“{name}” is “{actual}”, which brings {low} to {high} points; {declared} points are claimed.',
    },
  },
  *find({ facts, scores }) {
    for (const score of scores) {
      const project = facts.projects.find(({ id }) => id === score.project);
      for (const { rule, points, band, indicator: id } of score.items) {
        const indicator = project?.indicators.find((candidate) => candidate.id === id);
        // A declared score inside the band was taken as the points.
        if (rule !== 'qualitative' || points !== null || band === null || !indicator || decimal(indicator.declaredPoints) === null) continue;
        yield { message: 'outside', project: score.project, at: [...(indicator.at.declaredPoints ?? []), ...(indicator.at.actual ?? [])], data: { name: indicator.name, actual: indicator.actual ?? '', low: band.low, high: band.high, declared: indicator.declaredPoints ?? '' } };
      }
    }
  },
});
