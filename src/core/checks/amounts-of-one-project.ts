import { defineCheck } from '../check/define-check';
import { measureNames } from '../model/names';
import { formatExact } from '../units/money';
import { shownRef } from '../units/address';

export const amountsOfOneProject = defineCheck({
  id: 'amounts-of-one-project',
  code: 'R14',
  title: { zh: '一个金额只属于一个项目', en: 'An amount belongs to one project' },
  fault: '一个金额合并在几个项目上',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '合并在几个项目上的金额不拆分，全部计在第一个项目，由人写明各是多少' },
  messages: {
    shared: {
      zh: '{range}是合并单元格，{measure}{amount}合写给{names}；不知各是多少，暂全部计在「{kept}」，其余按没有填写处理。请取消合并，分别填写；本是一个项目的，请把名称也合并。',
      en: 'The merged cell {range} states one amount, {measure} {amount}, for {names}. It is not clear how much is whose: all of it counts for “{kept}” for now, and the others state none. Unmerge the cell and give each its own; if they are one project, merge their names as well.',
    },
  },
  *find({ facts: { sharedAmounts } }) {
    for (const { measure, fen, at, names, namesAt } of sharedAmounts) yield { message: 'shared', at: [at, ...namesAt], data: { range: shownRef(at), measure: measureNames[measure], amount: formatExact(fen), names: names.map((name) => `「${name}」`).join(''), kept: names[0] ?? '' } };
  },
});
