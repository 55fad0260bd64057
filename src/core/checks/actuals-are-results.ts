import { defineCheck } from '../check/define-check';
import { readingsByCell } from '../check/readings-by-cell';
import { decimal } from '../units/decimal';
import { nameKey } from '../units/text';

const done = /^(?:已|全部|按时|按期|按计划|如期|基本)*(?:完成|达成|达到|实现|达标|到位)(?:目标|指标|预期|任务|年度指标)?$/;

export const actualsAreResults = defineCheck({
  id: 'actuals-are-results',
  code: 'I02',
  title: { zh: '实际完成值是数字，不是指标值的符号或「完成」', en: 'Actual values are figures, not the target’s sign or the word “done”' },
  fault: '实际完成值不是数',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    sign: {
      zh: '「{name}」的实际完成值「{actual}」照抄了指标值的符号，应填写实际完成的数。',
      en: 'The actual value “{actual}” of “{name}” repeats the sign of its target; give the figure that was achieved.',
    },
    word: {
      zh: '「{name}」的指标值是{target}，实际完成值「{actual}」只是一个词，应填写数字。',
      en: 'The target of “{name}” is “{target}”, and its actual value “{actual}” is only a word; give a figure.',
    },
  },
  *find({ facts }) {
    const signedAt = readingsByCell(facts, 'signed-actual');
    for (const project of facts.projects) {
      for (const { comparison, target, actual, measure, name, at } of project.indicators) {
        if (comparison === 'qualitative' || comparison === 'date' || actual === null) continue;
        const copied = signedAt(at.actual?.[0]);
        if (copied) yield { message: 'sign', project: project.id, at: at.actual ?? [], data: { name, actual: copied.raw } };
        else if (decimal(actual) === null && done.test(nameKey(actual))) yield { message: 'word', project: project.id, at: at.actual ?? [], data: { name, actual, target: `${target ?? ''}${measure ?? ''}` } };
      }
    }
  },
});
