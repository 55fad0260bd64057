import { defineCheck } from '../check/define-check';
import { cellsOfAll, placeOf, quoted, quotesForm, sentencesUnder } from '../check/in-text';
import { saysHowMuch } from '../check/says-how-much';
import type { ProseSentence } from '../model/prose';

/** A heading over a goal or over how far it was reached; 绩效目标设置不合理 is a problem and no goal. */
const goal = /(?:绩效|总体|年度)目标(?:情况|设定情况|设定|内容)?$/;
/** A goal that its own sentence names as one. */
const labelled = /(?:绩效|总体|年度)目标(?:为|是)?[：:](.{2,})/;
/** Where the numbers stand when they do not stand here. */
const elsewhere = /附件|附表|附后|详见|见(?:下|附)?表|如下/;
/** 未完成的绩效目标：无 says that all were reached. */
const none = /^(?:暂?无|没有|不存在)[^，,]{0,10}[。.]?$/;

export const completionSaysHowMuch = defineCheck({
  id: 'completion-says-how-much',
  code: 'C04',
  title: { zh: '绩效目标和完成情况写明了数量', en: 'The goal and its completion are stated in numbers' },
  fault: '目标或完成情况没有写明数量',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十一条' },
  messages: {
    text: {
      zh: '「{heading}」下只写了「{quote}」，没有一个数量，看不出完成了多少；请写明各项目标和实际完成的数量。',
      en: 'Under “{heading}” it only says “{quote}”, without a single number: how much was done cannot be seen; state the targets and what was reached in numbers.',
    },
    labelled: {
      zh: '有{count}处绩效目标没有写明数量，无从衡量，如「{quote}」；请写明要完成多少。',
      en: 'Goals state no number and cannot be measured, in {count} places, such as “{quote}”; state how much is to be done.',
    },
    goal: {
      zh: '「{project}」的年度总体目标「{quote}」没有写明数量，无从衡量；请写明要完成多少。',
      en: 'The annual goal of “{project}”, “{quote}”, states no number and cannot be measured; state how much is to be done.',
    },
    completion: {
      zh: '「{project}」的实际完成情况「{quote}」没有写明数量，看不出完成了多少；请对照年度总体目标写明。',
      en: 'What is said of the completion of “{project}”, “{quote}”, states no number: how much was done cannot be seen; state it against the annual goal.',
    },
  },
  *find({ facts }) {
    const prompts = new Set(facts.readings.filter(({ kind }) => kind === 'prompt').flatMap(({ at }) => at));
    for (const { id, name, texts } of facts.projects) {
      for (const message of ['goal', 'completion'] as const) {
        const fact = texts[message];
        if (!fact || saysHowMuch(fact.text) || elsewhere.test(fact.text) || fact.at.some((cell) => prompts.has(cell))) continue;
        yield { message, project: id, at: fact.at, data: { project: name, quote: quoted(fact.text) } };
      }
    }
  },
  *findInText({ prose, workbook }) {
    const told = new Set<ProseSentence>();
    for (const heading of prose.headings) {
      if (heading.title === '' || !(heading.section === 'completion' || goal.test(heading.title))) continue;
      const sentences = sentencesUnder(prose, heading);
      const [first] = sentences;
      if (!first || (/未完成|未达/.test(heading.title) && none.test(first.text)) || sentences.some(({ text }) => saysHowMuch(text) || elsewhere.test(text))) continue;
      for (const sentence of sentences) told.add(sentence);
      yield { message: 'text', at: cellsOfAll(sentences), place: { ...placeOf(first), end: sentences.at(-1)?.end ?? first.end }, data: { heading: heading.title, quote: quoted(sentences.map(({ text }) => text).join('')) } };
    }
    const goals = prose.sentences.filter((sentence) => !told.has(sentence) && !(workbook && quotesForm(sentence, workbook.facts))).filter(({ text, own }) => own && labelled.test(text) && !saysHowMuch(labelled.exec(text)?.[1] ?? '') && !elsewhere.test(text));
    const [first] = goals;
    if (first) yield { message: 'labelled', at: cellsOfAll(goals), place: placeOf(first), data: { count: String(goals.length), quote: quoted(labelled.exec(first.text)?.[1] ?? '') } };
  },
});
