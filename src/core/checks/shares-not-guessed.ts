import { defineCheck } from '../check/define-check';

export const sharesNotGuessed = defineCheck({
  id: 'shares-not-guessed',
  code: 'R07',
  title: { zh: '指标值和完成值写明了单位，没有推定', en: 'Targets and actual values state their unit, and none is assumed' },
  fault: '指标单位为推定',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '只写一边单位而照写不合情理的，按合情理的单位推定并说明' },
  messages: {
    assumed: {
      zh: '「{name}」的{raw}没有写明单位，暂按{value}；请在单元格中写明单位。',
      en: '“{raw}” of “{name}” states no unit and is taken as “{value}”; state the unit in the cell.',
    },
  },
  *find({ facts }) {
    for (const { at, raw, kind, field } of facts.readings) {
      if (kind !== 'unit-guess' || (field !== 'target' && field !== 'actual')) continue;
      for (const project of facts.projects)
        for (const indicator of project.indicators)
          if (at.some((cell) => indicator.at[field]?.includes(cell) === true))
            yield { message: 'assumed', project: project.id, at, data: { name: indicator.name, raw, value: `${indicator[field] ?? ''}${indicator.measure ?? ''}` } };
    }
  },
});
