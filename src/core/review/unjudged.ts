import { claimsOf, isTableRow, placeOf, placeOfClaim, quoted } from '../check/in-text';
import { completionIn } from '../check/completion-in-text';
import { ofExecution } from '../check/execution-words';
import { reportYearOf } from '../check/years-in-text';
import type { Facts } from '../model/facts';
import type { Place, Prose, Unjudged } from '../model/prose';
import { unreadIn } from './claims';

/** How much of the words around digits says which they are. */
const around = 6;

/** Digits that are part of a name or of a range: GB/T 22239-2019, K12+300, 400-820-8820, 五年级（3）班, 12345热线, 30—50万元. */
const nameBefore = /(?:[A-Za-z+/#-]|附[件表图]) ?[：:]? ?$/;
const nameBehind = /^ ?(?:[A-Za-z+/#-]|[.、](?!\d)|[—–~～至] ?\d|热线|联动|国道|省道|工程|文件|平台)/;
const inBrackets = /[（(]\d+[）)]/;

/** Returns true for digits that count nothing. */
const isName = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  nameBefore.test(text.slice(0, start)) || nameBehind.test(text.slice(end)) || inBrackets.test(text.slice(Math.max(0, start - 1), end + 1));

const indicatorsOf = (facts: Facts | null) => facts?.projects.flatMap(({ indicators }) => indicators) ?? [];

/** Returns the counts and rates of a text that are told of no indicator by its name: nobody knows which of the workbook's they are. */
const figuresApart = (prose: Prose, facts: Facts): readonly Place[] => {
  const names = indicatorsOf(facts).map(({ name }) => name);
  return prose.sentences.flatMap((sentence) =>
    isTableRow(sentence) || names.some((name) => sentence.text.includes(name)) ? [] : claimsOf(prose, sentence).filter(({ kind, subject }) => kind === 'count' || (kind === 'rate' && !ofExecution.test(subject ?? ''))).map(placeOfClaim),
  );
};

/** Returns what could not be judged in a text, by itself or beside the facts of a workbook; what is judged and right is none of it, nor are rows of tables that were read. */
export const unjudgedIn = (prose: Prose, facts: Facts | null, isRead: (row: Place) => boolean): readonly Unjudged[] => {
  const { text, sentences, claims, headings } = prose;
  const cut = ({ start, end }: Place): string => text.slice(start, end);
  const told = (kind: Unjudged['kind'], places: readonly Place[], message: (count: number, quote: string) => string, quote = cut): readonly Unjudged[] => (places[0] ? [{ kind, message: message(places.length, quoted(quote(places[0]))), places }] : []);
  const completions = indicatorsOf(facts).length > 0 ? [] : sentences.flatMap((sentence): readonly Place[] => {
    const clause = sentence.own ? completionIn(sentence) : null;
    return clause === null ? [] : [placeOf(sentence, sentence.text.indexOf(clause), sentence.text.indexOf(clause) + clause.length)];
  });
  const unread = sentences.flatMap((sentence): readonly Place[] =>
    isTableRow(sentence) ? [] : unreadIn(sentence).filter(({ start, end }) => !isName(sentence.text, { start: start - sentence.start, end: end - sentence.start })).map((stretch) => ({ chapter: sentence.chapter, ...stretch })),
  );
  const rows = sentences.filter((sentence) => isTableRow(sentence) && /[\d０-９]/.test(sentence.text) && !isRead(placeOf(sentence)));
  // The words of its own clause around it.
  const wide = ({ start, end }: Place): string => `${/[^\r\n，,。；;：:、%）)]*$/.exec(text.slice(Math.max(0, start - around), start))?.[0] ?? ''}${cut({ chapter: null, start, end })}${/^[^\r\n，,。；;：:、]*/.exec(text.slice(end, end + around))?.[0] ?? ''}`;
  return [
    ...(facts === null ? [{ kind: 'workbook' as const, message: '没有所依据的工作簿，文中数字只与文中其他数字核对，未与数据核对。', places: [] }] : []),
    ...(facts === null ? [] : told('figures', figuresApart(prose, facts), (count, quote) => `文中${count}处数量和比率（如「${quote}」）没有写明是哪项指标的，未与指标的完成值核对。`)),
    ...told('completion', completions, (count, quote) => `${count}处称已完成或达到预期（如「${quote}」），没有指标的指标值和完成值可以对照。`),
    ...told('approximate', claims.filter(({ kind, approximate }) => kind === 'money' && approximate).map(placeOfClaim), (count, quote) => `${count}处金额是约数（如「${quote}」），没有参与合计和拆分的核对。`),
    ...told('table', rows.map((sentence) => placeOf(sentence)), (count, quote) => `${count}行表格（如「${quote}」）没有认出是资金表还是自评表，没有核对。`),
    ...told('unread', unread, (count, quote) => `${count}处数字没有认出是什么（如「${quote}」），没有核对。`, wide),
    ...((facts?.unit.year ?? reportYearOf(prose)) === null ? [{ kind: 'year' as const, message: '没有写明报告年度，文中的年份没有核对。', places: [] }] : []),
    ...(headings.some(({ section }) => section !== null) ? [] : [{ kind: 'outline' as const, message: '没有认出章节标题，各部分是否齐全、标题序号是否连续没有核对。', places: [] }]),
  ];
};
