import { ownTextsHold } from '../../../src/core/checks/own-texts-hold';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

const source = (...rows: readonly (readonly CellValue[])[]) => ledger(['甲', 10, 10, 9], ['乙', 5, 5, 5], ...rows);
const lines = (...rows: readonly (readonly CellValue[])[]) => sheet(settingsSheet, [['设置', '值', '说明'], ['改写的段落'], ['所在章节', '程序生成的文字', '自己的文字', '段落编号'], ...rows]);
const written = (...rows: readonly (readonly CellValue[])[]): Snapshot => workbook(source(), lines(...rows));
const place = '二、项目资金使用情况';
const funds = (text: string): readonly CellValue[] => [place, '原文。', text, 'fund-use/funds-text'];

describeCheck(ownTextsHold, {
  accepts: [
    ['no own text', written()],
    ['a text without fields', written(funds('自己写的。'))],
    ['fields that have values', written(funds('共{{项目数}}项目，执行{{全年执行数合计}}。'))],
    ['a line without a text', written([place, '原文。', null, 'fund-use/funds-text'])],
    ['a row of a person’s own', written([null, null, '备忘', null])],
  ],
  reports: [
    ['a passage that the report does not have', written([place, '原文。', '自己写的。', 'fund-use/gone']), [`C4 改写的文字没有用上：报告中现在没有「${place}」的这一段。数据补齐或换了方案会这样；文字仍留在这一格，可以贴到别的段落，不需要的清空这一行。`]],
    ['a second text for one passage', written(funds('一。'), funds('二。')), [`C5 「${place}」的这一段改写了两次，这一格没有采用；请只留一行。`]],
    ['a name like that of a field', written(funds('共执行{{全年执行合计}}。')), ['C4 第4个字起的「全年执行合计」不是字段，报告中写成【待填写】；您要写的可能是「全年执行数合计、全年预算数合计、甲.全年执行数」。']],
    ['a name unlike any', written(funds('{{xyz}}')), ['C4 第1个字起的「xyz」不是字段，报告中写成【待填写】；请在「报告」中改写时从列表插入。']],
    ['a field without a value', written(funds('到位{{资金到位数合计}}')), ['C4 第3个字起的「资金到位数合计」在表中没有值，报告中写成【待填写】；请在表中补上，或改写这一段。']],
    ['braces around nothing', written(funds('甲{{}}')), ['C4 第2个字起的两对大括号之间没有名称，报告中写成【待填写】；请写上字段，或删去括号。']],
    ['braces that nothing closes', written(funds('{{项目数')), ['C4 第1个字起的两个左大括号没有对应的两个右大括号，报告中写成【待填写】；请补上，或在括号前加反斜杠 \\ 表示它就是括号。']],
    [
      'a name that several projects have',
      workbook(sheet('表', [['2024年项目支出表', null, null, null, '单位：万元'], ['项目编码', '项目', '年初预算数', '全年预算数', '全年执行数'], ['A1', '丙', 1, 1, 1], ['A2', '丙', 2, 2, 2]]), lines(funds('{{丙.全年执行数}}'))),
      ['C4 第1个字起的「丙.全年执行数」有几个同名的，不知是哪一个，报告中写成【待填写】；请写成「A1.全年执行数、A2.全年执行数」中的一个。'],
    ],
    [
      'indicators that share a name',
      workbook(source(), sheet('指标', [['项目', '三级指标', '年度指标值', '实际完成值', '分值'], ['甲', '人数', '≥1人', '1人', 10], ['甲', '人数', '≥2人', '2人', 10]]), lines(funds('{{甲.人数.得分}}'))),
      ['C4 第1个字起的「甲.人数.得分」有几个同名的，不知是哪一个，报告中写成【待填写】；请把表中的同名项目或指标改成不同的名称。'],
    ],
  ],
});
