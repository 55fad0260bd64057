import { defineCheck } from '../check/define-check';
import { unusedChoices, unusedPairs } from '../check/unused-choices';
import { shownChoice } from '../settings/corrections-sheet';
import { shownRef } from '../units/address';

export const choicesHold = defineCheck({
  id: 'choices-hold',
  code: 'R12',
  title: { zh: '按单元格的指定都用得上', en: 'What was said of cells, headings and names is acted on' },
  fault: '指定没有采用',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '用不上的指定不采用，并说明是哪一格' },
  messages: {
    deleted: { zh: '指定为「{raw}」的单元格已被删除（名称「{about}」），没有采用；请在「数据」中重新指定，或清空这一行。', en: 'The cells that “{raw}” was said of have been deleted (the name “{about}”), and it is not used. Say it again under “数据” (Data), or clear this line.' },
    'no-range': { zh: '指定为「{raw}」的「{about}」不是本工作簿中的单元格，没有采用；请在「数据」中重新指定，或清空这一行。', en: '“{raw}” was said of “{about}”, which is no range of this workbook, and it is not used. Say it again under “数据” (Data), or clear this line.' },
    'no-reason': { zh: '{about}指定为「{raw}」，没有写理由，仍然计入；请写明理由，或清空这一行。', en: '“{raw}” was said of “{about}” without a reason, and the row still counts; give the reason, or clear this line.' },
    repeated: { zh: '对{about}已有别的指定，这一处的「{raw}」没有采用；请只留一处。', en: 'Something else was said of “{about}” before, and the “{raw}” here is not used; keep only one.' },
    overlaps: { zh: '{about}与上面指定的另一张表重叠，这一处的「{raw}」没有采用；请只留一处，或改成不重叠的区域。', en: '“{about}” overlaps a table that was pointed at before, and the “{raw}” here is not used; keep only one, or make the ranges lie apart.' },
    'no-meaning': { zh: '「{about}」指定为「{raw}」，程序没有这种含义，没有采用；请在「数据」中从列表选，或清空这一行。', en: '“{raw}” was said of “{about}”, and there is no such meaning; choose one from the list under “数据” (Data), or clear this line.' },
    'no-project': { zh: '表中已没有项目「{gone}」，它与「{other}」是不是同一项目的说明用不上了；名称改了就在「数据」中重新确认，并清空这一行。', en: 'No table has a project “{gone}” any more, and what was said of it and “{other}” is of no use; if the name was changed, say it again under “数据” (Data), and clear this line.' },
    unused: { zh: '{about}指定为「{raw}」，但那里没有认出可以这样读的表，没有采用；表移走或改了表头会这样。请在「数据」中重新指定，或取消这一条。', en: '“{raw}” was said of “{about}”, where no table is recognised that could be read so, and it is not used: this happens when a table was moved or its headings were changed. Say it again under “数据” (Data), or take it back.' },
  },
  *find({ facts, settings: { choices, pairs, unclearChoices } }) {
    for (const { why, at, raw, about } of unclearChoices) yield { message: why, at: [at], data: { raw, about } };
    for (const choice of unusedChoices(choices, facts.tables)) yield { message: 'unused', at: [choice.at], data: { raw: shownChoice(choice), about: shownRef(choice.ref) } };
    for (const { pair, gone } of unusedPairs(pairs, facts.projects)) yield { message: 'no-project', severity: 'hint', at: [pair.at], data: { gone, other: pair.name === gone ? pair.other : pair.name } };
  },
});
