import { amountsIn, clauseOf, leadOf, nameIn } from '../check/amounts-in-text';
import { balancesTold } from '../check/balances-in-text';
import { saidIn, type Said } from '../check/claims-of';
import { defineCheck } from '../check/define-check';
import { placeOf } from '../check/in-text';
import { ownSentencesOf, ownWordsOf } from '../check/own-words';
import { deniedSurplus, surplusOf, toldSaving, toldSurplus } from '../check/surplus';

const left = /结余|结转|剩余|节余|未执行|未支出/;
/** All was used: 使用率100%, 全部支出. */
const allUsed = /(?:使用率|执行率|支出率|支付率|完成支付率?)[^，。；]{0,8}100(?:\.0+)?\s*[%％]|100(?:\.0+)?\s*[%％](?:的)?(?:使用|支出|执行)|(?:资金|经费|款项)[^，。；]{0,10}(?:全部|已全部|均已?)(?:使用|支出|支付|执行|拨付使用)(?:完毕|完|到位)?/;

/** Returns true where a clause of a sentence states what is left over as an amount. */
const hasAmount = ({ text, start, claims }: Said): boolean =>
  claims.some(({ kind, subject, start: from, end: to }) => {
    const clause = `${/[^，,；;。]*$/.exec(text.slice(0, from - start))?.[0] ?? ''}${/^[^，,；;。]*/.exec(text.slice(to - start))?.[0] ?? ''}`;
    return kind === 'money' && (left.test(subject ?? '') || left.test(clause));
  });

export const surplusHasAmount = defineCheck({
  id: 'surplus-has-amount',
  code: 'M22',
  title: { zh: '提到结余的写明了金额，与资金使用情况不矛盾', en: 'Where an unspent balance is mentioned its amount is stated, and nothing contradicts it' },
  fault: '提到结余而没有金额',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（内容完整、数据真实）' },
  messages: {
    amount: { zh: '提到「{words}」而没有写明金额，表中也算不出；请写明结余数及其去向。', en: '“{words}” is mentioned without its amount, and the tables do not tell it; state the amount and what became of it.' },
    text: { zh: '提到「{words}」而没有写明金额；请写明结余数及其去向。', en: '“{words}” is mentioned without its amount; state the amount and what became of it.' },
    used: { zh: '写有「{words}」，又写「{used}」，两者矛盾；请核实资金是否有结余。', en: 'It says “{words}” and also “{used}”, which contradict each other; check whether anything was left.' },
  },
  *find({ facts }) {
    for (const { text, at, project, chapter } of ownWordsOf(facts)) {
      const told = chapter === 'recommendation' ? null : toldSurplus(text);
      if (told && surplusOf(facts, project) === null && !saidIn(text).some(hasAmount)) yield { message: 'amount', project, at, data: { words: told.text } };
    }
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts).filter(({ section }) => section !== 'recommendations');
    const told = sentences.flatMap((sentence) => {
      const words = toldSurplus(sentence.text);
      return words ? [{ sentence, words }] : [];
    });
    const known = sentences.some(hasAmount);
    if (!known && !(workbook && surplusOf(workbook.facts, null) !== null))
      for (const { sentence, words } of told) yield { message: workbook ? 'amount' : 'text', at: [], place: placeOf(sentence, words.start, words.end), data: { words: words.text } };

    const denied = sentences.flatMap((sentence) => {
      const words = deniedSurplus(sentence.text);
      return words && nameIn(leadOf(sentence, sentence.start + words.start)) === '' ? [{ words, place: placeOf(sentence, words.start, words.end) }] : [];
    })[0];
    const balance = denied && balancesTold(amountsIn(sentences)).find(({ fen }) => fen > 0);
    if (denied && balance && !workbook) yield { message: 'used', at: [], place: denied.place, data: { words: denied.words.text, used: clauseOf(balance.sentence, balance.claim) } };
    const used = sentences.find(({ text }) => allUsed.test(text));
    // Where projects are told of one by one, one may be used up and another not.
    const several = sentences.some(({ claims }) => claims.some(({ kind, subject, value }) => kind === 'rate' && /使用率|执行率|支出率/.test(subject ?? '') && Number(value) < 100));
    for (const sentence of used === undefined || several ? [] : sentences) {
      const saved = toldSaving(sentence.text) ?? (sentence === used ? toldSurplus(sentence.text) : null);
      if (saved && used) yield { message: 'used', at: [], place: placeOf(sentence, saved.start, saved.end), data: { words: saved.text, used: allUsed.exec(used.text)?.[0] ?? '' } };
    }
  },
});
