import { bareRates } from '../check/bare-rates';
import { saidIn } from '../check/claims-of';
import { defineCheck } from '../check/define-check';
import { ownSentencesOf, ownWordsOf } from '../check/own-words';
import type { Facts } from '../model/facts';
import type { Claim } from '../model/prose';
import { decimal } from '../units/decimal';

/** True for a rate that an indicator states: the table has what it rests on. */
const isOfIndicator = ({ value }: Claim, facts: Facts): boolean => {
  const rate = decimal(value ?? null);
  return rate !== null && facts.projects.some(({ indicators }) => indicators.some(({ measure, target, actual }) => measure === '%' && [target, actual].some((stated) => decimal(stated)?.eq(rate) === true)));
};

export const ratesHaveNumbers = defineCheck({
  id: 'rates-have-numbers',
  code: 'I13',
  title: { zh: '百分比写明了是多少分之多少', en: 'A percentage says of how many it is' },
  fault: '百分比没有写明基数',
  severity: 'hint',
  basis: { document: '财预〔2021〕101号', clause: '三（四）（指标完成值有佐证资料）' },
  messages: {
    bare: { zh: '「{subject}{rate}」没有写明分子和分母；建议写成几个中的几个，便于核对。', en: '“{subject}{rate}” does not say how many of how many; state both numbers, so that it can be checked.' },
  },
  *find({ facts }) {
    for (const { from, text, at, project } of ownWordsOf(facts)) {
      if (from !== 'statement' && from !== 'form') continue;
      for (const rate of saidIn(text).flatMap(bareRates)) if (!isOfIndicator(rate, facts)) yield { message: 'bare', project, at, data: { subject: rate.subject ?? '', rate: rate.text } };
    }
  },
  *findInText({ prose, workbook }) {
    for (const sentence of ownSentencesOf(prose, workbook?.facts)) {
      if (sentence.section === 'recommendations') continue;
      for (const rate of bareRates(sentence))
        if (!workbook || !isOfIndicator(rate, workbook.facts)) yield { message: 'bare', at: sentence.cells, place: { chapter: rate.chapter, start: rate.start, end: rate.end }, data: { subject: rate.subject ?? '', rate: rate.text } };
    }
  },
});
