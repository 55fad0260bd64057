import type { RateBasis } from '../../core/model/facts';
import { measureNames, rateWords } from '../../core/model/names';
import type { MoneyUnit } from '../../core/units/money';
import type { Spoken } from '../texts';

/** The words of the questions at the top of 数据. */
export interface QuestionsTexts {
  readonly title: (count: number) => string;
  readonly unitAsked: (tables: number) => string;
  readonly unitTaken: (unit: MoneyUnit) => string;
  readonly units: Readonly<Record<MoneyUnit, string>>;
  readonly unitExample: string;
  readonly unitHint: string;
  readonly yearMissing: string;
  readonly yearGuessed: (year: number) => string;
  readonly yearIs: (year: number) => string;
  readonly year: string;
  readonly yearProblem: string;
  readonly basisAssumed: (lacking: RateBasis, taken: RateBasis) => string;
  readonly basisLacking: (lacking: RateBasis) => string;
  readonly bases: Readonly<Record<RateBasis, string>>;
  readonly basisHint: (lacking: RateBasis) => string;
  readonly organisationsFound: (count: number) => string;
  readonly organisationGone: (asked: string) => string;
  readonly organisation: string;
  readonly organisationChoose: string;
  readonly organisationHint: string;
  readonly nameMissing: string;
  readonly name: string;
  readonly nameHint: string;
  readonly save: string;
  readonly adjustment: Readonly<Record<'change' | 'budget', string>>;
  readonly adjustmentIs: Readonly<Record<'change' | 'budget', string>>;
  readonly adjustmentHint: string;
  readonly namesAlike: string;
  readonly sameProject: string;
  readonly otherProject: string;
  readonly namesHint: string;
  readonly measure: (raw: string, value: string) => string;
  readonly measuresAlike: (count: number) => string;
  readonly measureHolds: (count: number) => string;
  readonly measureHint: string;
  readonly toTarget: string;
  readonly more: (count: number) => string;
}

const englishUnits: Readonly<Record<MoneyUnit, string>> = { 元: 'yuan', 千元: 'thousand yuan', 万元: 'wan yuan (10,000)', 亿元: 'yi yuan (100 million)' };

const englishBases: Readonly<Record<RateBasis, string>> = { initial: 'initial budget', adjusted: 'adjusted budget', received: 'funds received' };

const chinese: QuestionsTexts = {
  title: (count) => `请确认${count}处`,
  unitAsked: (tables) => (tables === 1 ? '这张表没有写明金额单位，它的金额是：' : `这${tables}张表没有写明金额单位，它们的金额是：`),
  unitTaken: (unit) => `暂按${unit}`,
  units: { 元: '元', 千元: '千元', 万元: '万元', 亿元: '亿元' },
  unitExample: '按钮上是这一项届时的金额：',
  unitHint: '选好后记在「报告设置」中，可随时改。',
  yearMissing: '没有找到报告年度，报告中暂写「本年度」。',
  yearGuessed: (year) => `报告年度${year}年取自工作表名，对吗？`,
  yearIs: (year) => `是${year}年`,
  year: '报告年度',
  yearProblem: '请填写四位数的年份，例如 2024',
  basisAssumed: (lacking, taken) => `表中没有${measureNames[lacking]}，预算执行率暂按${rateWords(taken)}计算，还没有计分。除以哪一个？`,
  basisLacking: (lacking) => `预算执行率选定按${rateWords(lacking)}计算，而表中没有${measureNames[lacking]}。改除以哪一个？`,
  bases: { initial: measureNames.initial, adjusted: measureNames.adjusted, received: measureNames.received },
  basisHint: (lacking) => `选好后记在「报告设置」的「预算执行率的分母」，可随时改；也可以在表中补列${measureNames[lacking]}。`,
  organisationsFound: (count) => `工作簿中有${count}个单位，报告暂把它们全部列入。写哪一个？`,
  organisationGone: (asked) => `工作簿中没有单位「${asked}」，报告暂把所有单位列入。写哪一个？`,
  organisation: '报告单位',
  organisationChoose: '请选择',
  organisationHint: '选好后记在「报告设置」中，可随时改；确实要合写的，可在「核对」中说明理由，不再提示。',
  nameMissing: '没有找到单位名称，报告的标题和正文要写它。',
  name: '单位名称',
  nameHint: '填好后写在「单位信息」表中；评价组织、评价时间等也写在那里。',
  save: '保存',
  adjustment: { change: '这一列暂按增减数理解：全年预算数＝年初预算数＋这一列。', budget: '这一列暂按调整后的全年预算数理解。' },
  adjustmentIs: { change: '是增减数', budget: '是调整后的预算' },
  adjustmentHint: '选好后记在「报告设置」中；也可以把列名写明，写成「预算调整数」或「调整后预算数」。',
  namesAlike: '两张表中的名称相近，是同一项目吗？现按两个项目处理。',
  sameProject: '是同一项目',
  otherProject: '不是',
  namesHint: '选好后记在「报告设置」中，可随时取消；表中的名称不改动。',
  measure: (raw, value) => `${raw}没有写明单位，暂按${value}理解。`,
  measuresAlike: (count) => `这一列共有${count}个数都这样理解。`,
  measureHolds: (count) => (count === 1 ? '是这样' : '都是这样'),
  measureHint: '答复记在「报告设置」中，可随时取消；数变了会再问。',
  toTarget: '在「目标」中写明',
  more: (count) => `还有${count}处，见「核对」`,
};

