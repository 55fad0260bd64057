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
    nameless: {
      zh: '没有识别出项目。「{sheet}」的{headers}等像是表头，但没有认出项目名称一列；请把那一列的列名改为「项目名称」，或在「数据」中用「逐列指定预算表、支出表」说明各列。',
      en: 'No project was recognised. On “{sheet}” {headers} and so on look like headings, but none of them is known to name the projects; head that column “项目名称”, or say under Data what each column is.',
    },
    amountless: {
      zh: '没有识别出项目。「{sheet}」的{headers}等像是表头，但没有认出金额一列；请用「年初预算数」「全年预算数」「全年执行数」作列名，或在「数据」中用「逐列指定预算表、支出表」说明各列。',
      en: 'No project was recognised. On “{sheet}” {headers} and so on look like headings, but none of them is known to hold amounts; use “年初预算数”, “全年预算数” and “全年执行数”, or say under Data what each column is.',
    },
  },
  *find({ facts }) {
    if (facts.projects.length > 0) return;
    const likely = facts.unreadLayouts.flatMap(({ layout, sheet, at, headers = [] }) => (layout === 'nameless' || layout === 'amountless' ? [{ message: layout, at, data: { sheet, headers: headers.map((header) => `「${header}」`).join('') } } as const] : []));
    // One place is enough to begin with.
    yield likely[0] ?? { message: 'nothing', at: [], data: {} };
  },
});
