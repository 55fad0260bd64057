import { leadOf } from '../check/amounts-in-text';
import { backingIn, unbacked } from '../check/backing';
import { saidIn } from '../check/claims-of';
import { defineCheck } from '../check/define-check';
import { ownSentencesOf, ownWordsOf } from '../check/own-words';
import { contradictedIn } from '../check/stated-in-text';

/** A line that a rule draws is no amount of the year's: 单笔超过5万元. */
const ofRule = /(?:单笔|每笔|单项|单次|单件|限额|起付线)[^，。；\d]{0,8}$/;

export const figuresHaveCells = defineCheck({
  id: 'figures-have-cells',
  code: 'M15',
  title: { zh: '文字中的金额都有单元格或算式支撑', en: 'Every amount in words has a cell or a formula behind it' },
  fault: '文字中的金额没有数据支撑',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    bare: { zh: '「{figure}」在表中没有对应的金额，也不能由表中的金额算出；请核对，或在台账中补上。', en: 'No amount in the workbook is “{figure}”, and none follows from them; check it, or add it to a table.' },
  },
  *find({ facts }) {
    const backing = backingIn(facts);
    if (backing === null) return;
    // A row of 成效台账 with an amount of its own is compared with that (T01).
    const counted = new Set(facts.achievements.flatMap(({ quantity, measure, at }) => (quantity !== null && /元$/.test(measure ?? '') ? (at.statement ?? []) : [])));
    for (const { from, text, at, project } of ownWordsOf(facts)) {
      if (from === 'note' || at.some((cell) => counted.has(cell))) continue;
      for (const { claims } of saidIn(text)) for (const claim of unbacked(claims, backing)) yield { message: 'bare', project, at, data: { figure: claim.text } };
    }
  },
  *findInText({ prose, workbook }) {
    const backing = workbook && backingIn(workbook.facts);
    if (!backing) return;
    for (const sentence of ownSentencesOf(prose, workbook.facts)) {
      const { claims, cells, section } = sentence;
      // What is asked for is in no table yet.
      if (section === 'recommendations') continue;
      const bare = unbacked(claims, backing).filter(({ start }) => !ofRule.test(leadOf(sentence, start)));
      // What the text itself calls a figure of the workbook is compared with that (T01).
      const compared = bare.length > 0 ? new Set(contradictedIn(sentence, workbook.facts).map(({ claim }) => claim)) : new Set();
      for (const claim of bare) if (!compared.has(claim)) yield { message: 'bare', at: cells, place: { chapter: claim.chapter, start: claim.start, end: claim.end }, data: { figure: claim.text } };
    }
  },
});
