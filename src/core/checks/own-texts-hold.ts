import { defineCheck } from '../check/define-check';
import type { FieldProblem } from '../model/wording';

const guess = ({ near }: FieldProblem): string => near.join('、');

export const ownTextsHold = defineCheck({
  id: 'own-texts-hold',
  code: 'R15',
  title: { zh: '「改写的段落」都用得上，字段都有值', en: 'Every text under “改写的段落” is used, and each of its fields has a value' },
  fault: '改写的文字没有用上',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '改写的文字用不上的说明是哪一格，没有值的字段在报告中写成待填写' },
  messages: {
    'no-passage': {
      zh: '改写的文字没有用上：报告中现在没有「{place}」的这一段。数据补齐或换了方案会这样；文字仍留在这一格，可以贴到别的段落，不需要的清空这一行。',
      en: 'This text is not used: the report now has no such passage under “{place}”. That happens when data are added or another scheme is chosen; the text stays in this cell, to be pasted into another passage. Clear this row if it is not needed.',
    },
    repeated: {
      zh: '「{place}」的这一段改写了两次，这一格没有采用；请只留一行。',
      en: 'This passage under “{place}” is worded twice, and this cell is not used; keep only one row.',
    },
    unknown: {
      zh: '第{position}个字起的「{field}」不是字段，报告中写成【待填写】；请在「报告」中改写时从列表插入。',
      en: 'At character {position}, “{field}” is no field, and the report asks for it; insert one from the list when you reword the passage under “报告” (Report).',
    },
    'unknown-near': {
      zh: '第{position}个字起的「{field}」不是字段，报告中写成【待填写】；您要写的可能是「{near}」。',
      en: 'At character {position}, “{field}” is no field, and the report asks for it; “{near}” may be what you mean.',
    },
    ambiguous: {
      zh: '第{position}个字起的「{field}」有几个同名的，不知是哪一个，报告中写成【待填写】；请写成「{near}」中的一个。',
      en: 'At character {position}, several fields are called “{field}”, and the report asks for it; write one of “{near}”.',
    },
    'ambiguous-alone': {
      zh: '第{position}个字起的「{field}」有几个同名的，不知是哪一个，报告中写成【待填写】；请把表中的同名项目或指标改成不同的名称。',
      en: 'At character {position}, several fields are called “{field}”, and the report asks for it; give the projects or indicators different names in their tables.',
    },
    blank: {
      zh: '第{position}个字起的「{field}」在表中没有值，报告中写成【待填写】；请在表中补上，或改写这一段。',
      en: 'At character {position}, the workbook states nothing for “{field}”, and the report asks for it; add it to a table, or reword the passage.',
    },
    empty: {
      zh: '第{position}个字起的两对大括号之间没有名称，报告中写成【待填写】；请写上字段，或删去括号。',
      en: 'At character {position} there is no name between the braces, and the report asks for it; write a field, or take the braces out.',
    },
    unclosed: {
      zh: '第{position}个字起的两个左大括号没有对应的两个右大括号，报告中写成【待填写】；请补上，或在括号前加反斜杠 \\ 表示它就是括号。',
      en: 'At character {position} two braces open and none close them in that line, and the report asks for it; close them, or put a backslash \\ before them if they are meant as braces.',
    },
  },
  *findInRewordings(rewordings) {
    for (const { state, place, at, problems } of rewordings) {
      const cells = at === null ? [] : [at];
      if (state !== 'used') yield { message: state, at: cells, data: { place } };
      for (const problem of problems) {
        const { why, name, start } = problem;
        const data = { field: name, position: String(start + 1) };
        const near = guess(problem);
        if (why === 'unknown') yield near === '' ? { message: why, at: cells, data } : { message: 'unknown-near', at: cells, data: { ...data, near } };
        else if (why === 'ambiguous') yield near === '' ? { message: 'ambiguous-alone', at: cells, data } : { message: why, at: cells, data: { ...data, near } };
        else if (why === 'blank') yield { message: why, at: cells, data };
        else yield { message: why, at: cells, data: { position: data.position } };
      }
    }
  },
});
