import { defineCheck } from '../check/define-check';
import { claimsOf, isTableRow, placeOf, placeOfClaim, quoted, quotesForm, tellsResults } from '../check/in-text';
import { namesEvent, sharedEvent, sharedThing } from '../check/same-event';
import type { Claim, Prose, ProseSentence } from '../model/prose';

/** More awards than these are a list of honours. */
const comparedAtMost = 40;

/** A count with the sentence that states it. */
interface Counted {
  readonly claim: Claim;
  readonly sentence: ProseSentence;
}

const countsIn = (prose: Prose, results: readonly ProseSentence[]): readonly Counted[] =>
  results.flatMap((sentence) => claimsOf(prose, sentence).filter(({ kind }) => kind === 'count').map((claim) => ({ claim, sentence })));

export const toldInOnePlace = defineCheck({
  id: 'told-in-one-place',
  code: 'T10',
  title: { zh: '同一件事不在两个部分换着说法写', en: 'One event is not told in two parts in other words' },
  fault: '同一事项在两处写法不同',
  severity: 'hint',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    count: {
      zh: '「{one}」和前面的「{other}」像是同一件事，写法不同；请统一说法，只写一处。',
      en: '“{one}” and “{other}” before it seem to be one thing in other words; settle on one wording and tell it once.',
    },
    event: {
      zh: '「{event}」在两个部分都写了，而前后说法不同；请统一说法，只写一处。',
      en: '“{event}” is told in two parts, in other words each; settle on one wording and tell it once.',
    },
  },
  *findInText({ prose, workbook }) {
    // Goal and completion of a form are what its indicators say as a whole: no second telling.
    const results = prose.sentences.filter((sentence) => sentence.own && !isTableRow(sentence) && tellsResults(sentence) && !(workbook && quotesForm(sentence, workbook.facts)));
    const ofNumber = new Map<string | undefined, Counted[]>();
    for (const count of countsIn(prose, results)) {
      const { claim, sentence } = count;
      const before = ofNumber.get(claim.value) ?? [];
      const other = before.find((one) => one.sentence.section !== sentence.section && sharedThing(one.claim, claim));
      ofNumber.set(claim.value, [...before, count]);
      if (other) yield { message: 'count', at: [...sentence.cells, ...other.sentence.cells], place: placeOfClaim(claim), data: { one: quoted(`${claim.subject ?? ''}${claim.text}`), other: quoted(`${other.claim.subject ?? ''}${other.claim.text}`) } };
    }
    const awards = results.filter(({ text }) => namesEvent(text)).slice(0, comparedAtMost);
    for (const [index, sentence] of awards.entries()) {
      for (const other of awards.slice(0, index)) {
        const event = other.section === sentence.section ? null : sharedEvent(other.text, sentence.text);
        if (event) yield { message: 'event', at: [...sentence.cells, ...other.cells], place: placeOf(sentence, sentence.text.indexOf(event), sentence.text.indexOf(event) + event.length), data: { event } };
      }
    }
  },
});
