import Big from 'big.js';
import { joinRefs } from '../units/address';
import { formatExact } from '../units/money';
import { formatShare, formatShown } from '../units/percent';
import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ofBudgetSpent } from '../check/execution-words';
import { gapOf, listIn } from '../check/list-in-text';
import { ownSentencesOf } from '../check/own-words';
import { ratesIn } from '../check/rate-in-text';
import { basisOf } from '../check/stated-rate';
import { isOffSum, otherKinds } from '../check/stated-sum';
import { isBasisOpen } from '../recognise/rate-basis';
import { amountKinds, measureNames } from '../model/names';

export const oneBasis = defineCheck({
  id: 'one-basis',
  code: 'M08',
  title: { zh: '合计与各项、执行率与预算数用同一口径', en: 'Total and items, and execution rate and budget, are of the same kind of amount' },
  fault: '口径不一致',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件1（执行率＝全年执行数÷全年预算数）' },
  messages: {
    kinds: { zh: '「{name}」{total}是{totalKind}，各项是{itemKind}，口径不同，不能相互比较，也不能据此计算执行率；请补列同一口径的数。', en: '{total} of “{name}” is {totalKind}, while its items are {itemKind}: they are of different kinds, cannot be compared, and give no execution rate; give figures of one kind.' },
    beside: { zh: '「{name}」{total}是{totalKind}，各项是{itemKind}，口径不同，不能据此计算执行率；请在更正合计与各项的差额时一并统一口径。', en: '{total} of “{name}” is {totalKind}, while its items are {itemKind}: they are of different kinds and give no execution rate; state one kind while you correct the difference of total and items.' },
    rate: { zh: '「{name}」表中执行率{shown}是{words}，不是{own}（{computed}）；请改按{budget}计算，或写明口径。', en: 'The execution rate {shown} stated for “{name}” is {words}, not {own} ({computed}); compute it from the {budget}, or say what it is of.' },
    alone: { zh: '「{name}」表中执行率{shown}是{words}，表中没有{budget}；请补列{budget}，或写明口径。', en: 'The execution rate {shown} stated for “{name}” is {words}; the table has no {budget}; add the {budget}, or say what it is of.' },
    textKinds: { zh: '文中总额{total}是{totalKind}，所列{count}项是{itemKind}，口径不同，不能相互比较，也不能据此计算执行率；请补写各项的{totalKind}，或总额的{itemKind}。', en: 'The total {total} of the text is {totalKind}, while the {count} items it lists are {itemKind}: they are of different kinds, cannot be compared, and give no execution rate; give the {totalKind} of the items, or the {itemKind} of the total.' },
    textBeside: { zh: '文中总额{total}是{totalKind}，所列{count}项是{itemKind}，口径不同，不能据此计算执行率；请在更正总额与各项的差额时一并统一口径。', en: 'The total {total} of the text is {totalKind}, while the {count} items it lists are {itemKind}: they are of different kinds and give no execution rate; state one kind while you correct the difference of total and items.' },
    textRate: { zh: '文中执行率{shown}是{words}，不是{own}（{computed}）；请改按{budget}计算，或写明口径。', en: 'The execution rate {shown} of the text is {words}, not {own} ({computed}); compute it from the {budget}, or say what it is of.' },
  },
  *findInText({ prose, scheme, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    const list = listIn(prose.text, sentences);
    // What does not add up is an error with its amounts: the kinds are then said beside it, and not asked for twice.
    if (list?.kinds) yield { ...(gapOf(list, prose.text) === null ? { message: 'textKinds' } : { message: 'textBeside', severity: 'hint' }), at: list.total.sentence.cells, place: placeOfClaim(list.total.claim), data: { total: formatExact(list.total.fen), count: String(list.items.length), totalKind: amountKinds[list.kinds.total], itemKind: amountKinds[list.kinds.items] } };
    for (const { claim, row } of ratesIn(sentences)) {
      const { match, official } = basisOf(row, scheme.rateBasis);
      // 使用率 is of what was received, as often as not.
      if (match && official && (/执行/.test(claim.subject ?? '') || (ofBudgetSpent.test(claim.subject ?? '') && !/年初/.test(claim.subject ?? '')))) yield { message: 'textRate', at: [], place: placeOfClaim(claim), data: { shown: claim.text, words: match.words, own: official.words, budget: measureNames[scheme.rateBasis], computed: formatShare(official.ratio) } };
    }
  },
  *find({ facts, scheme }) {
    for (const sum of facts.sums) {
      for (const column of sum.columns) {
        const kinds = otherKinds(column);
        // A stated 0 is a total that was not filled in (M14), of no kind.
        if (kinds.length === 0 || !column.stated) continue;
        yield {
          ...(sum.covers === 'table' && isOffSum(column) ? { message: 'beside', severity: 'hint' } : { message: 'kinds' }),
          project: sum.project,
          at: [...column.at, ...joinRefs(column.parts.flatMap((part) => part.at))],
          data: { name: sum.name, total: formatExact(column.stated), totalKind: amountKinds[column.measure], itemKind: kinds.map((kind) => amountKinds[kind]).join('、') },
        };
      }
    }
    if (isBasisOpen(facts)) return; // R03 asks once what they divide by.
    for (const row of facts.rates) {
      const { match, official } = basisOf(row, scheme.rateBasis);
      if (!match) continue;
      const at = [...row.rate.at, ...(row.at.executed ?? []), ...(row.at[match.over] ?? [])];
      const data = { name: row.name, shown: formatShown(new Big(row.rate.ratio), row.rate.decimals), words: match.words, budget: measureNames[scheme.rateBasis] };
      if (official) yield { message: 'rate', project: row.project, at, data: { ...data, own: official.words, computed: formatShare(official.ratio) } };
      else yield { message: 'alone', project: row.project, at, data };
    }
  },
});
