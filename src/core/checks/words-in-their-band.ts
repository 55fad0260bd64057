import { defineCheck } from '../check/define-check';
import { scoredProjects } from '../check/scored';
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
      zh: '「{name}」实际完成「{actual}」，应得{low}～{high}分，填写的是{declared}分；请更正得分，或核对达成情况。',
      en: '“{name}” is “{actual}”, which brings {low} to {high} points; {declared} points are claimed; correct the points, or what was reached.',
    },
  },
  *find(context) {
    for (const { project, indicators } of scoredProjects(context)) {
      for (const { indicator, item } of indicators) {
        const band = item?.rule === 'qualitative' && item.points === null ? item.band : null;
        // A declared score inside the band was taken as the points.
        if (band === null || decimal(indicator.declaredPoints) === null) continue;
        yield { message: 'outside', project: project.id, at: [...(indicator.at.declaredPoints ?? []), ...(indicator.at.actual ?? [])], data: { name: indicator.name, actual: indicator.actual ?? '', low: band.low, high: band.high, declared: indicator.declaredPoints ?? '' } };
      }
    }
  },
});
