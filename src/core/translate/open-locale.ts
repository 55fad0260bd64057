import type { Locale } from './locale';
import { isChinese } from './marks';
import { fieldsOf, phraseBook } from './phrase-book';
import type { Phrase } from './phrase-book';

/** A further language: its phrases, and how its sentences are finished. */
export interface Language {
  readonly id: Exclude<Locale['id'], 'zh-CN'>;
  /** What is said of the unit of amounts. */
  readonly amounts: string;
  readonly phrases: readonly Phrase[];
  /** Messages of the checks, by id of the check and name of the message. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Returns a sentence as its grammar wants it, once everything is filled in. */
  finish(sentence: string): string;
}

const capitalised = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** Returns the locale of a further language. A text that it has no words for stays as it is. */
export const openLocale = ({ id, amounts, phrases, messages, finish }: Language): Locale => {
  const translate = phraseBook(phrases);
  const say = (text: string): string => {
    const said = translate(text);
    return said === null ? text : capitalised(finish(said));
  };
  // What has no words in the language comes from a sheet, and is quoted.
  const value = (text: string): string => translate(text) ?? (isChinese(text) ? `“${text}”` : text);
  return {
    id,
    noteOn: (findings) => (findings.some(({ message }) => /\d万元/.test(message)) ? amounts : null),
    say,
    tell: ({ id: check, says, data, message }) => {
      const template = messages[check]?.[says];
      if (template === undefined) return say(message);
      const { quoted } = fieldsOf(template);
      return capitalised(finish(template.replace(/\{([^{}]+)\}/g, (_, field: string) => (quoted.has(field) ? (data[field] ?? '') : value(data[field] ?? '')))));
    },
    cite: ({ document, clause }) => {
      const [where, which] = [translate(document), translate(clause)];
      if (where === null || which === null) return `${say(document)}${where === null ? '' : ' '}${which ?? clause}`;
      return `${capitalised(where)}${where.endsWith(':') ? '' : ','} ${which}`;
    },
  };
};
