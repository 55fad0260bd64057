import type { ProseSection } from '../model/prose';

/** Words that name a section of the outline in a heading, of the national outline and of the others in use. The one that stands first in a heading counts; of two at one place the longer. */
const names: readonly (readonly [ProseSection, readonly string[]])[] = [
  ['overview', ['概况', '基本情况', '基本信息', '立项背景', '项目立项背景', '项目背景', '绩效目标设定', '目标设定']],
  ['funds', ['资金使用', '资金管理', '资金情况', '资金安排', '资金投入', '资金到位', '资金分配', '资金预算', '预算安排', '预算执行', '预算资金', '经费执行', '经费使用', '经费安排', '支出明细', '支出情况', '支出结构', '经费支出', '项目投入']],
  ['completion', ['目标完成', '指标完成', '总体完成', '目标实现', '完成程度', '完成情况']],
  ['work', ['评价工作', '自评工作', '工作开展', '工作情况', '评价组织', '评价方法', '评价目的', '评价过程', '自评过程', '评价原则']],
  ['conclusion', ['综合评价', '评价结论', '自评结论', '评价结果', '自评结果', '自评得分', '主要绩效', '结论']],
  ['decision', ['决策', '项目立项']],
  ['process', ['过程', '执行过程', '组织实施', '项目管理', '实施情况']],
  ['output', ['产出']],
  ['benefit', ['效益', '满意度']],
  ['experience', ['经验', '主要做法', '典型做法']],
  ['problems', ['问题', '不足', '偏离', '原因分析', '困难']],
  ['recommendations', ['建议', '改进措施', '改进方向', '下一步', '整改措施']],
  ['other', ['其他', '其它', '需要说明', '结果应用', '结果公开', '拟应用']],
];

/** Returns the section that a heading's words name; null where they name none. */
export const sectionNamed = (title: string): ProseSection | null => {
  const key = title.replace(/\s+/g, '');
  const found = names.flatMap(([section, words]) => words.flatMap((word) => (key.includes(word) ? [{ section, at: key.indexOf(word), length: word.length }] : [])));
  return found.sort((one, other) => one.at - other.at || other.length - one.length)[0]?.section ?? null;
};

/** The sections that may stand in a chapter, by the section that the chapter itself is; 1.预算执行偏慢 among the problems is no section on funds. */
const within: Readonly<Partial<Record<ProseSection, readonly ProseSection[]>>> = {
  overview: ['overview', 'funds', 'completion', 'decision', 'process'],
  funds: ['funds', 'completion'],
  completion: ['completion', 'funds', 'output', 'benefit', 'process'],
  work: ['work'],
  conclusion: ['conclusion', 'completion', 'funds'],
  experience: ['experience', 'problems', 'recommendations'],
  problems: ['experience', 'problems', 'recommendations'],
  recommendations: ['recommendations'],
  other: ['other'],
};

/** Returns true where a section may stand in a chapter; a chapter that is no section itself may hold any. */
export const mayStandIn = (section: ProseSection, chapter: ProseSection | null): boolean => chapter === null || (within[chapter] ?? [section]).includes(section);
