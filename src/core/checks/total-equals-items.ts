import Big from 'big.js';
import { joinRefs } from '../units/address';
import { formatExact, formatExactIn } from '../units/money';
import { formatShare } from '../units/percent';
import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { gapOf, lineListIn, listIn } from '../check/list-in-text';
import { ownSentencesOf } from '../check/own-words';
import { wrongTotalsIn, type WrongTotal } from '../check/totals-in-text';
import { isOffSum, otherKinds, sumOfParts } from '../check/stated-sum';
import { amountKinds, measureNames } from '../model/names';

export const totalEqualsItems = defineCheck({
  id: 'total-equals-items',
  code: 'M01',
  title: { zh: '合计等于各项目之和', en: 'The total is the sum of the projects' },
  fault: '合计与各项目之和不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    gap: {
      zh: '{measure}合计{total}与{count}个项目之和{sum}相差{gap}，占合计的{share}；请补列漏掉的项目（或单列“其他”），或更正合计。',
      en: 'The total {measure} {total} and the sum {sum} of the {count} projects differ by {gap}, {share} of the total; add the projects that are missing (or a line “其他”, others), or correct the total.',
    },
    excess: {
      zh: '{measure}合计{total}小于{count}个项目之和{sum}，相差{gap}，占合计的{share}；请核对有没有重复列入或不应列入的项目，或更正合计。',
      en: 'The total {measure} {total} is less than the sum {sum} of the {count} projects; they differ by {gap}, {share} of the total; check whether a project is listed twice or does not belong, or correct the total.',
    },
    kinds: {
      zh: '合计{total}（{totalKind}）与{count}个项目之和{sum}（{itemKind}）相差{gap}，占合计的{share}，两者口径不同，也不能据此计算执行率；请先统一口径，再补列其余各项（或单列“其他”）。',
      en: 'The total {total} ({totalKind}) and the sum {sum} of the {count} projects ({itemKind}) differ by {gap}, {share} of the total; they are of different kinds and give no execution rate; state them as one kind first, then add what is missing (or a line “其他”).',
    },
    textMore: {
      zh: '文中总额{total}小于所列{count}项之和{sum}，相差{gap}，占总额的{share}；请核对各项有没有重复或写错，或更正总额。',
      en: 'The total {total} of the text is less than the sum {sum} of its {count} items, by {gap} ({share}); see whether one is counted twice or wrong, or correct the total.',
    },
    text: {
      zh: '文中总额{total}与所列{count}项之和{sum}相差{gap}，占总额的{share}；请补列其余各项（或单列“其他”），或说明差额。',
      en: 'The total {total} of the text and the sum {sum} of the {count} items it lists differ by {gap}, {share} of the total; list the others (or a line “其他”), or explain the difference.',
    },
    textKinds: {
      zh: '文中总额{total}（{totalKind}）与所列{count}项之和{sum}（{itemKind}）相差{gap}，占总额的{share}，两者口径不同，也不能据此计算执行率；请先统一口径，再补列其余各项（或单列“其他”），或说明差额。',
      en: 'The total {total} ({totalKind}) of the text and the sum {sum} of the {count} items it lists ({itemKind}) differ by {gap}, {share} of the total; they are of different kinds and give no execution rate; state them as one kind first, then list the others (or a line “其他”), or explain the difference.',
    },
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    const foundOf = ({ total: { sentence, claim } }: WrongTotal) => ({ at: sentence.cells, place: placeOfClaim(claim) });
    const messageOf = ({ total, sum }: WrongTotal) => (sum > total.fen ? ('textMore' as const) : ('text' as const));
    const dataOf = ({ total, items, sum }: WrongTotal) => ({ total: formatExactIn(total.fen, total.claim.unit), count: String(items.length), sum: formatExactIn(sum, total.claim.unit), gap: formatExactIn(Math.abs(total.fen - sum), total.claim.unit), share: formatShare(new Big(Math.abs(total.fen - sum)).div(total.fen)) });
    const list = listIn(prose.text, sentences);
    for (const wrong of wrongTotalsIn(prose.text, sentences)) if (wrong.total.claim !== list?.total.claim) yield { ...foundOf(wrong), message: messageOf(wrong), data: dataOf(wrong) };
    const lines = lineListIn(prose.text, sentences);
    if (lines && lines.total.claim !== list?.total.claim) yield { ...foundOf(lines), message: messageOf(lines), data: dataOf(lines) };
    if (!list || gapOf(list, prose.text) === null) return;
    const { kinds } = list;
    const [found, data] = [foundOf(list), dataOf(list)];
    if (kinds === null) yield { ...found, message: messageOf(list), data };
    else yield { ...found, message: 'textKinds', data: { ...data, totalKind: amountKinds[kinds.total], itemKind: amountKinds[kinds.items] } };
  },
  *find({ facts }) {
    for (const sum of facts.sums) {
      if (sum.covers !== 'table') continue;
      for (const column of sum.columns) {
        // A total of 0 or blank is another check's, and so is one that counts subtotals twice.
        if (!column.stated || !isOffSum(column)) continue;
        const added = sumOfParts(column.parts);
        const gap = column.stated - added;
        const at = [...column.at, ...joinRefs(column.parts.flatMap((part) => part.at))];
        const data = { total: formatExact(column.stated), count: String(column.parts.length), sum: formatExact(added), gap: formatExact(Math.abs(gap)), share: formatShare(new Big(Math.abs(gap)).div(Math.abs(column.stated))) };
        const kinds = otherKinds(column);
        if (kinds.length === 0) yield { message: gap < 0 ? 'excess' : 'gap', at, data: { ...data, measure: measureNames[column.measure] } };
        else yield { message: 'kinds', at, data: { ...data, totalKind: amountKinds[column.measure], itemKind: kinds.map((kind) => amountKinds[kind]).join('、') } };
      }
    }
  },
});
