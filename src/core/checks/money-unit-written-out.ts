import { defineCheck } from '../check/define-check';
import { placeOfClaim, sentenceAt } from '../check/in-text';

const shownAtMost = 5;

export const moneyUnitWrittenOut = defineCheck({
  id: 'money-unit-written-out',
  code: 'T09',
  title: { zh: '金额写全单位“元”', en: 'Amounts are written with “元”' },
  fault: '金额没有写“元”',
  severity: 'hint',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    bare: {
      zh: '{amounts}没有写“元”，共{count}处；请补写“元”，如“{example}”。',
      en: '{amounts}: “元” is missing, in {count} places; add it, as in “{example}”.',
    },
  },
  *findInText({ prose }) {
    const bare = prose.claims.filter(({ kind, unit, start }) => kind === 'money' && (unit === '万' || unit === '亿') && sentenceAt(prose, start)?.own);
    const [first] = bare;
    if (!first) return;
    const amounts = [...new Set(bare.map(({ text }) => `「${text}」`))];
    yield {
      message: 'bare',
      at: [...new Set(bare.flatMap(({ start }) => sentenceAt(prose, start)?.cells ?? []))],
      place: placeOfClaim(first),
      data: { amounts: `${amounts.slice(0, shownAtMost).join('')}${amounts.length > shownAtMost ? '等' : ''}`, count: String(bare.length), example: `${first.text}元` },
    };
  },
});
