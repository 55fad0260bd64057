import { deniedBalancesIn, wrongBalancesIn } from '../check/balances-in-text';
import { defineCheck } from '../check/define-check';
import { placeOf, placeOfClaim } from '../check/in-text';
import { ownSentencesOf, ownWordsOf } from '../check/own-words';
import { deniedSurplus, surplusOf } from '../check/surplus';
import type { BalanceRow } from '../model/facts';
import { amountKinds } from '../model/names';
import { formatExact, formatExactIn, sumTolerance } from '../units/money';

type From = 'budget' | 'accounts' | 'received';
interface Difference {
  readonly from: From;
  readonly computed: number;
}

/** Returns what a row's 结余 may be: 全年预算数 less 全年执行数, what came in and was there before less 执行数, 到位资金 less 执行数. */
const differences = ({ adjusted, received, executed, income, opening }: BalanceRow): readonly Difference[] => {
  if (executed === null) return [];
  const of = (from: From, amount: number | null): readonly Difference[] => (amount === null ? [] : [{ from, computed: amount - executed }]);
  const [before, budget, had] = [opening ?? 0, of('budget', adjusted), of('received', received)];
  return [...of('accounts', income === null ? null : income + before), ...budget, ...had, ...(opening === null ? [] : [...budget, ...had].map(({ from, computed }) => ({ from, computed: computed + before })))];
};

export const balanceFollows = defineCheck({
  id: 'balance-follows',
  code: 'M11',
  title: { zh: '结余等于全年预算数减全年执行数', en: 'The unspent balance is the adjusted budget less actual expenditure' },
  fault: '结余与预算数、执行数不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    budget: { zh: '「{name}」结余{stated}，全年预算数减全年执行数为{computed}，相差{gap}；请核对三个数。', en: 'The balance {stated} of “{name}” is not its adjusted budget less actual expenditure, {computed}: they differ by {gap}; check the three.' },
    accounts: { zh: '「{name}」结余{stated}，年初结转加本年收入减支出为{computed}，相差{gap}；请核对各数。', en: 'The balance {stated} of “{name}” is not its opening balance and income less expenditure, {computed}: they differ by {gap}; check them.' },
    received: { zh: '「{name}」结余{stated}，到位资金减全年执行数为{computed}，相差{gap}；请核对三个数。', en: 'The balance {stated} of “{name}” is not its funds received less actual expenditure, {computed}: they differ by {gap}; check the three.' },
    text: { zh: '文中结余{stated}，按文中的{basis}减全年执行数为{computed}，相差{gap}；请核对三个数。', en: 'The balance {stated} of the text is not its {basis} less its actual expenditure, {computed}: they differ by {gap}; check the three.' },
    textDenied: { zh: '写的是「{words}」，而文中的{basis}减全年执行数还有{balance}；请写明结余，或核对两数。', en: 'It says “{words}”, but the {basis} of the text less its actual expenditure leaves {balance}; state the balance, or check both figures.' },
    denied: { zh: '写的是「{words}」，而全年预算数减全年执行数还有{balance}；请写明结余，或核对两数。', en: 'It says “{words}”, but the adjusted budget less actual expenditure leaves {balance}; state the balance, or check both figures.' },
  },
  *find({ facts }) {
    for (const row of facts.balances) {
      const { balance, unit, at } = row;
      const all = differences(row);
      const [first] = all;
      if (balance === null || !first || all.some(({ computed }) => Math.abs(computed - balance) <= sumTolerance(unit, 2))) continue;
      yield {
        message: first.from, project: row.project, at: [...(at.balance ?? []), ...(at.adjusted ?? []), ...(at.opening ?? []), ...(at.income ?? []), ...(at.received ?? []), ...(at.executed ?? [])],
        data: { name: row.name, stated: formatExact(balance), computed: formatExact(first.computed), gap: formatExact(Math.abs(first.computed - balance)) },
      };
    }
    for (const { text, at, project } of ownWordsOf(facts)) {
      const words = deniedSurplus(text);
      const left = words && surplusOf(facts, project);
      if (words && left && left.fen > sumTolerance('万元', 2)) yield { message: 'denied', project, at: [...at, ...left.at], data: { words: words.text, balance: formatExact(left.fen) } };
    }
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    for (const { balance, basis, computed } of wrongBalancesIn(sentences, sumTolerance('万元', 2)))
      yield { message: 'text', at: balance.sentence.cells, place: placeOfClaim(balance.claim), data: { stated: formatExactIn(balance.fen, balance.claim.unit), basis: amountKinds[basis], computed: formatExactIn(computed, balance.claim.unit), gap: formatExactIn(Math.abs(computed - balance.fen), balance.claim.unit) } };
    if (!workbook) for (const { sentence, words, basis, fen } of deniedBalancesIn(sentences, sumTolerance('万元', 2))) yield { message: 'textDenied', at: sentence.cells, place: placeOf(sentence, words.start, words.end), data: { words: words.text, basis: amountKinds[basis], balance: formatExact(fen) } };
    const left = workbook && surplusOf(workbook.facts, null);
    if (!left || left.fen <= sumTolerance('万元', 2)) return;
    for (const sentence of sentences) {
      const words = deniedSurplus(sentence.text);
      if (words) yield { message: 'denied', at: left.at, place: placeOf(sentence, words.start, words.end), data: { words: words.text, balance: formatExact(left.fen) } };
    }
  },
});
