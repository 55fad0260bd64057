import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { receivedInFull } from '../check/received-in-full';
import { contradictedIn } from '../check/stated-in-text';
import { decimal, sumOf } from '../units/decimal';
import { formatExact } from '../units/money';
import { numbersIn } from '../units/stated-numbers';

export const statementMatchesQuantity = defineCheck({
  id: 'statement-matches-quantity',
  code: 'T01',
  title: { zh: '事项陈述与数量一致，文字中的数与表中一致', en: 'Statements agree with their quantities, and figures in words with those of the tables' },
  fault: '文字中的数与数据不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    differs: {
      zh: '「{statement}」写的是{stated}，数量列是{quantity}，两者不符。',
      en: '“{statement}” says “{stated}”, but the quantity beside it is “{quantity}”.',
    },
    text: {
      zh: '文中「{name}」的{what}写作{stated}，表中是{actual}；请核对后改成一致。',
      en: 'The text gives {stated} as the {what} of “{name}”; the tables have {actual}. Make them agree.',
    },
    inFull: {
      zh: '写有{stated}全部到位，又写实际下达{actual}，相差{gap}；请核实。',
      en: 'The text says that {stated} came in full, and also that {actual} were issued: they differ by {gap}; check.',
    },
    whole: {
      zh: '文中的{what}写作{stated}，表中是{actual}；请核对后改成一致。',
      en: 'The text gives {stated} as the {what}; the tables have {actual}. Make them agree.',
    },
  },
  *find({ facts }) {
    for (const { statement, quantity, measure, at } of facts.achievements) {
      const wanted = decimal(quantity);
      const all = numbersIn(statement, measure);
      const own = all.filter(({ ofMeasure }) => ofMeasure);
      const stated = own.length > 0 ? own : all;
      if (wanted === null || stated.length === 0) continue;
      if (stated.some(({ values }) => values.some((value) => value.eq(wanted))) || sumOf(stated.flatMap(({ values }) => values.slice(0, 1))).eq(wanted)) continue;
      yield { message: 'differs', at: [...(at.statement ?? []), ...(at.quantity ?? [])], data: { statement, stated: stated.map(({ text }) => text).join('、'), quantity: `${quantity ?? ''}${measure ?? ''}` } };
    }
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    const full = workbook === null ? receivedInFull(sentences) : null;
    if (full) yield { message: 'inFull', at: [], place: placeOfClaim(full.whole.claim), data: { stated: full.whole.claim.text, actual: formatExact(full.issued.fen), gap: formatExact(full.whole.fen - full.issued.fen) } };
    if (workbook === null) return;
    for (const sentence of sentences)
      for (const { claim, name, what, actual, at } of contradictedIn(sentence, workbook.facts)) {
        const found = { at: [...sentence.cells, ...at], place: placeOfClaim(claim) };
        const data = { what, stated: claim.text, actual };
        if (name === null) yield { ...found, message: 'whole', data };
        else yield { ...found, message: 'text', data: { ...data, name } };
      }
  },
});
