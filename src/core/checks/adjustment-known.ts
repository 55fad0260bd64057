import { defineCheck } from '../check/define-check';

export const adjustmentKnown = defineCheck({
  id: 'adjustment-known',
  code: 'R09',
  title: { zh: '「调整预算」是调整数还是调整后的预算，表中写明了', en: 'The table says whether a column “调整预算” is the change or the budget after it' },
  fault: '调整预算的含义为推定',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '表中没有全年预算数时按金额大小推定并说明' },
  messages: {
    change: {
      zh: '「{header}」暂按增减数理解，全年预算数＝年初预算数＋{header}；如是调整后的预算，请把列名改为「调整后预算数」。',
      en: '“{header}” is taken as the change: adjusted budget = initial budget + “{header}”. If it is the budget after the change, head the column “调整后预算数”.',
    },
    budget: {
      zh: '「{header}」暂按调整后的全年预算数理解；如是增减数，请把列名改为「预算调整数」。',
      en: '“{header}” is taken as the adjusted budget. If it is the change, head the column “预算调整数”.',
    },
    sides: {
      zh: '没有全年预算数一列，暂按年初预算数加「{up}」减「{down}」计算；如不对，请加一列「全年预算数」。',
      en: 'No column states the adjusted budget; it is the initial budget plus “{up}” less “{down}” for now. If that is wrong, add a column “全年预算数”.',
    },
  },
  *find({ facts }) {
    for (const { columns } of facts.tables) {
      const [up, down] = [columns.find(({ assumed }) => assumed === 'up'), columns.find(({ assumed }) => assumed === 'down')];
      if (up && down) yield { message: 'sides', at: [...up.at, ...down.at], data: { up: up.header, down: down.header } };
    }
    for (const { columns } of facts.tables) for (const { header, at, assumed } of columns) if (assumed === 'change' || assumed === 'budget') yield { message: assumed, at, data: { header } };
  },
});
