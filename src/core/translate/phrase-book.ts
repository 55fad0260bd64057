import { readChineseNumber } from '../units/chinese-numbers';
import { isWhole, splitList, withPlainMarks } from './marks';

/**
 * A wording of the core, and the same in a further language. `{field}` stands for what varies: where the further language has it in
 * quotation marks it is kept as it is, elsewhere it is said in that language as well. A field that is left out there may be anything.
 */
export type Phrase = readonly [zh: string, further: string];

/** Says a text of the core in a further language; null for a text it has no words for. */
export type Translator = (text: string) => string | null;

type Token = { readonly literal: string } | { readonly field: string; readonly kept: boolean };

interface Pattern {
  readonly tokens: readonly Token[];
  readonly literals: readonly string[];
  readonly further: string;
}

const fieldForm = /\{([^{}]+)\}/g;

/** Returns the fields of a template that stand in quotation marks, and those that stand free. */
export const fieldsOf = (template: string): { readonly quoted: ReadonlySet<string>; readonly free: ReadonlySet<string> } => {
  const names = (text: string): readonly string[] => [...text.matchAll(fieldForm)].map(([, name = '']) => name);
  return { quoted: new Set((template.match(/“[^”]*”/g) ?? []).flatMap(names)), free: new Set(names(template.replace(/“[^”]*”/g, ''))) };
};

const compile = ([zh, further]: Phrase): Pattern => {
  const { free } = fieldsOf(further);
  const tokens = zh.split(/(\{[^{}]+\})/).filter((part) => part !== '').map((part): Token => (/^\{.+\}$/.test(part) ? { field: part.slice(1, -1), kept: !free.has(part.slice(1, -1)) } : { literal: part }));
  return { tokens, literals: tokens.flatMap((token) => ('literal' in token ? [token.literal] : [])), further };
};

type Values = Readonly<Record<string, string>>;

/** Returns what the fields stand for in a text that has the form of the tokens, said by the translator; the shortest values that can be said are taken. */
const match = (tokens: readonly Token[], text: string, translate: Translator): Values | null => {
  const [token, next, ...rest] = tokens;
  if (token === undefined) return text === '' ? {} : null;
  if ('literal' in token) return text.startsWith(token.literal) ? match(tokens.slice(1), text.slice(token.literal.length), translate) : null;
  const end = next !== undefined && 'literal' in next ? next.literal : '';
  for (let place = end === '' ? text.length : text.indexOf(end); place >= 0; place = end === '' ? -1 : text.indexOf(end, place + 1)) {
    const value = text.slice(0, place);
    const said = token.kept ? (isWhole(value) ? value : null) : value === '' ? null : translate(value);
    const others = said === null ? null : match(rest, text.slice(place + end.length), translate);
    if (said !== null && others !== null) return { ...others, [token.field]: said };
  }
  return null;
};

/** Returns a template with its fields filled. */
const fill = (template: string, values: Values): string => template.replace(fieldForm, (_, name: string) => values[name] ?? '');

/** Returns the translator of a list of phrases; of several that fit a text, the one with most words of its own speaks. Numbers and formulas say themselves; what is listed with 、 is said one by one. */
export const phraseBook = (phrases: readonly Phrase[]): Translator => {
  const fixed = new Map(phrases.filter(([zh]) => !zh.includes('{')));
  const lengthOf = ({ literals }: Pattern): number => literals.join('').length;
  const patterns = phrases.filter(([zh]) => zh.includes('{')).map(compile).sort((one, other) => lengthOf(other) - lengthOf(one));
  const translate: Translator = (text) => {
    const plain = fixed.get(text) ?? withPlainMarks(text);
    if (plain !== null) return plain;
    for (const { tokens, literals, further } of patterns) {
      const values = literals.every((literal) => text.includes(literal)) ? match(tokens, text, translate) : null;
      if (values !== null) return fill(further, values);
    }
    const number = readChineseNumber(text);
    if (number !== null) return String(number);
    const parts = splitList(text);
    const said = parts.length > 1 ? parts.map(translate) : [null];
    return said.includes(null) ? null : said.join(', ');
  };
  return translate;
};
