import { describe, expect, it } from '@jest/globals';
import { workbookOf } from '../../../src/cli/batch/workbook-of';

const water = { unit: '某县水利局', file: '/送审/03水利局/预算执行.xlsx' };
const roads = { unit: '某县交通运输局', file: '/送审/表/交通.xlsx' };
const finance = { unit: '某县财政局', file: '/送审/表/财政.xlsx' };
const town = { unit: '某县东湖镇人民政府', file: '/送审/表/东湖.xlsx' };
const nameless = { unit: '', file: '/送审/07某站/表.xlsx' };
const all = [water, roads, finance, town, nameless];
const pair = (file: string, text: string, candidates = all, reportsBeside = 9): string | undefined => workbookOf(text, { file, candidates, reportsBeside }).about?.file;

describe('the workbook of a report', () => {
  it.each([
    ['that of the unit in its title', '/收/附件2：某县水利局2023年度项目支出绩效自评报告(定稿)(1).docx', '某县水利局关于2023年度维修养护项目的绩效自评报告\n一、基本情况', water],
    ['that of the unit in the name of its file alone', '/收/附件2：水利局2023年自评报告（修改稿）最终版 (2).docx', '2023年度项目支出绩效自评报告\n一、基本情况\n我局', water],
    ['that of a unit that is named with its kind of region', '/收/县交通运输局自评.docx', '自评报告\n一、基本情况', roads],
    ['that of the unit that its folder names', '/收/02交通运输局/自评报告.docx', '自评报告\n一、基本情况', roads],
    ['not that of the bureau it is addressed to', '/收/自评报告.docx', '某县水利局2023年度自评报告\n某县财政局：\n根据《某县财政局关于开展绩效自评的通知》（某财绩〔2024〕5号）要求，现报告如下。\n一、基本情况', water],
    ['that of a township by its short name', '/收/东湖镇2023年自评.docx', '自评报告\n一、基本情况', town],
    ['that of the unit its opening words name', '/收/1.docx', '一、基本情况\n某县交通运输局2024年度项目', roads],
    ['the one in the folder of the only report', '/送审/07某站/报告.docx', '一、基本情况', nameless, 1],
  ])('is %s', (_, file, text, { file: workbook }, beside = 9) => expect(pair(file, text, all, beside)).toBe(workbook));

  it.each([
    ['of a bureau of another county', '/收/乙县水利局自评.docx', '乙县水利局2023年度自评报告\n一、基本情况'],
    ['of a bureau of another county by its title, whatever its file is called', '/收/水利局自评.docx', '乙县水利局2023年度自评报告\n一、基本情况'],
    ['of a unit that nothing names', '/收/报告.docx', '一、基本情况\n项目支出20万元。'],
    ['of which several workbooks may be', '/收/水利局自评.docx', '自评报告\n一、基本情况', [water, { unit: '乙县水利局', file: '/送审/乙.xlsx' }]],
    ['in a folder with other reports', '/送审/07某站/报告.docx', '一、基本情况'],
  ])('is none for a report %s', (_, file, text, candidates = all) => expect(pair(file, text, candidates)).toBeUndefined());

  it('is, of several of a unit, the one beside the report', () => {
    const other = { unit: '某县水利局', file: '/收/水利.xlsx' };
    expect(workbookOf('某县水利局自评报告\n一、概况', { file: '/收/1.docx', candidates: [water, other], reportsBeside: 1 })).toEqual({ about: other, alike: 2 });
  });
});
