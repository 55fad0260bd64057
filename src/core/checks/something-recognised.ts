import { defineCheck } from '../check/define-check';

export const somethingRecognised = defineCheck({
  id: 'something-recognised',
  code: 'R00',
  title: { zh: '工作簿中有可识别的项目', en: 'The workbook has projects that are recognised' },
  fault: '没有识别出项目',
  severity: 'hint',
  basis: { document: '本程序的识别规则：', clause: '台账要有「项目」列和至少一个金额列' },
  messages: {
    nothing: {
      zh: '没有识别出项目。台账的表头要有「项目」或「项目名称」，和「年初预算数」「全年预算数」「全年执行数」「金额」中至少一列。',
      en: 'No project was recognised. The headings of the budget table must include “项目” or “项目名称”, and at least one of “年初预算数”, “全年预算数”, “全年执行数” and “金额”.',
    },
  },
  *find({ facts }) {
    if (facts.projects.length === 0) yield { message: 'nothing', at: [], data: {} };
  },
});
