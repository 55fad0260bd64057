import { defineCheck } from '../check/define-check';
import { placeOf, placeOfClaim, quoted, quotedAround, sentenceAt, tellsResults } from '../check/in-text';
import { daysAfter, plansFor, reportYearOf, strayYears } from '../check/years-in-text';
import { readLastDay } from '../units/days';

/** A forecast: 预计 of what is to come, not 少于预计 or 预计数; 将 before a verb, not the 将 that stands for 把. */
const forecast = /预计(?!数|值|目标|完成情况|的|相|相差|不符|产出|总|投资)|(?:即将|拟于|将(?:于|会|要|继续|进一步|陆续|逐步|达到|超过|实现(?!情况|的)|建成|完成(?!情况|率|的|后)|新增|有望))/;
const before = /(?:比|较|于|出|过|与|按|原|初|照|达到|如|超)$/;

/** Returns where a sentence forecasts something; −1 where it does not. */
const forecastAt = (text: string): number => {
  for (const match of text.matchAll(new RegExp(forecast, 'g'))) if (!(match[0].startsWith('预计') && before.test(text.slice(0, match.index)))) return match.index;
  return -1;
};

/** 24日, of a month that stands before it. */
const dayAlone = /^(?:0?[1-9]|[12]\d|3[01]) ?[日号]$/;
const malformed = /\d{5,}年|(?:^|\D)20\d年(?=度|\d)|(?:^|\D)0\d{3}年/g;

export const ofTheReportYear = defineCheck({
  id: 'of-the-report-year',
  code: 'T06',
  title: { zh: '年份和日期是报告年度的，写法正确，写的是已经发生的事', en: 'Years and dates are those of the report, well formed, and what is told has happened' },
  fault: '年份、日期有误或写的是预计',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    year: {
      zh: '报告年度是{year}年，「{quote}」写的是{other}年；是沿用旧稿的，请改正。',
      en: 'The report is on {year}, but “{quote}” speaks of {other}; correct it if it was copied from another year.',
    },
    date: {
      zh: '「{date}」不是正确的日期；请改正。',
      en: '“{date}” is no valid date; correct it.',
    },
    forecast: {
      zh: '「{quote}」写的是预计要发生的事；年度自评请写实际完成数。',
      en: '“{quote}” is a forecast; a report on the year states what was reached.',
    },
    far: {
      zh: '「{date}」远在报告年度{year}年之后；请核对年份。',
      en: '“{date}” is long after {year}, the year of the report; check the year.',
    },
    past: {
      zh: '「{quote}」写的是{year}年将要做的事，而报告年度{year}年已经结束；请核对年份。',
      en: '“{quote}” tells of what will be done in {year}, but the year of the report is over; check the year.',
    },
  },
  *findInText({ prose, year: known }) {
    const year = known ?? reportYearOf(prose);
    if (year !== null) {
      for (const { sentence, start, other } of strayYears(prose, year)) yield { message: 'year', at: sentence.cells, place: placeOf(sentence, start, start + 4), data: { year: String(year), quote: quotedAround(sentence.text, start), other } };
      for (const { sentence, start, words } of plansFor(prose, year)) yield { message: 'past', at: sentence.cells, place: placeOf(sentence, start, start + words.length), data: { quote: quoted(words), year: String(year) } };
      for (const { sentence, claim } of daysAfter(prose, year)) yield { message: 'far', at: sentence.cells, place: placeOfClaim(claim), data: { date: claim.text, year: String(year) } };
    }
    for (const claim of prose.claims) {
      if (claim.kind !== 'date' || readLastDay(claim.text) !== null || dayAlone.test(claim.text)) continue;
      yield { message: 'date', at: sentenceAt(prose, claim.start)?.cells ?? [], place: placeOfClaim(claim), data: { date: claim.text } };
    }
    for (const sentence of prose.sentences) {
      if (!sentence.own) continue;
      for (const match of sentence.text.matchAll(malformed)) {
        const written = match[0].replace(/^\D/, '');
        const start = match.index + match[0].length - written.length;
        yield { message: 'date', at: sentence.cells, place: placeOf(sentence, start, start + written.length), data: { date: written } };
      }
      const start = tellsResults(sentence) ? forecastAt(sentence.text) : -1;
      if (start >= 0) yield { message: 'forecast', at: sentence.cells, place: placeOf(sentence, start), data: { quote: quoted(sentence.text) } };
    }
  },
});
