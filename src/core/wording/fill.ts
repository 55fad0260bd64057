import { sentencesOf } from '../merge/sentences-of';
import type { Sentence } from '../model/report';
import type { FieldProblem } from '../model/wording';
import { oneLine, verbatim } from '../narrate/pieces';
import { ask, say, type Words } from '../narrate/say';
import type { CellRef } from '../units/address';
import { fingerprint } from '../units/fingerprint';
import type { FieldBook } from './fields';
import { parseTemplate, type Part } from './template';

/** A person's text with its fields filled. */
export interface Filled {
  /** The lines of the text that are not blank, each as its sentences. */
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly problems: readonly FieldProblem[];
}

const longestAsked = 60;
/** Returns a name as 【待填写：…】 can hold it. */
const askable = (name: string): string => {
  const line = oneLine(name).replace(/[【】]/g, (sign) => (sign === '【' ? '〔' : '〕'));
  return line.length > longestAsked ? `${line.slice(0, longestAsked)}…` : line;
};

const problemOf = (part: Exclude<Part, { readonly kind: 'text' }>, text: string, book: FieldBook): FieldProblem | null => {
  const { start, end } = part;
  if (part.kind === 'fault') return { why: part.why, name: part.why === 'empty' ? '' : (/^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '').trim(), start, end, near: [] };
  const found = book.named(part.name);
  const [field] = found;
  if (field === undefined) return { why: 'unknown', name: part.name, start, end, near: book.near(part.name) };
  if (found.length > 1) return { why: 'ambiguous', name: part.name, start, end, near: [...new Set(found.flatMap(({ project, name }) => (project === null ? [] : [`${project}${name.slice(name.indexOf('.'))}`])))].filter((name) => book.named(name).length === 1) };
  return field.words() === null ? { why: 'blank', name: part.name, start, end, near: [] } : null;
};

const asked: Readonly<Record<FieldProblem['why'], string | null>> = { unknown: null, ambiguous: null, blank: null, empty: '没有写名称的字段', unclosed: '没有写完的字段' };

/** Returns the stretches of a text that are sentences, in which a field is one sign, whatever its name holds. */
const stretchesOf = (text: string, parts: readonly Part[]): readonly (readonly [start: number, end: number])[] => {
  const plain = parts.map((part) => (part.kind === 'text' && part.text.length === part.end - part.start ? part.text : 'x'.repeat(part.end - part.start))).join('');
  const stretches: (readonly [number, number])[] = [];
  let line = 0;
  for (const found of [...plain.matchAll(/\r\n|[\r\n]/g), null]) {
    const end = found?.index ?? plain.length;
    let start = line;
    for (const sentence of sentencesOf(plain.slice(line, end))) {
      stretches.push([start, start + sentence.length]);
      start += sentence.length;
    }
    stretches.push([end, end]);
    line = end + (found?.[0].length ?? 0);
  }
  return stretches.filter(([start, end], index) => start < end || index > 0);
};

/**
 * Returns a person's text with its fields filled, sentence by sentence. A number that a field brings rests on its cells like any of the report's; the rest rests on `at`, the cell the text stands in.
 * A field that comes to nothing is asked for in its place. A sentence is known by how it is written, its fields unfilled: what is put before it, or what its fields come to, makes no other of it.
 */
export const fill = (passage: string, text: string, book: FieldBook, at: CellRef | null): Filled => {
  const parts = parseTemplate(text);
  const problems = new Map<Part, FieldProblem>();
  for (const part of parts) {
    const problem = part.kind === 'text' ? null : problemOf(part, text, book);
    if (problem) problems.set(part, problem);
  }
  const cells = at === null ? [] : [at];
  const wordsOf = (part: Part, start: number, end: number): Words => {
    if (part.kind === 'field') return book.named(part.name)[0]?.words() ?? '';
    if (part.kind === 'fault') return '';
    return verbatim(part.text.length === part.end - part.start ? part.text.slice(start - part.start, end - part.start) : part.text, cells);
  };
  const seen = new Map<string, number>();
  const idOf = (source: string): string => {
    const own = `own/${fingerprint(`${passage}\n${source}`)}`;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return `${passage}/${own}${times === 1 ? '' : `#${times}`}`;
  };
  const paragraphs: Sentence[][] = [[]];
  let next = 0;
  for (const [start, end] of stretchesOf(text, parts)) {
    if (start === end) {
      paragraphs.push([]);
      continue;
    }
    const source = text.slice(start, end);
    if (source.trim() === '') continue;
    const id = idOf(source.trim());
    const sentences: Sentence[] = [];
    let words: Words[] = [];
    const close = (): void => {
      const sentence = say(sentences.length === 0 ? id : `${id}/${sentences.length}`, ...words);
      if (sentence.text.trim() !== '') sentences.push({ ...sentence, own: true });
      words = [];
    };
    while ((parts[next]?.end ?? Infinity) <= start) next += 1;
    for (let index = next; (parts[index]?.start ?? Infinity) < end; index += 1) {
      const part = parts[index]!;
      const problem = problems.get(part);
      if (problem) {
        close();
        sentences.push({ ...ask(`${id}/${sentences.length}`, null, verbatim(asked[problem.why] ?? askable(problem.name), cells)), own: true });
      } else words.push(wordsOf(part, Math.max(start, part.start), Math.min(end, part.end)));
    }
    close();
    paragraphs.at(-1)?.push(...sentences);
  }
  return { paragraphs: paragraphs.filter((sentences) => sentences.length > 0), problems: [...problems.values()] };
};
