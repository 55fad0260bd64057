import type { Reading } from '../model/facts';
import { narrow } from '../units/text';
import type { SheetView } from './sheet-view';

/** Words of a form that tell what to write, where something should have been written. */
export interface Prompt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const dots = '(?:…+|\\.{3,}|。{3,}|·{3,})';
/** What XX stands for: a place, an office, a number of something. In a person's name it is a mask. */
const filledIn = '(?:年|月|日|省|市|县|区|乡|镇|村|街道|社区|局|委|办|处|科|中心|单位|部门|公司|学校|医院|项目|工程|资金|专项|个|万|亿|元|人|户|次|名|家|场|期|项|件|例|起|条|座|台|套|处|所|份|辆|吨|米|亩|公里|平方|%|％)';

/** Each finds one kind of prompt in a line without line breaks; where the pattern has a group, the group is the prompt. */
const patterns: readonly RegExp[] = [
  // 指标1：with nothing behind it, or with dots.
  new RegExp(`(?:^|[，。；、\\s])(指标\\s*[\\d一二三四五六七八九]+\\s*[:：]\\s*${dots}?)\\s*$`, 'g'),
  new RegExp(`^\\s*(${dots})\\s*$`, 'g'),
  new RegExp(`(?:^|[^A-Za-z0-9XxＸｘ×])([XxＸｘ×]{2,})(?=${filledIn})`, 'g'),
  new RegExp(`^\\s*[≥≤＞＜＝>=<]*\\s*([XxＸｘ×]{2,})\\s*$`, 'g'),
  // A number that was left open: 志愿者____人. Of the date beneath a form that is usual.
  new RegExp(`([_＿]{2,})(?=\\s*(?![年月日])${filledIn})`, 'g'),
  // A label may say how long its answer may be: 评价结论（200字以内）. As the answer itself, or within a sentence of instruction, it was left standing.
  /^\s*([(（][^()（）]*\d+\s*字\s*(?:以内|之内|左右|以上)?[^()（）]*[)）])/g,
  /((?:(?:请|应)(?:简要|简单|概括|逐项|重点|如实)?|简要|简单|概括|逐项|如实|^\s*[(（]?)(?:填写|填报|说明|概述|描述|阐述|介绍|分析)[^。；;]{0,60}?[(（,，]\s*(?:不超过|控制在|限)?\s*\d+\s*字(?:以内|之内|左右)?\s*[)）]?)/g,
  // An instruction of several clauses that ends with the length of the answer.
  /^\s*(\S[^\n]{3,}[，,。；;][^\n]*[(（]\s*(?:不超过|限)?\s*\d+\s*字(?:以内|之内|左右)?\s*[)）])[。\s]*$/g,
  /(对照年度(?:绩效|总体)?(?:绩效)?目标\s*[,，、]?\s*(?:逐项|逐条|简要)?(?:说明|填写|填报|描述|分析)[^。；;]{0,40})/g,
  /([(（]?(?:请|由[^，。]{1,12})?(?:在)?此处(?:简要)?(?:填写|填报|说明|输入|补充|插入|附上|粘贴)[^。；;]{0,40})/g,
];

/** What every prompt has something of; most lines have nothing. */
const hint = /…|\.{3}|。{3}|·{3}|[xXＸｘ×]{2}|[_＿]{2}|\d\s*字|指标\s*[\d一二三四五六七八九]+\s*[:：]|对照年度|此处/;

/** Returns the prompts of a form that stand in a line of text, in order, none within another. */
export const promptsInLine = (line: string): readonly Prompt[] => {
  const found: Prompt[] = [];
  if (!hint.test(line)) return found;
  for (const pattern of patterns) {
    for (const match of line.matchAll(pattern)) {
      const text = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(text);
      const end = start + text.length;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ text: text.trim(), start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
};

/** Instructions printed below a form belong to it. */
const instruction = /^(?:附?注|说明|备注|填表说明|填报说明|编制说明)\d*[:：、.．]/;

/** Returns a reading for each cell in which words of the form stand instead of an answer. */
export const promptsIn = (view: SheetView, isRead: (row: number, column: number) => boolean): readonly Reading[] => {
  const readings: Reading[] = [];
  for (const row of view.rowsWith((text) => hint.test(text), view.firstRow, view.lastRow)) {
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      const value = view.value(row, column);
      if (typeof value !== 'string' || !hint.test(value) || view.covered(row, column) || !isRead(row, column) || instruction.test(narrow(value).trim())) continue;
      const [prompt] = value.split(/\r\n|\r|\n/).flatMap((line) => promptsInLine(line));
      if (prompt) readings.push({ at: [view.ref(row, column)], raw: prompt.text, kind: 'prompt', field: 'text', project: null });
    }
  }
  return readings;
};
