import { defineCheck } from '../check/define-check';
import type { SettingKey } from '../model/settings';
import { schemes } from '../schemes';
import { settingLines, sourceKinds, sourceNames, sourceWords } from '../settings/settings-sheet';
import { coversRef, shownRef } from '../units/address';

const labelOf = (setting: SettingKey): string => settingLines.find(({ key }) => key === setting)?.label ?? setting;

export const settingsUnderstood = defineCheck({
  id: 'settings-understood',
  code: 'R10',
  title: { zh: '「报告设置」和指定的区域都用得上', en: 'What stands on “报告设置” and the ranges chosen are usable' },
  fault: '设置没有采用',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '看不懂的设置不采用，按没有设置处理并说明' },
  messages: {
    scheme: {
      zh: '没有「{raw}」这个评价方案，没有采用；请改成{choices}，或清空这一格。',
      en: 'There is no scheme “{raw}”, and it is not used; write {choices}, or clear this cell.',
    },
    unit: {
      zh: '金额单位「{raw}」不是元、千元、万元、亿元之一，没有采用；请改写，或清空这一格。',
      en: 'The money unit “{raw}” is none of “元”, “千元”, “万元” and “亿元”, and is not used; correct it, or clear this cell.',
    },
    year: {
      zh: '报告年度「{raw}」不是1990至2100之间的年份，没有采用；请改成如 2024 的四位数，或清空这一格。',
      en: 'The year “{raw}” is not between 1990 and 2100, and is not used; write four digits such as 2024, or clear this cell.',
    },
    finished: {
      zh: '项目已完成写的「{raw}」不是「是」或「否」，没有采用；请改写，或清空这一格。',
      en: '“{raw}” is neither “是” (yes) nor “否” (no), and is not used to tell whether the projects are finished; correct it, or clear this cell.',
    },
    'no-range': {
      zh: '{label}「{raw}」不是本工作簿中的区域，没有采用；请写成如 项目支出!A3:G20 的地址，或清空这一格。',
      en: '“{raw}” in “{label}” is no range of this workbook, and is not used; write an address such as “项目支出!A3:G20”, or clear this cell.',
    },
    deleted: {
      zh: '名称「{raw}」没有指向一个区域，它的单元格可能已被删除；{label}仍由程序查找，请重新指定，或在名称管理器中删除这个名称。',
      en: 'The name “{raw}” stands for no range; its cells may have been deleted. The program looks for “{label}” itself: choose it again, or delete the name in the Name Manager.',
    },
    repeated: {
      zh: '{label}写了两处，这一处的「{raw}」没有采用；请只留一处。',
      en: '“{label}” is given twice, and the “{raw}” here is not used; keep only one.',
    },
    differs: {
      zh: '{label}写的是「{raw}」，实际按名称「{name}」读取{range}；插入行列后会这样，要改区域请重新指定。',
      en: '“{label}” says “{raw}”, but the name “{name}” counts and “{range}” is read; this happens when rows or columns are inserted. To change the range, choose it again.',
    },
    nothing: {
      zh: '{label}{range}中没有找到{kind}的表头和内容，仍由程序查找；请连表头一起选，重新指定。',
      en: 'No {kind} with headings and content was found in “{range}” (“{label}”), and the program looks for it itself; choose the range again, its headings included.',
    },
    'not-allowed': { zh: '{label}「{raw}」没有采用，仍按方案的{own}：应填{allowed}；请改写，或清空这一格。', en: '“{raw}” in “{label}” is not used, and the scheme’s own {own} holds; write “{allowed}”, or clear this cell.' },
    order: { zh: '{label}「{raw}」没有采用，仍按方案的{own}：{among}，应一个比一个低；请改写，或清空这一格。', en: '“{raw}” in “{label}” is not used, and the scheme’s own {own} holds: of “{among}” each should be lower than the one before. Correct it, or clear this cell.' },
    sum: { zh: '{label}「{raw}」没有采用，仍按方案的{own}：{among}，合计{sum}分，应为{full}分；请一并调整，或清空这一格。', en: '“{raw}” in “{label}” is not used, and the scheme’s own {own} holds: “{among}” come to {sum} points and should be {full}. Change the others as well, or clear this cell.' },
    'other-scheme': { zh: '{label}「{raw}」没有采用：现在的评价方案没有这一项；请清空这一格，或改回原来的方案。', en: '“{raw}” in “{label}” is not used: the scheme that is followed has no such number. Clear this cell, or go back to the scheme that has it.' },
  },
  *find({ facts, settings: { unclear, unclearNumbers, sources } }) {
    for (const { setting, why, at, raw } of unclear) {
      const [label, kind] = [labelOf(setting), sourceKinds.find((one) => one === setting)];
      if (why === 'unknown' && setting === 'scheme') yield { message: 'scheme', at, data: { raw, choices: schemes.map(({ title }) => `「${title}」`).join('或') } };
      else if (why === 'unknown') yield { message: setting === 'unit' || setting === 'finished' ? setting : 'year', at, data: { raw } };
      else if (why !== 'differs') yield { message: why, at, data: { label, raw } };
      else if (kind) yield { message: why, severity: 'hint', at, data: { label, raw, name: sourceNames[kind], range: shownRef(sources[kind] ?? '') } };
    }
    for (const { why, at, ...data } of unclearNumbers) yield { message: why, at: [at], data };
    for (const kind of sourceKinds) {
      const at = sources[kind];
      if (at === undefined || facts.tables.some(({ recogniser, range }) => recogniser === kind && coversRef(at, range))) continue;
      yield { message: 'nothing', at: [at], data: { label: labelOf(kind), range: shownRef(at), kind: sourceWords[kind] } };
    }
  },
});
