import { defineCheck } from '../check/define-check';
import { placeOf, quoted, quotesForm } from '../check/in-text';
import type { ProseSentence } from '../model/prose';

/** Shorter sentences may well be said twice: 现将情况报告如下。 */
const tellingLength = 14;
const keyOf = (text: string): string => text.replace(/[\s，。、；：！？,.;:!?“”"（）()]/g, '');

/** Words said twice in a row, three or four signs long; two signs only where no verb is doubled to soften it, as in 研究研究. */
const doubled = /([一-鿿]{3,4})\1|(的|了)\2(?![一-鿿]?解|确)|([一-鿿]{2})\3/g;
const fine = /^(?:目的的|为了了)|一|逐|研究|讨论|学习|商量|考虑|休息|等等|点滴|方方|层层|人人|家家|户户|年年|天天|处处|事事|时时|个个|条条|样样|清清|实实|扎扎|认认|\d/;
/** Marks said twice; …… and —— are one mark each. */
const marks = /([，、；：。！？])\1/g;

/** Returns the first words that a sentence says twice in a row; null where it says none. */
const twiceIn = ({ text }: ProseSentence): { readonly words: string; readonly at: number } | null => {
  const bare = text.replace(/“[^”]*”|《[^》]*》/g, (title) => '\n'.repeat(title.length));
  for (const match of [...bare.matchAll(doubled), ...bare.matchAll(marks)]) {
    const context = bare.slice(Math.max(0, match.index - 1), match.index + match[0].length);
    if (!fine.test(match[0]) && !fine.test(context)) return { words: match[0], at: match.index };
  }
  return null;
};

export const saidOnce = defineCheck({
  id: 'said-once',
  code: 'T08',
  title: { zh: '没有重复的句子和词语', en: 'No sentence and no word is said twice' },
  fault: '语句重复',
  severity: 'hint',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（内容完整）' },
  messages: {
    sentence: {
      zh: '「{quote}」出现了{count}次；请删去重复的。',
      en: '“{quote}” is said {count} times; delete what is repeated.',
    },
    words: {
      zh: '「{quote}」中「{words}」重复；请删去多余的字。',
      en: 'In “{quote}”, “{words}” is doubled; delete what is too much.',
    },
  },
  *findInText({ prose: { sentences }, workbook }) {
    const groups = new Map<string, ProseSentence[]>();
    for (const sentence of sentences) {
      const key = keyOf(sentence.text);
      // Lines without a full stop are headers and cells of tables; what the forms of two projects say is told of each.
      if (!sentence.own || (workbook && quotesForm(sentence, workbook.facts)) || key.length < tellingLength || !/[。！？；.!?][”』」]?$/.test(sentence.text)) continue;
      groups.set(key, [...(groups.get(key) ?? []), sentence]);
    }
    for (const [, second] of [...groups.values()].map((group) => [group[0], group[1]] as const)) {
      const group = second && groups.get(keyOf(second.text));
      if (second && group) yield { message: 'sentence', at: [...new Set(group.flatMap(({ cells }) => cells))], place: placeOf(second), data: { quote: quoted(second.text), count: String(group.length) } };
    }
    for (const sentence of sentences) {
      const twice = sentence.own ? twiceIn(sentence) : null;
      if (twice) yield { message: 'words', at: sentence.cells, place: placeOf(sentence, twice.at, twice.at + twice.words.length), data: { quote: quoted(sentence.text), words: twice.words } };
    }
  },
});