const english: QuestionsTexts = {
  title: (count) => (count === 1 ? 'One thing to confirm' : `${count} things to confirm`),
  unitAsked: (tables) => (tables === 1 ? 'This table states no money unit. Its amounts are in:' : `These ${tables} tables state no money unit. Their amounts are in:`),
  unitTaken: (unit) => `taken as ${englishUnits[unit]}`,
  units: englishUnits,
  unitExample: 'The buttons show what this item would then be:',
  unitHint: 'Your choice is kept on the settings sheet; you can change it at any time.',
  yearMissing: 'No year was found; the report says “this year” for now.',
  yearGuessed: (year) => `The year ${year} comes from a sheet’s name. Is it right?`,
  yearIs: (year) => `It is ${year}`,
  year: 'Year of the report',
  yearProblem: 'Give a year of four digits, such as 2024',
  basisAssumed: (lacking, taken) => `The tables have no ${englishBases[lacking]}; the execution rate is expenditure ÷ ${englishBases[taken]} for now, and gets no points yet. What is it divided by?`,
  basisLacking: (lacking) => `The execution rate is to be expenditure ÷ ${englishBases[lacking]}, but the tables have none. What is it divided by instead?`,
  bases: { initial: 'Initial budget', adjusted: 'Adjusted budget', received: 'Funds received' },
  basisHint: (lacking) => `Your choice is kept on the settings sheet, among the numbers of the scheme; you can change it at any time, or add the ${englishBases[lacking]} to the table.`,
  organisationsFound: (count) => `The workbook has ${count} units, and the report includes all of them for now. Which is it of?`,
  organisationGone: (asked) => `The workbook has no unit “${asked}”, and the report includes all of them for now. Which is it of?`,
  organisation: 'Unit of the report',
  organisationChoose: 'choose',
  organisationHint: 'Your choice is kept on the settings sheet; you can change it at any time. If the report is to be of all, set the finding aside under Check with a reason.',
  nameMissing: 'The name of the unit was not found; the report’s title and text need it.',
  name: 'Name of the unit',
  nameHint: 'It is written on the sheet of the unit’s information, where who evaluated, when and the like stand as well.',
  save: 'Save',
  adjustment: { change: 'This column is taken as the change: adjusted budget = initial budget + this column.', budget: 'This column is taken as the adjusted budget.' },
  adjustmentIs: { change: 'It is the change', budget: 'It is the adjusted budget' },
  adjustmentHint: 'Your choice is kept on the settings sheet; or make the heading say which it is.',
  namesAlike: 'Two tables have names that are alike. Are they one project? They are taken for two.',
  sameProject: 'One project',
  otherProject: 'Two projects',
  namesHint: 'Your answer is kept on the settings sheet and can be taken back; the names in the tables stay as they are.',
  measure: (raw, value) => `${raw} states no unit; taken as ${value}.`,
  measuresAlike: (count) => `${count} values of this column are all taken so.`,
  measureHolds: (count) => (count === 1 ? 'That is right' : 'That is right for all'),
  measureHint: 'Your answer is kept on the settings sheet and can be taken back; if the values change, you are asked again.',
  toTarget: 'State it under Targets',
  more: (count) => `${count} more: see Check`,
};

export const questionsTexts: Spoken<QuestionsTexts> = { 'zh-CN': chinese, en: english };
