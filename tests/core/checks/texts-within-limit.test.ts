import { textsWithinLimit } from '../../../src/core/checks/texts-within-limit';
import { describeCheck } from '../../helpers/describe-check';
import { sheet, workbook } from '../../helpers/snapshot';

const sentence = '设备采购流标后重新招标，';
/** A form with a foot: one line of 12 signs, so many times. */
const form = (label: string, times: number, completion = '培训185人次') =>
  workbook(
    sheet('自评表', [
      ['项目支出绩效自评表', null, null, null, null, null],
      ['项目名称', '技能培训'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值'],
      [null, '年度资金总额', 10, 10, 9, 10],
      ['年度总体目标', '预期目标', null, '实际完成情况', null, null],
      [null, '培训180人次', null, completion, null, null],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
      [null, '产出指标', '数量指标', '培训人次', '≥180人次', '185人次'],
      [label, `${sentence} \n`.repeat(times)],
    ]),
  );

describeCheck(textsWithinLimit, {
  accepts: [
    ['a text as long as its label allows', form('存在问题（24字以内）', 2)],
    ['a text without a limit', form('存在问题', 60)],
  ],
  reports: [
    ['one sign too many, without blanks and line breaks', form('存在问题（23字以内）', 2), ['B9 「技能培训」的存在问题共24字（不计空格），上限23字，超出1字；请精简，程序照原文写出，不作删节。']],
    ['the limit of the label before that of the scheme', form('存在问题（不超过250字）', 20), [], { scheme: 'sichuan-2023' }],
    ['the limits that the form of a scheme prints', form('存在问题', 17, '完成情况好'.repeat(21)), ['D6 「技能培训」的实际完成情况共105字（不计空格），上限100字，超出5字；请精简，程序照原文写出，不作删节。', 'B9 「技能培训」的存在问题共204字（不计空格），上限200字，超出4字；请精简，程序照原文写出，不作删节。'], { scheme: 'sichuan-2023' }],
  ],
});
