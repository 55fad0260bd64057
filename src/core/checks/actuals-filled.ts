import { defineCheck } from '../check/define-check';
import { goalsIn } from '../check/goals-in-text';
import { placeOfClaim, quoted } from '../check/in-text';
import { readingsByCell } from '../check/readings-by-cell';
import { clauseOf } from '../check/amounts-in-text';
import { ownSentencesOf } from '../check/own-words';

export const actualsFilled = defineCheck({
  id: 'actuals-filled',
  code: 'S14',
  title: { zh: '每个指标都填写了实际完成值', en: 'Every indicator has an actual value' },
  fault: '实际完成值空白',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（内容完整）' },
  messages: {
    blank: {
      zh: '「{name}」没有填写实际完成值；请填写，没有数据的说明原因。',
      en: '“{name}” has no actual value; fill it in, or say why there is none.',
    },
    text: { zh: '「{quote}」没有写明实际完成数；请补写。', en: 'The text does not say what was reached of “{quote}”; add it.' },
  },
  *findInText({ prose, workbook }) {
    const goals = goalsIn(ownSentencesOf(prose, workbook?.facts));
    // A text that tells of no goal what was reached leaves that to its tables.
    if (!goals.some(({ reached }) => reached !== null)) return;
    for (const { goal: { claim, sentence }, untold } of goals) if (untold) yield { message: 'text', at: sentence.cells, place: placeOfClaim(claim), data: { quote: quoted(clauseOf(sentence, claim)) } };
  },
  *find({ facts }) {
    // Of plans alone, which have no column for it, the missing actuals are told of as one (C08).
    if (!facts.projects.some(({ indicators }) => indicators.some(({ at }) => at.actual))) return;
    const promptAt = readingsByCell(facts, 'prompt');
    for (const project of facts.projects)
      for (const indicator of project.indicators)
        if (indicator.actual === null && !promptAt(indicator.at.name?.[0])) yield { message: 'blank', project: project.id, at: indicator.at.actual ?? indicator.at.name ?? [], data: { name: indicator.name } };
  },
});
