/** Ledgers as they come back from offices (rules.md §4.3, §4.4), and what a reader finds in them. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';
import type { ReviewedLedger } from './reviewed';

const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];
const [day, red] = ['yyyy/m/d', '#,##0.00;[Red]#,##0.00'];

/** Each with what a reader writes down of it. */
export const dirtyLedgers: readonly (readonly [title: string, workbook: GridWorkbook, reviewed: ReviewedLedger])[] = [
  [
    'amounts as text: with separators, spaces, full-width digits, signs of money, a typed apostrophe',
    {
      预算执行: [
        across('某县文化馆2024年度项目支出台账', 6),
        ['填报单位：某县文化馆', '<', '<', null, null, '单位：万元'],
        ['序号', '项目', '年初预算', '全年预算', '支出', '备注'],
        [1, '免费开放', '1,200.00', '1，250.50 ', '１２００．５', '\u00a0'],
        [2, '设备购置', '￥90', '¥ 90.00', '88.8', null],
        [3, '下乡演出', "'35.50", '’36', ' 35.2 ', null],
        [4, '非遗普查', '2 000.00', '2,000', 1990, null],
        ['合计', '<', '3,325.50', '3,376.50', '３，３１４．５０', null],
      ],
    },
    {
      unit: '某县文化馆', year: 2024, total: [3325.5, 3376.5, null, 3314.5], tables: ['预算执行!A3:F8 台账 万元'], unitFrom: ['corner 预算执行!F2'],
      projects: [
        { name: '免费开放', at: '预算执行!B4', amounts: [1200, 1250.5, null, 1200.5], remark: null },
        { name: '设备购置', at: '预算执行!B5', amounts: [90, 90, null, 88.8], remark: null },
        { name: '下乡演出', at: '预算执行!B6', amounts: [35.5, 36, null, 35.2], remark: null },
        { name: '非遗普查', at: '预算执行!B7', amounts: [2000, 2000, null, 1990], remark: null },
      ],
      readings: [
        '预算执行!C4 text-number 1,200.00', '预算执行!D4 text-number 1，250.50', '预算执行!E4 text-number １２００．５', '预算执行!C5 text-number ￥90', '预算执行!D5 text-number ¥ 90.00', '预算执行!E5 text-number 88.8',
        "预算执行!C6 text-number '35.50", '预算执行!D6 text-number ’36', '预算执行!E6 text-number 35.2', '预算执行!C7 text-number 2 000.00', '预算执行!D7 text-number 2,000', '预算执行!C8 text-number 3,325.50', '预算执行!D8 text-number 3,376.50', '预算执行!E8 text-number ３，３１４．５０',
      ],
      findings: ['M18 hint'], leftOut: [],
    },
  ],
  [
    'the unit in every cell and nowhere else',
    {
      Sheet1: [
        ['项目', '预算数', '支出数', '结余'],
        ['技能培训', '212.93万元', '2,000,000元', '12.93万元'],
        ['办公差旅', '8千元', '0.7万', '1000元'],
        ['灾后重建', '0.5亿元', '4000万元', '1,000万元'],
        ['合计', '5213.73万元', '4200.7万元', '１０１３.０３万元'],
      ],
    },
    {
      year: null, total: [null, 5213.73, null, 4200.7], tables: ['Sheet1!A1:D5 台账 万元'], unitFrom: ['cell Sheet1!B2'],
      projects: [{ name: '技能培训', amounts: [null, 212.93, null, 200] }, { name: '办公差旅', amounts: [null, 0.8, null, 0.7] }, { name: '灾后重建', amounts: [null, 5000, null, 4000] }],
      // The unit is known; only the year is asked for.
      findings: ['M18 hint', 'R02 review'], leftOut: [],
    },
  ],
  [
    'mixed units: a column in another unit, cells in another unit than their column',
    {
      台账2024: [
        [null, null, null, '单位：万元'],
        ['项目', '预算数', '实际支出（元）', '执行率'],
        ['业务培训', 100, 950000, { percent: 0.95 }],
        ['年度会议', 20, '18万元', '90%'],
        ['设备更新', '500,000元', 480000, 0.96],
        ['合计', 170, 1610000, '94.71%'],
      ],
    },
    {
      year: 2024, total: [null, 170, null, 161], tables: ['台账2024!A2:D6 台账 万元'], unitFrom: ['corner 台账2024!D1'], columns: ['项目名称', '全年预算数（万元）', '全年执行数（元）', '执行率'],
      projects: [{ name: '业务培训', amounts: [null, 100, null, 95], rate: '0.95' }, { name: '年度会议', amounts: [null, 20, null, 18], rate: '0.9' }, { name: '设备更新', amounts: [null, 50, null, 48], rate: '0.96' }],
      readings: ['台账2024!C4 other-unit 18万元', '台账2024!B5 other-unit 500,000元'], findings: ['M18 hint', 'R02 review'], leftOut: [],
    },
  ],
  [
    'amounts that are only about so much',
    {
      台账: [
        ['2024年度资金安排（万元）', '<', '<'],
        ['项目名称', '全年预算数', '全年执行数'],
        ['一期改造', '20余', '约19.5'],
        ['二期改造', '超过300', '近290万元'],
        ['三期改造', '15万余元', '15多'],
        ['四期改造', '490余万元', '488左右'],
        ['五期改造', '8以上', '7~8'],
      ],
    },
    {
      year: 2024, total: [null, null, null, null], tables: ['台账!A2:C7 台账 万元'],
      projects: [{ name: '一期改造', amounts: [null, 20, null, 19.5] }, { name: '二期改造', amounts: [null, 300, null, 290] }, { name: '三期改造', amounts: [null, 15, null, 15] }, { name: '四期改造', amounts: [null, 490, null, 488] }, { name: '五期改造', amounts: [null, 8, null, null] }],
      readings: ['台账!B3 text-number 20余', '台账!C3 text-number 约19.5', '台账!B4 text-number 超过300', '台账!C4 text-number 近290万元', '台账!B5 text-number 15万余元', '台账!C5 text-number 15多', '台账!B6 text-number 490余万元', '台账!C6 text-number 488左右', '台账!B7 text-number 8以上', '台账!C7 unreadable 7~8'],
      findings: ['M18 hint', 'M18 error'], leftOut: [],
    },
  ],
  [
    'marks of nothing, beside zeros that are stated',
    {
      '2024年': [
        ['单位：万元', null, null, null, null],
        ['项目', '年初预算数', '全年预算数', '到位数', '全年执行数'],
        ['扶贫车间', '—', 30, '/', 29],
        ['河道清淤', '*', 12, '无', 12],
        ['图书采购', '-', 5, '——', 5],
        ['农技推广', '\\', 8, '空', '－'],
        ['公厕改造', 0, 6, '0.00', ' '],
        ['路灯维护', '　', '--', 0, '–'],
        ['合计', 0, 61, 0, 46],
      ],
    },
    {
      year: 2024, total: [0, 61, 0, 46], tables: ["'2024年'!A2:E9 台账 万元"],
      projects: [
        { name: '扶贫车间', amounts: [null, 30, null, 29] }, { name: '河道清淤', amounts: [null, 12, null, 12] }, { name: '图书采购', amounts: [null, 5, null, 5] },
        { name: '农技推广', amounts: [null, 8, null, null] }, { name: '公厕改造', amounts: [0, 6, 0, null] }, { name: '路灯维护', amounts: [null, null, 0, null] },
      ],
      readings: ["'2024年'!D7 text-number 0.00"], leftOut: [],
    },
  ],
  [
    'rates as shares, in per cent, as text',
    {
      甲: [
        ['2024年度（万元）', '<', '<', '<'],
        ['项目', '预算数', '执行数', '执行率'],
        ['门户网站', 100, 95, { percent: 0.95 }],
        ['政务大厅', 100, 90, 0.9],
        ['档案整理', 100, 88, '88%'],
        ['干部培训', 100, 75, '７５％'],
        ['安全检查', 100, 95, 95],
        ['消防演练', 100, 100, 1],
        ['远程教育', 200, 1, '0.50%'],
      ],
      乙: [
        ['2024年度（万元）', '<', '<', '<'],
        ['项目', '预算数', '执行数', '预算执行率(%)'],
        ['垃圾清运', 100, 95, 95],
        ['绿化养护', 100, 90, '90.00'],
        ['河湖巡查', 80, 70, 87.5],
        ['公园维修', 100, 92, { percent: 0.92 }],
      ],
      丙: [
        ['2024年度（万元）', '<', '<', '<'],
        ['项目', '预算数', '执行数', '执行率（%）'],
        ['疫苗冷链', 100, 95, { formula: 'C3/B3', value: 0.95 }],
        ['健康体检', 40, 30, { formula: 'C4/B4', value: 0.75 }],
        ['急救培训', 10, 10, { formula: 'C5/B5', value: 1 }],
      ],
    },
    {
      year: 2024, total: [null, null, null, null], tables: ['甲!A2:D9 台账 万元', '乙!A2:D6 台账 万元', '丙!A2:D5 台账 万元'],
      projects: [
        { name: '门户网站', amounts: [null, 100, null, 95], rate: '0.95' }, { name: '政务大厅', amounts: [null, 100, null, 90], rate: '0.9' }, { name: '档案整理', amounts: [null, 100, null, 88], rate: '0.88' }, { name: '干部培训', amounts: [null, 100, null, 75], rate: '0.75' },
        { name: '安全检查', amounts: [null, 100, null, 95], rate: '0.95' }, { name: '消防演练', amounts: [null, 100, null, 100], rate: '1' }, { name: '远程教育', amounts: [null, 200, null, 1], rate: '0.005' },
        { name: '垃圾清运', amounts: [null, 100, null, 95], rate: '0.95' }, { name: '绿化养护', amounts: [null, 100, null, 90], rate: '0.9' }, { name: '河湖巡查', amounts: [null, 80, null, 70], rate: '0.875' }, { name: '公园维修', amounts: [null, 100, null, 92], rate: '0.92' },
        { name: '疫苗冷链', amounts: [null, 100, null, 95], rate: '0.95' }, { name: '健康体检', amounts: [null, 40, null, 30], rate: '0.75' }, { name: '急救培训', amounts: [null, 10, null, 10], rate: '1' },
      ],
      readings: [], findings: [], leftOut: [],
    },
  ],
  [
    'dates as numbers and as text, one of them where an amount should stand',
    {
      台账: [
        ['2024年度项目台账', null, null, '单位：万元', null],
        ['项目', '批复日期', '预算数', '支出数', '完成时间'],
        ['校舍加固', { shown: 45366, as: day }, 60, 58, '2024年11月'],
        ['操场翻新', '2024.3.15', 40, { shown: 45667, as: day }, { shown: 45626, as: 'yyyy"年"m"月"d"日"' }],
        ['合计', null, 100, 58, null],
      ],
      绩效目标: [
        ['项目', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['校舍加固', '产出指标', '时效指标', '完工时间', { shown: 45657, as: day }, { shown: 45625, as: 'yyyy-mm-dd' }, 20, 20],
        ['操场翻新', '产出指标', '时效指标', '验收时间', '2024年12月底前', '2024.12.20', 20, 20],
      ],
    },
    {
      year: 2024, total: [null, 100, null, 58], tables: ['台账!A2:D5 台账 万元', '绩效目标!A1:H3 指标表'],
      projects: [
        { name: '校舍加固', amounts: [null, 60, null, 58], indicators: ['产出 时效 完工时间 日期2024年12月31日 → 2024年11月29日 [20] 20'] },
        { name: '操场翻新', amounts: [null, 40, null, null], indicators: ['产出 时效 验收时间 日期2024年12月底前 → 2024.12.20 [20] 20'] },
      ],
      readings: ['台账!D4 unreadable 2025年1月10日'], findings: ['M18 error'],
      leftOut: [['台账!B2', '列名「批复日期」不在已知列名中'], ['台账!E2', '列名「完成时间」不在已知列名中'], ['台账!B3', '列名「批复日期」不在已知列名中'], ['台账!E3', '列名「完成时间」不在已知列名中'], ['台账!B4', '列名「批复日期」不在已知列名中'], ['台账!E4', '列名「完成时间」不在已知列名中']],
    },
  ],
  [
    'error values in amounts, in a total and in rates',
    {
      台账: [
        ['2024年度', null, null, '单位：元'],
        ['项目', '全年预算数', '全年执行数', '执行率'],
        ['视频监控', 120000, { formula: 'VLOOKUP(A3,#REF!,2)', value: '#REF!' }, '#REF!'],
        ['道路标线', 80000, 79000, { percent: 0.9875 }],
        ['信号灯', '#N/A', 5000, '#DIV/0!'],
        ['合计', '#N/A', '#REF!', '#VALUE!'],
      ],
    },
    {
      // What can be read of the parts is the total, and each cell that cannot be read is told.
      year: 2024, total: [null, 20, null, 8.4], tables: ['台账!A2:D6 台账 元'],
      projects: [{ name: '视频监控', amounts: [null, 12, null, null] }, { name: '道路标线', amounts: [null, 8, null, 7.9], rate: '0.9875' }, { name: '信号灯', amounts: [null, null, null, 0.5] }],
      readings: ['台账!C3 error-value #REF!', '台账!D3 error-value #REF!', '台账!B5 error-value #N/A', '台账!D5 error-value #DIV/0!', '台账!B6 error-value #N/A', '台账!C6 error-value #REF!', '台账!D6 error-value #VALUE!'],
      findings: ['M18 error', 'M18 hint'], leftOut: [],
    },
  ],
  [
    'formulas with the values that were stored with them',
    {
      支出: [
        [{ formula: '"2024年度"&"项目支出"', value: '2024年度项目支出' }, '<', '<', '<', '单位：万元'],
        ['项目', '年初预算数', '调整数', '全年执行数', '执行率'],
        [{ formula: "名单!A1", value: '农村公路' }, 100, { formula: '110-B3', value: 10 }, { formula: '95+4.0000000001-0.0000000001', value: 99.00000000000001 }, { formula: 'D3/(B3+C3)', value: 0.9 }],
        ['桥梁检测', { formula: 'SUM(20,0.1,0.2)', value: 20.300000000000001 }, -0.3, 20, { percent: 1 }],
        ['合计', { formula: 'SUM(B3:B4)', value: 120.3 }, { formula: 'SUM(C3:C4)', value: 9.7 }, { formula: 'SUM(D3:D4)', value: 119 }, { percent: 119 / 130 }],
      ],
    },
    {
      year: 2024, total: [120.3, 130, null, 119], tables: ['支出!A2:E5 台账 万元'],
      projects: [{ name: '农村公路', at: '支出!A3', amounts: [100, 110, null, 99], rate: '0.9' }, { name: '桥梁检测', amounts: [20.3, 20, null, 20], rate: '1' }],
      readings: [], leftOut: [],
    },
  ],
  [
    'hidden rows and columns, which count like the others and are told',
    {
      台账: {
        grid: [
          ['2024年度', null, null, null, '单位：万元'],
          ['序号', '项目', '年初预算数', '全年预算数', '全年执行数'],
          [1, '危房改造', 50, 50, 50],
          [2, '厕所革命', 30, 35, 33],
          [3, '垃圾分类', 20, 20, 18],
          ['合计', '<', 100, 105, 101],
        ],
        hiddenRows: [3],
        hiddenColumns: [2],
      },
    },
    {
      year: 2024, total: [100, 105, null, 101], tables: ['台账!A2:E6 台账 万元'], hidden: ['台账!A4:E4', '台账!C2:C6'],
      projects: [{ name: '危房改造', amounts: [50, 50, null, 50] }, { name: '厕所革命', amounts: [30, 35, null, 33] }, { name: '垃圾分类', amounts: [20, 20, null, 18] }],
      findings: [], leftOut: [],
    },
  ],
  [
    'names, codes, years and remarks that are merged over the rows they hold for',
    {
      台账: [
        ['单位：万元', null, null, null, null, null],
        ['年度', '项目编码', '项目名称', '预算数', '支出数', '偏差原因'],
        ['2024年', 'P001', '智慧校园', 60, 55, '尾款下年支付'],
        ['^', '^', '^', 40, 38, '^'],
        ['^', 'P002', '师资培训', 10, 10, null],
        ['2023年', 'P003', '校园绿化', 7, 7, null],
      ],
    },
    {
      year: 2024, total: [null, null, null, null], tables: ['台账!A2:F6 台账 万元'],
      projects: [{ name: '智慧校园', at: '台账!C3', amounts: [null, 100, null, 93], remark: '尾款下年支付' }, { name: '师资培训', amounts: [null, 10, null, 10], remark: null }],
      leftOut: [['台账!A6:E6', '2023年的行，报告年度为2024年']],
    },
  ],
  [
    'an amount that is merged over the rows it is spent in: it stands once',
    {
      台账: [
        ['2024年度', null, null, '单位：万元'],
        ['项目', '预算数', '支出数', '备注'],
        ['老旧小区', 100, 60, '外墙'],
        ['^', '^', 30, '管网'],
        ['社区食堂', 50, 20, null],
        ['社区书屋', '^', 25, null],
        ['合计', 150, 135, null],
      ],
    },
    {
      year: 2024, total: [null, 150, null, 135], tables: ['台账!A2:D7 台账 万元'],
      // What two projects share is the first one's, and the other states none.
      projects: [{ name: '老旧小区', amounts: [null, 100, null, 90], remark: '外墙' }, { name: '社区食堂', amounts: [null, 50, null, 20] }, { name: '社区书屋', amounts: [null, null, null, 25] }],
      findings: ['R14 review'], leftOut: [],
    },
  ],
  [
    'notes, signatures and dates around the table',
    {
      台账: [
        across('2024年度专项资金使用情况表', 4),
        ['填报单位（盖章）：某镇人民政府', null, null, '金额单位：人民币万元'],
        ['项目', '预算数', '支出数', '备注'],
        ['人居环境', 30, 30, null],
        ['集镇绿化', 20, 19.5, null],
        ['合计', 50, 49.5, null],
        [null, null, null, null],
        across('注：1.预算数含上年结转5万元。', 4),
        across('2.支出数按国库集中支付口径统计，共2笔。', 4),
        ['填表人：', '张某', '联系电话：', 13800000000],
        ['填报日期：', { shown: 45672, as: day }, '审核：', null],
      ],
    },
    {
      unit: '某镇人民政府', year: 2024, total: [null, 50, null, 49.5], tables: ['台账!A3:D6 台账 万元'], unitFrom: ['corner 台账!D2'],
      projects: [{ name: '人居环境', amounts: [null, 30, null, 30] }, { name: '集镇绿化', amounts: [null, 20, null, 19.5] }],
      leftOut: [['台账!A8', '表后附注'], ['台账!A9', '表后说明，没有金额'], ['台账!A10:D10', '表后附注'], ['台账!A11:C11', '表后附注']],
    },
  ],
  [
    'spaces of every kind in headings, names and sheets',
    {
      ' 预算 执行 ': [
        ['项 目\u200b', '全 年\n预算数（万元）', '全年\u00a0执行数\ufeff（万元）', '执 行 率'],
        ['乡村道路\u200b', 50, 48, '96 %'],
        ['\u00a0乡村　卫生 ', '20\u200b', '\u00a019\u00a0', '95%'],
        [' 合　计 ', 70, 67, null],
      ],
      目标: [
        ['项目\u00a0名称', '一级 指标', '二级\n指标', '三级指标 ', '年度指标值', '实际完成值', '分值', '得分'],
        ['乡村道路 ', '产出指标', '数量指标', '新修里程', '≥ 12\u00a0公里', '12 公里', 20, 20],
        ['乡村 卫生', '产出 指标', '数量指标', '清理次数', '≥50次', '52次\u200b', '20 ', 20],
      ],
    },
    {
      year: null, total: [null, 70, null, 67], tables: ["' 预算 执行 '!A1:D4 台账 万元", '目标!A1:H3 指标表'],
      projects: [
        { name: '乡村道路', amounts: [null, 50, null, 48], rate: '0.96', indicators: ['产出 数量 新修里程 ≥12公里 → 12 [20] 20'] },
        { name: '乡村　卫生', amounts: [null, 20, null, 19], rate: '0.95', indicators: ['产出 数量 清理次数 ≥50次 → 52 [20] 20'] },
      ],
      leftOut: [],
    },
  ],
  [
    'amounts below zero: with a sign, in brackets, in red',
    {
      台账: [
        ['2024年度', null, null, '单位：万元'],
        ['项目', '年初预算数', '调整数', '全年执行数'],
        ['水库除险', 100, '(12.5)', 87.5],
        ['灌区改造', 60, '（10.00）', 50],
        ['河道整治', 40, '−4', 36],
        ['山塘维修', 30, '－3', 27],
        ['水质监测', 20, { shown: -2, as: red }, 18],
        ['防汛物资', 10, -1, { shown: -0.5, as: '0.00_);[Red](0.00)' }],
        ['合计', 260, '-32.5', 218],
      ],
    },
    {
      year: 2024, total: [260, 227.5, null, 218], tables: ['台账!A2:D9 台账 万元'],
      projects: [
        { name: '水库除险', amounts: [100, 87.5, null, 87.5] }, { name: '灌区改造', amounts: [60, 50, null, 50] }, { name: '河道整治', amounts: [40, 36, null, 36] },
        { name: '山塘维修', amounts: [30, 27, null, 27] }, { name: '水质监测', amounts: [20, 18, null, 18] }, { name: '防汛物资', amounts: [10, 9, null, -0.5] },
      ],
      readings: ['台账!C3 text-number (12.5)', '台账!C4 text-number （10.00）', '台账!C5 text-number −4', '台账!C6 text-number －3', '台账!C9 text-number -32.5'], leftOut: [],
    },
  ],
  [
    'no unit anywhere, on three sheets: proposed from the amounts, asked once',
    {
      一中: [['2024年度项目', '<', '<'], ['项目', '预算数', '支出数'], ['食堂改造', '1,250,000.00', '1,200,000.00'], ['课桌更换', '30,000.00', '29,800.00']],
      二中: [['2024年度项目', '<', '<'], ['项目', '预算数', '支出数'], ['操场塑胶', 860000, 860000], ['图书补充', 45000, 44000]],
      三中: [['2024年度项目', '<', '<'], ['项目', '预算数', '支出数'], ['饮水设备', 12.5, 12.5], ['门卫安防', 3.6, 3.2]],
    },
    {
      year: 2024, total: [null, null, null, null], tables: ['一中!A2:C4 台账 元', '二中!A2:C4 台账 元', '三中!A2:C4 台账 万元'], unitFrom: ['assumed 一中!B2', 'assumed 二中!B2', 'assumed 三中!B2'],
      projects: [
        { name: '食堂改造', amounts: [null, 125, null, 120] }, { name: '课桌更换', amounts: [null, 3, null, 2.98] }, { name: '操场塑胶', amounts: [null, 86, null, 86] },
        { name: '图书补充', amounts: [null, 4.5, null, 4.4] }, { name: '饮水设备', amounts: [null, 12.5, null, 12.5] }, { name: '门卫安防', amounts: [null, 3.6, null, 3.2] },
      ],
      findings: ['M18 hint', 'R01 review', 'R01 review'], leftOut: [],
    },
  ],
  [
    'the unit in a title, in 千元, and in the corner of one table out of two',
    {
      汇总: [
        ['2024年度项目支出明细表（单位：千元）', '<', '<'],
        ['项目名称', '全年预算数', '全年执行数'],
        ['法律援助', 1250, 1200],
        ['人民调解', 300.5, 300.5],
        ['合计', 1550.5, 1500.5],
        [null, null, null],
        ['政府性基金项目', null, '单位：亿元'],
        ['项目名称', '全年预算数', '全年执行数'],
        ['保障住房', 1.25, 1.2],
        ['合计', 1.25, 1.2],
      ],
    },
    {
      year: 2024, total: [null, null, null, null], tables: ['汇总!A2:C5 台账 千元', '汇总!A8:C10 台账 亿元'], unitFrom: ['corner 汇总!A1', 'corner 汇总!C7'],
      projects: [{ name: '法律援助', amounts: [null, 125, null, 120] }, { name: '人民调解', amounts: [null, 30.05, null, 30.05] }, { name: '保障住房', amounts: [null, 12500, null, 12000] }],
      findings: [], leftOut: [],
    },
  ],
  [
    'the same heading twice, and columns nobody knows',
    {
      台账: [
        ['2024年度', null, null, null, null, '单位：万元'],
        ['项目', '预算数', '执行数', '经办科室', '执行数', '凭证号'],
        ['外宣费用', 12, 11, '宣传科', 11.5, 'P-12'],
        ['印刷费用', 8, 8, '办公室', 8, '记-031'],
      ],
    },
    {
      year: 2024, total: [null, null, null, null], tables: ['台账!A2:C4 台账 万元'],
      projects: [{ name: '外宣费用', amounts: [null, 12, null, 11] }, { name: '印刷费用', amounts: [null, 8, null, 8] }],
      leftOut: [
        ['台账!D2', '列名「经办科室」不在已知列名中'], ['台账!E2', '与「执行数」同义，以「执行数」为准'], ['台账!F2', '列名「凭证号」不在已知列名中'],
        ['台账!D3', '列名「经办科室」不在已知列名中'], ['台账!E3', '与「执行数」同义，以「执行数」为准'], ['台账!F3', '列名「凭证号」不在已知列名中'],
        ['台账!D4', '列名「经办科室」不在已知列名中'], ['台账!E4', '与「执行数」同义，以「执行数」为准'], ['台账!F4', '列名「凭证号」不在已知列名中'],
      ],
    },
  ],
  [
    'all at once: merged, two-level and offset, in yuan, with text numbers, a hidden row, an error and notes',
    {
      '2024台账': {
        grid: [
          across('某县水利局２０２４年度项目支出\n预算执行台账', 9),
          ['填报单位(公章)：某县水利局', '<', '<', null, null, null, null, '金额单位：元', '<'],
          ['序号', '项　目', '预算数', '<', '全年执行数\n（B）', '执行率\n（B/A）', '结余', '经办人', '备 注'],
          ['^', '^', '年初', '全年（A）', '^', '^', '^', '^', '^'],
          ['一', '防汛抗旱', { formula: 'SUM(C6:C8)', value: 1500000 }, '1,620,000.00', 1590000, '98.15%', 30000, null, null],
          [1, '水库除险加固\u200b', '1,000,000.00', '１，１００，０００', 1080000, { percent: 0.9818 }, '20,000', '甲某', '含上年结转'],
          [null, '其中：中央资金', 600000, 700000, 690000, null, '10000', null, null],
          [null, '　　　　省级资金', '40万元', 400000, 390000, null, '10000', null, null],
          [2, '防汛物资', 500000, 520000, '510,000元', '98.08%', 10000, '乙某', '—'],
          ['二', '农村供水', 300000, 300000, '#REF!', '#REF!', '#REF!', null, null],
          [1, '管网延伸', 300000, '300000 ', '约280000', 0.9333, 20000, '丙某', '/'],
          [null, null, null, null, null, null, null, null, null],
          ['合　计', '<', 1800000, 1920000, 1870000, { percent: 1870000 / 1920000 }, 50000, null, null],
          ['注：全年预算数含追加12万元。', '<', '<', '<', '<', '<', '<', '<', '<'],
          ['单位负责人：', null, '填表人：', '丁某', null, null, '联系电话：', 7654321, null],
        ],
        row: 2, column: 1, hiddenRows: [10],
      },
    },
    {
      unit: '某县水利局', year: 2024, total: [180, 192, null, 187], tables: ["'2024台账'!B6:J15 台账 元"], unitFrom: ["corner '2024台账'!I4"], hidden: ["'2024台账'!B11:J11"],
      projects: [
        { name: '水库除险加固', at: "'2024台账'!C8", amounts: [100, 110, null, 108], rate: '0.9818', remark: '含上年结转', lines: [['中央资金', 60, 70, null, 69], ['省级资金', 40, 40, null, 39]] },
        { name: '防汛物资', amounts: [50, 52, null, 51], rate: '0.9808' },
        { name: '管网延伸', amounts: [30, 30, null, 28], rate: '0.9333' },
      ],
      findings: ['M18 hint', 'M18 error'],
      leftOut: [["'2024台账'!I8", '列名「经办人」不在已知列名中'], ["'2024台账'!I11", '列名「经办人」不在已知列名中'], ["'2024台账'!I13", '列名「经办人」不在已知列名中'], ["'2024台账'!B16", '表后附注'], ["'2024台账'!B17:I17", '表后附注']],
    },
  ],
  [
    'all at once: a ledger in 万元 beside an export in yuan that confirms it, with year and code',
    {
      导出: [
        ['单位编码', '单位名称', '年度', '项目编码', '项目名称', '指标金额', '支付金额', '指标余额'],
        ['205001', '某区教育局', '2024年', "'51001", '校园安防', 450000, '450,000.00', 0],
        ['205001', '某区教育局', '2024年', "'51001", '校园安防', 150000, '130,000.00', 20000],
        ['205001', '某区教育局', '2024年', "'51002", '教师培训 ', 200000, '196,000.00', 4000],
        ['205001', '某区教育局', '2023年', "'51003", '旧项目', 99999, '99,999.00', 0],
      ],
      台账: [
        ['某区教育局2024年度项目（单位：万元）', '<', '<', '<'],
        ['项目编码', '项目', '全年预算数', '全年执行数'],
        ['51001', '校园安防', 60, '58'],
        ['51002', '教师培训', 20, 19.6],
        ['合计', '<', 80, 77.6],
        ['说明：数据截至2024年12月31日。', '<', '<', '<'],
      ],
    },
    {
      year: 2024, total: [null, 80, null, 77.6], tables: ['导出!A1:H5 台账 元', '台账!A2:D5 台账 万元'],
      projects: [{ name: '校园安防', amounts: [null, 60, null, 58] }, { name: '教师培训', amounts: [null, 20, null, 19.6] }],
      leftOut: [['导出!A5:H5', '2023年的行，报告年度为2024年'], ['台账!A6', '表后附注']],
    },
  ],
];
