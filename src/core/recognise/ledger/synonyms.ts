import type { Flow, Measure } from '../../model/facts';
import type { Synonyms } from '../find-table';

/** What the columns of every ledger and of the amounts of a form may be. */
export type AmountMeaning = Measure | Flow | 'ordinal' | 'code' | 'name' | 'year' | 'change' | 'amount' | 'rate' | 'remark' | 'reason';
/** What the columns of an export tell of its rows beside: whose they are, and by what the amounts of a project are split. */
export type RowMeaning = 'unitCode' | 'unitName' | 'economic' | 'source' | 'subjectCode' | 'subjectClass' | 'subjectSection' | 'subjectItem' | 'subject' | 'key' | 'month' | 'projectSpending' | 'spending';
export type Meaning = AmountMeaning | RowMeaning;

/** Heading words by meaning; of two columns of one meaning the word that stands first here wins, the official one. */
export const amountSynonyms: Synonyms<AmountMeaning> = {
  ordinal: ['序号', '编号', '行次', '序'],
  code: ['项目编码', '项目代码', '项目编号'],
  name: ['项目名称', '项目', '预算项目', '支出项目', '资金项目', '经费项目', '经费名称', '明细项目', '项目内容', '支出内容', '项目支出名称', '支出项目名称', '预算项目名称', '项目明细'],
  year: ['年度', '预算年度', '项目年度', '年份'],
  initial: ['年初预算数', '年初预算', '年初批复预算数', '年初批复预算', '年初预算金额', '年初安排数', '年初安排', '年初'],
  change: ['预算调整数', '预算调整', '调整数', '调整', '追加/追减', '追加追减', '调增', '调减', '追加', '追加数', '追加预算', '追加预算数', '追加金额', '年中追加', '调增数', '调增金额', '调增预算', '追减', '追减数', '调减数', '调减金额', '调减预算', '核减', '核减数'],
  adjusted: ['全年预算数', '全年预算', '调整后预算数', '调整后预算', '调整后的预算数', '调整后的预算', '当年预算数', '预算数', '项目预算数', '预算金额', '指标金额', '指标数', '指标总额', '调整预算数', '调整预算', '年度调整预算', '年度预算数', '年度预算', '本年预算数', '本年预算', '年预算', '全年', '预算', '预算安排数', '预算安排', '预算下达数', '预算下达', '下达预算数', '下达预算', '预算批复数', '批复预算'],
  received: ['实际到位资金', '实际到位数', '资金到位数', '到位资金', '到位数', '资金到位'],
  executed: [
    '全年执行数', '预算执行数', '实际执行数', '执行数', '全年支出数', '全年支出', '实际支出数', '实际支出', '已支出', '已支出数', '已支出金额', '已支付', '已支付金额', '支出数', '支出金额', '执行金额', '支付金额', '支付数', '实际支出金额', '实际支付金额', '实际支付数', '实际支付', '实际执行金额', '全年支出金额', '本年支出数', '支出', '执行', '支付', '资金使用数', '资金使用金额', '已使用资金', '已使用金额', '实际使用资金', '实际使用金额', '使用金额', '使用资金',
  ],
  amount: ['金额', '资金', '经费', '资金额', '项目金额', '经费金额', '资金规模'],
  rate: ['预算执行率', '执行率', '项目执行率', '预算执行进度', '执行进度', '支出进度', '支付进度'],
  income: ['本年收入', '收入', '收入数', '全年收入', '收入金额', '本年收入数', '本年收入合计'],
  opening: ['年初结转结余', '年初结转和结余', '年初结转', '年初结余', '上年结转结余', '上年结转和结余', '上年结转', '上年结余', '上年结转资金', '期初余额', '期初结余'],
  balance: ['结余', '结余数', '结余资金', '结余金额', '结转结余', '结转结余数', '年末结余', '年末结转', '年末结转结余', '年末结转和结余', '结转结余资金', '预算结余', '指标结余', '指标余额', '可用指标', '可用余额', '期末余额', '期末结余'],
  remark: ['备注', '口径', '说明'],
  reason: ['偏差原因分析及改进措施', '偏差原因分析', '偏差原因', '未完成原因分析', '未完成原因', '原因分析', '原因'],
};

/** What was spent since the beginning of the year, as a table of every month states it. */
const soFar = ['累计执行数', '累计执行', '累计支出数', '累计支出', '累计支出金额', '累计支付数', '累计支付', '累计支付金额', '累计已支付', '累计数', '累计', '决算数', '支出决算数'];

/** Heading words of exports by what they tell of a row. */
const rowSynonyms: Synonyms<RowMeaning> = {
  unitCode: ['单位编码', '单位代码', '预算单位编码', '预算单位代码'],
  unitName: ['单位名称', '预算单位名称', '预算单位', '单位'],
  economic: ['部门经济分类科目', '部门经济分类', '部门经济分类科目名称', '部门经济科目', '部门支出经济分类', '部门支出经济分类科目', '部门预算支出经济分类科目', '支出经济分类', '支出经济分类科目', '经济分类科目', '经济分类科目名称', '经济分类', '经济科目', '经济科目名称', '政府经济分类科目', '政府经济分类', '政府支出经济分类', '政府预算支出经济分类科目'],
  source: ['资金性质', '资金来源', '资金类型', '资金类别', '经费来源'],
  subjectCode: ['科目编码', '科目代码', '编码', '代码', '功能科目编码', '功能分类科目编码', '支出功能分类科目编码', '功能分类编码'],
  subjectClass: ['类', '功能科目类'],
  subjectSection: ['款', '功能科目款'],
  subjectItem: ['项', '功能科目项'],
  subject: ['科目名称', '功能分类科目', '功能分类科目名称', '支出功能分类科目', '支出功能分类科目名称', '支出功能分类', '功能分类', '功能科目', '功能科目名称'],
  month: ['月份', '月', '会计月份', '统计月份', '会计期间'],
  projectSpending: ['项目支出', '项目支出决算数', '项目支出合计', '本年项目支出', '其中项目支出'],
  spending: ['合计', '本年支出合计', '支出合计', '本年支出', '支出总计'],
  key: ['明细编号', '指标文号', '文号', '指标编号', '指标编码', '指标ID', '指标来源', '指标类型', '经济分类编码', '经济科目编码', '经济分类科目编码', '部门经济分类编码', '部门经济科目编码', '部门经济分类科目编码', '项目类别', '项目类型'],
};

export const ledgerSynonyms: Synonyms<Meaning> = { ...amountSynonyms, ...rowSynonyms, executed: [...amountSynonyms.executed, ...soFar], rate: [...amountSynonyms.rate, '累计执行率', '累计支出进度'] };

export const ledgerWords: Readonly<Record<Meaning, string>> = {
  ordinal: '序号', code: '项目编码', name: '项目名称', year: '年度', initial: '年初预算数', change: '预算调整数', adjusted: '全年预算数', received: '资金到位数',
  executed: '全年执行数', amount: '金额（按备注分预算数、支出数）', rate: '执行率', income: '本年收入', opening: '年初结转结余', balance: '结余', remark: '备注', reason: '偏差原因',
  unitCode: '单位编码', unitName: '单位名称', economic: '经济分类', source: '资金性质', subjectCode: '功能科目编码', subjectClass: '功能科目类', subjectSection: '功能科目款', subjectItem: '功能科目项', subject: '功能科目', key: '明细编号', month: '月份', projectSpending: '项目支出', spending: '本年支出合计',
};
