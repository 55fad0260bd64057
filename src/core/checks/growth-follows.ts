import { saidIn } from '../check/claims-of';
import { defineCheck } from '../check/define-check';
import { growthsIn, type Growth } from '../check/growth';
import { ownSentencesOf, ownWordsOf } from '../check/own-words';
import { plain } from '../units/decimal';
import { formatExactIn } from '../units/money';

const changeOf = ({ stated: { kind, unit, fen }, computed }: Growth): string =>
  kind === 'rate' ? `${computed.abs().toFixed(2)}${unit ?? '%'}` : fen === undefined ? `${plain(computed.abs())}${unit ?? ''}` : formatExactIn(computed.abs().toNumber(), unit?.split('/')[0] ?? null);
const dataOf = (growth: Growth) => ({ before: growth.before, now: growth.now, stated: growth.stated.text, computed: changeOf(growth) });
const messageOf = ({ computed }: Growth) => (computed.gte(0) ? ('rise' as const) : ('fall' as const));

export const growthFollows = defineCheck({
  id: 'growth-follows',
  code: 'M17',
  title: { zh: '增减额、增减幅度与前后两个数相符', en: 'A change, or its rate, follows from the two values it compares' },
  fault: '增减额或增减幅度与数据不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    rise: { zh: '由{before}到{now}应是增长{computed}，写的是{stated}；请更正。', en: 'From {before} to {now} is a rise of {computed}; {stated} is stated; correct it.' },
    fall: { zh: '由{before}到{now}应是下降{computed}，写的是{stated}；请更正。', en: 'From {before} to {now} is a fall of {computed}; {stated} is stated; correct it.' },
  },
  *find({ facts }) {
    for (const { text, at, project } of ownWordsOf(facts))
      for (const growth of saidIn(text).flatMap(growthsIn)) if (!growth.holds) yield { message: messageOf(growth), project, at, data: dataOf(growth) };
  },
  *findInText({ prose, workbook }) {
    for (const sentence of ownSentencesOf(prose, workbook?.facts))
      for (const growth of growthsIn(sentence)) if (!growth.holds) yield { message: messageOf(growth), at: [], place: { chapter: sentence.chapter, start: growth.stated.start, end: growth.stated.end }, data: dataOf(growth) };
  },
});
