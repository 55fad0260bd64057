import { placeOf, quoted, cellsOfAll, sentencesUnder } from '../check/in-text';
import { defineCheck } from '../check/define-check';
import { saysHowMuch } from '../check/says-how-much';

/** A heading over a goal or over how far it was reached; 绩效目标设置不合理 is a problem and no goal. */
const goal = /(?:绩效|总体|年度)目标(?:情况|设定情况|设定|内容)?$/;
/** Where the numbers stand when they do not stand here. */
const elsewhere = /附件|附表|附后|详见|见(?:下|附)?表|如下/;

export const completionSaysHowMuch = defineCheck({
  id: 'completion-says-how-much',
  code: 'C04',
  title: { zh: '绩效目标和完成情况写明了数量', en: 'The goal and its completion are stated in numbers' },
  fault: '目标或完成情况没有写明数量',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十一条' },
  messages: {
    text: {
      zh: '“{heading}”下只写了「{quote}」，没有一个数量，看不出完成了多少；请写明各项目标和实际完成的数量。',
      en: 'Under “{heading}” it only says “{quote}”, without a single number: how much was done cannot be seen; state the targets and what was reached in numbers.',
    },
  },
  *findInText({ prose }) {
    for (const heading of prose.headings) {
      if (heading.title === '' || !(heading.section === 'completion' || goal.test(heading.title))) continue;
      const sentences = sentencesUnder(prose, heading);
      const [first] = sentences;
      if (!first || sentences.some(({ text }) => saysHowMuch(text) || elsewhere.test(text))) continue;
      yield { message: 'text', at: cellsOfAll(sentences), place: { ...placeOf(first), end: sentences.at(-1)?.end ?? first.end }, data: { heading: heading.title, quote: quoted(sentences.map(({ text }) => text).join('')) } };
    }
  },
});
