import { formatExact } from '../units/money';
import { defineCheck } from '../check/define-check';
import { partsBeyond } from '../check/stated-sum';
import { measureNames } from '../model/names';

export const partsWithinWhole = defineCheck({
  id: 'parts-within-whole',
  code: 'M03',
  title: { zh: '其中各行不大于所属项目', en: 'No “of which” row exceeds its project' },
  fault: '其中项大于所属项目',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    beyond: {
      zh: '「{name}」其中「{part}」{measure}{fen}，大于项目的{stated}，多出{excess}；请核对其中项或项目金额。',
      en: '“{part}”, a part of “{name}”, has {fen} of {measure}, more than the {stated} of the project by {excess}; check the part or the project.',
    },
  },
  *find({ facts }) {
    for (const sum of facts.sums) {
      if (sum.covers !== 'project' && sum.covers !== 'funds') continue;
      for (const column of sum.columns) {
        for (const part of partsBeyond(column)) {
          const stated = column.stated ?? 0;
          yield {
            message: 'beyond',
            project: sum.project,
            at: [...part.at, ...column.at],
            data: { name: sum.name, part: part.name, measure: measureNames[column.measure], fen: formatExact(part.fen), stated: formatExact(stated), excess: formatExact(part.fen - stated) },
          };
        }
      }
    }
  },
});
