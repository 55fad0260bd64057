import { defineCheck } from '../check/define-check';
import { cellsOfAll, placeOf, quoted, sentenceAt } from '../check/in-text';
import type { Place, Prose, ProseSentence } from '../model/prose';

/** Bookmarks, field codes and broken references that a word processor leaves in copied text. */
const traces = /\[bookmark:[^\]\n]*\]|_GoBack|_Toc\d+|错误[！!]\s*未(?:找到引用源|定义书签)[。.]?|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|\{\s*(?:PAGE|TOC|REF|HYPERLINK|SEQ|NUMPAGES)\b[^}\n]*\}|HYPERLINK "[^"\n]*"|PAGEREF _\w+/g;
// Tabs and the ends of lines and pages are no traces; a replacement sign is a character that was lost.
const signs = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060\ufffc\ufffd]|(?!^)\ufeff/g;
const asciiStop = /[\u3400-\u9fff）》”】]\.[”』」]?$/;

const code = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Returns the place of a stretch of the text, with the cells of the sentence that holds it. */
const at = (prose: Prose, start: number, end: number): { readonly at: ProseSentence['cells']; readonly place: Place } => {
  const sentence = sentenceAt(prose, start) ?? prose.sentences.find((one) => one.start >= start) ?? null;
  return { at: sentence?.cells ?? [], place: { chapter: sentence?.chapter ?? null, start, end } };
};

export const noTracesOfEditing = defineCheck({
  id: 'no-traces-of-editing',
  code: 'C07',
  title: { zh: '没有书签、控制字符和西文句点', en: 'There are no bookmarks, control characters or ASCII full stops' },
  fault: '留有书签、控制字符或西文句点',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（内容完整）' },
  messages: {
    trace: {
      zh: '「{trace}」是编辑软件留下的标记，共{count}处；请删去。',
      en: '“{trace}” was left by the editing program, in {count} places; delete it.',
    },
    sign: {
      zh: '文中有看不见或显示不出的字符（{sign}），共{count}处；请删去或重新录入这几个字。',
      en: 'There are signs that are invisible or cannot be shown ({sign}), in {count} places; delete them or type the words again.',
    },
    stop: {
      zh: '句末用了西文句点「.」，共{count}处，如「{quote}」；请改为“。”。',
      en: 'Sentences end in an ASCII full stop, in {count} places, such as “{quote}”; write “。”.',
    },
  },
  *findInText({ prose }) {
    const { text, sentences } = prose;
    const left = [...text.matchAll(traces)];
    const [trace] = left;
    if (trace) yield { message: 'trace', ...at(prose, trace.index, trace.index + trace[0].length), data: { trace: quoted(trace[0]), count: String(left.length) } };
    const lost = [...text.matchAll(signs)].filter(({ index }) => !left.some((one) => one.index <= index && index < one.index + one[0].length));
    const [sign] = lost;
    if (sign) yield { message: 'sign', ...at(prose, sign.index, sign.index + 1), data: { sign: [...new Set(lost.map(([one]) => code(one)))].join('、'), count: String(lost.length) } };
    const stopped = sentences.filter(({ text: words, own }) => own && asciiStop.test(words));
    const [first] = stopped;
    if (first) yield { message: 'stop', at: cellsOfAll(stopped), place: placeOf(first, first.text.lastIndexOf('.')), data: { count: String(stopped.length), quote: quoted(first.text) } };
  },
});
