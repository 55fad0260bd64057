import type { Memory } from '../model/memory';
import type { Kept, Renewal } from '../model/composition';
import type { Passage, Report, Sentence } from '../model/report';
import { reportSheet } from '../model/own-sheets';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { rowsNow, stripped } from './sheet-rows';

/** What a person made of the sheet: texts changed by the id of what they stood for, and texts added after one. */
interface HandWork {
  readonly changed: ReadonlyMap<string, string>;
  readonly added: readonly { readonly after: string; readonly text: string }[];
}

export interface Merged {
  readonly report: Report;
  readonly kept: readonly Kept[];
}

const isAdded = (id: string): boolean => id.startsWith('added/');

/** Returns what a person changed and added on the sheet, now or before an earlier run that kept it; what is to be renewed counts as untouched. */
const handWork = (memory: Memory, sheet: SheetSnapshot, renewed: readonly Renewal[]): HandWork => {
  const { rows, instead } = memory;
  const { now, added } = rowsNow(memory, sheet);
  const changed = new Map<string, string>();
  const additions: { readonly place: number; readonly text: string }[] = added.map(({ after, text }) => ({ place: after, text }));
  const generated = new Map(instead.map(({ id, text }) => [id, text]));
  const places = new Map<string, number[]>();
  rows.forEach(({ id }, index) => {
    const own = places.get(id);
    if (own) own.push(index);
    else places.set(id, [index]);
  });
  for (const [id, own] of places) {
    const mine = own.map((index) => now[index]?.text ?? '').join('');
    // A text that was deleted is written again: there is nothing of a person's in it.
    if (mine === '') continue;
    if (isAdded(id)) additions.push({ place: own[0] ?? 0, text: mine });
    else if (!renewed.some((choice) => choice.id === id && choice.text === mine) && mine !== (generated.get(id) ?? own.map((index) => stripped(rows[index]?.text ?? '')).join(''))) changed.set(id, mine);
  }
  const ownerOf = (place: number): string => rows.slice(0, place + 1).filter(({ id }) => !isAdded(id)).at(-1)?.id ?? 'title';
  return { changed, added: additions.sort((one, other) => one.place - other.place).map(({ place, text }) => ({ after: ownerOf(place), text })) };
};

const isPlaceholder = /^【待填写：[^】]*】$/;
/** A placeholder, or what ends with a full stop or before a placeholder; together the matches are the text. */
const sentencePattern = /【待填写：[^】]*】|(?:(?!【待填写：[^】]*】)[^。！？])*[。！？]|(?:(?!【待填写：[^】]*】)[^。！？])+/g;

/** Returns a person's text as sentences; their numbers are the person's and have no cells of their own. What they left to fill in still asks for it. */
const sentencesOf = (id: string, text: string, proof: Sentence['proof'] = []): readonly Sentence[] =>
  (text.match(sentencePattern) ?? [text]).map((part, index) => ({ id: index === 0 ? id : `${id}/${index + 1}`, text: part, proof, figures: [], constants: [], placeholder: isPlaceholder.test(part), own: true }));
const textOf = ({ sentences }: Passage): string => sentences.map(({ text }) => text).join('');

/**
 * Returns the report with what a person wrote on its sheet kept: a passage or heading that was changed by hand stays as the
 * person has it, and rows that were added stay after what they followed. `kept` names each with the text that was generated.
 * What is in `renewed` gets the generated text.
 */
export const merge = (report: Report, memory: Memory | null, snapshot: Snapshot, renewed: readonly Renewal[] = []): Merged => {
  const sheet = snapshot.sheets.find(({ name }) => name === reportSheet);
  if (memory === null || !sheet) return { report, kept: [] };
  const { changed, added } = handWork(memory, sheet, renewed);
  if (changed.size === 0 && added.length === 0) return { report, kept: [] };

  const kept: Kept[] = [];
  const used = new Set<string>();
  const baseOf = (id: string): string => memory.instead.find((row) => row.id === id)?.text ?? memory.rows.flatMap((row) => (row.id === id ? [stripped(row.text)] : [])).join('');
  /** The person's text for an id, the generated one where nothing was changed. */
  const chosen = (id: string, generated: string): string => {
    const mine = changed.get(id);
    used.add(id);
    if (mine === undefined || mine === generated) return generated;
    kept.push({ id, text: mine, generated, conflict: baseOf(id) !== generated });
    return mine;
  };
  let ordinal = 0;
  const addition = (text: string, instead?: string): Passage => {
    ordinal += 1;
    const id = `added/${ordinal}`;
    if (instead !== undefined) used.add(instead);
    kept.push({ id, text, generated: '', conflict: false });
    return { id, heading: null, sentences: sentencesOf(id, text), table: null };
  };
  const additions = (after: readonly string[]): readonly Passage[] => added.filter((entry) => after.includes(entry.after)).map(({ text }) => addition(text));

  const title = chosen('title', report.title);
  const subtitle = chosen('subtitle', report.subtitle);
  const known = new Set<string>(['title', 'subtitle']);
  const chapters = report.chapters.map((chapter, position) => {
    known.add(chapter.id);
    const passages = chapter.passages.flatMap((passage): readonly Passage[] => {
      const heading = passage.heading === null ? null : { ...passage.heading, text: chosen(`${passage.id}/heading`, passage.heading.text) };
      const generated = textOf(passage);
      const text = passage.sentences.length === 0 ? generated : chosen(passage.id, generated);
      const sentences = text === generated ? passage.sentences : sentencesOf(`${passage.id}/kept`, text, [...new Set(passage.sentences.flatMap(({ proof }) => proof))]);
      const { table } = passage;
      const caption = table === null ? null : { ...table, title: chosen(`${table.id}/caption`, table.title) };
      const own = [passage.id, `${passage.id}/heading`, ...(table === null ? [] : memory.rows.map(({ id }) => id).filter((id) => id.startsWith(`${table.id}/`)))];
      for (const id of own) known.add(id);
      // The other rows of a table are data and written anew; what a person put over one of them stays, below the table.
      const over = own.flatMap((id) => (changed.has(id) && !used.has(id) ? addition(changed.get(id) ?? '', id) : []));
      return [{ ...passage, heading, sentences, table: caption }, ...over, ...additions(own)];
    });
    const first = position === 0 ? ['title', 'subtitle', chapter.id] : [chapter.id];
    return { ...chapter, heading: chosen(chapter.id, chapter.heading), passages: [...additions(first), ...passages] };
  });

  // What was written about something the report no longer has is a person's all the same: it goes to the end.
  const homeless = [...changed].filter(([id]) => !used.has(id) && !known.has(id)).map(([, text]) => text);
  const strays = [...added.filter(({ after }) => !known.has(after)).map(({ text }) => text), ...homeless].map((text) => addition(text));
  const last = chapters.at(-1);
  const whole = last && strays.length > 0 ? [...chapters.slice(0, -1), { ...last, passages: [...last.passages, ...strays] }] : chapters;
  return { report: { title, subtitle, chapters: whole }, kept };
};
