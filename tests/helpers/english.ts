import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/core/checks';
import { ownSheets } from '../../src/core/model/own-sheets';
import { schemes } from '../../src/core/schemes';
import { numbersOf } from '../../src/core/settings/scheme-numbers';
import { settingLines, sourceNames } from '../../src/core/settings/settings-sheet';
import type { Snapshot } from '../../src/core/model/snapshot';
import { moneyUnits } from '../../src/core/units/money';

const quotations = /“[^“”]*”/g;
const chinese = /[\p{Script=Han}\u3001\u3002\uff0c\uff1a\uff1b「」（）]+/gu;
const han = /\p{Script=Han}+/gu;
const hanIn = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.match(han) ?? []);

const locale = readFileSync(join(__dirname, '../../src/core/locales/english.ts'), 'utf8');

/** Words that stand on the sheets of the program's own, or that an English text names for a person to find or write on a sheet. */
const sheetWords = hanIn([...ownSheets, ...settingLines.map(({ label }) => label), ...schemes.flatMap((scheme) => numbersOf(scheme).flatMap(({ label, words }) => [label, ...Object.values(words).flat()])), ...Object.values(sourceNames), ...schemes.map(({ title }) => title), ...moneyUnits, ...checks.flatMap(({ messages }) => Object.values(messages).flatMap(({ en }) => en.match(quotations) ?? [])), ...(locale.match(quotations) ?? [])]).join('\n');

/** Returns all that stands in the cells of a workbook, with the names of its sheets. */
export const wordsOf = ({ sheets, names }: Snapshot): string => [...names.map(({ name }) => name), ...sheets.flatMap(({ name, values }) => [name, ...values.flat().map((value) => String(value ?? ''))])].join('\n').replace(/[\s]+/g, '\n');

/** Tells whether words stand in the text or on a sheet of the program's own; a heading of two rows stands in two cells. */
const standsIn = (text: string, words: string): boolean => {
  const stands = (part: string): boolean => sheetWords.includes(part) || text.includes(part);
  return stands(words) || Array.from({ length: Math.max(0, words.length - 3) }, (_, index) => index + 2).some((cut) => stands(words.slice(0, cut)) && stands(words.slice(cut)));
};

/** Returns the Chinese of an English text that is no quotation, or quotes what stands neither in the words given nor on a sheet of the program's own. */
export const chineseLeft = (text: string, words: string): readonly string[] => [...(text.replace(quotations, '').match(chinese) ?? []), ...hanIn(text.match(quotations) ?? []).filter((quoted) => !standsIn(words, quoted))];
