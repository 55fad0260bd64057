import type { MoneyUnit } from '../../units/money';
import { remembered } from '../../units/remembered';
import { narrow } from '../../units/text';
import { withUnitsMended } from '../misread';

const one = '(?:亿\\s*元|万\\s*元|千\\s*元|元)';
// The unit word ends where no other Chinese character goes on: 元谋县 and 元氏县 are places.
const lastSign = '(?![\\p{Script=Han}])';
/** 单位： alone, not 填报单位：; 金额单位 also within a sentence: 本表金额单位均为万元. */
const labelled = new RegExp(`(?:(?:^|\\P{Script=Han})(?:计\\s*量\\s*)?单\\s*位|(?:金\\s*额|货\\s*币)\\s*(?:计\\s*量\\s*)?单\\s*位)\\s*(?:均|统一|全部)?\\s*[为是]?\\s*:?\\s*(?:人民币\\s*)?\\(?\\s*(?:(?:%|人次?|户|个|项|名|家|次)\\s*[、,，/;；]\\s*)*(${one})${lastSign}`, 'gu');
const asUnitOf = new RegExp(`以\\s*(?:人民币\\s*)?(${one})\\s*为\\s*(?:金额|计量|货币)?\\s*单位`, 'gu');
const bracketed = new RegExp(`[(【〔\\[]\\s*(?:(?:金额|货币|计量)?单位\\s*:?|人民币)*\\s*(${one})\\s*[)】〕\\]]`, 'gu');
/** Units that a text names beside one another: 元/万元 says neither. */
const beside = new RegExp(`${one}\\s*[/、或]\\s*${one}`, 'u');

const asUnit = (text: string): MoneyUnit => text.replace(/\s+/g, '') as MoneyUnit;
const plainOf = (text: string): string => withUnitsMended(narrow(text).trim());

/** Returns what a text says of the unit as it is written, where one sign of it is misread: 万兀. */
export const misreadUnit = (text: string): { readonly misread?: string } => (withUnitsMended(text) === text ? {} : { misread: text.replace(/\s+/g, '') });

/** Returns the one money unit that some patterns find in a text; null where they find none, or several. */
const soleUnit = (text: string, patterns: readonly RegExp[]): MoneyUnit | null => {
  if (!text.includes('元') || beside.test(text)) return null;
  const found = new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, unit = '']) => asUnit(unit))));
  const [name] = found;
  return name !== undefined && found.size === 1 ? name : null;
};

/** Returns the money unit that a text names with the word 单位: 单位：万元, 本表金额单位均为万元, 以元为单位; null for names of places and for anything else. */
export const unitLabelled = remembered((text): MoneyUnit | null => soleUnit(plainOf(text), [labelled, asUnitOf]));

/** Returns the money unit a text beside a table names: 单位：万元, or in brackets of its own, 预算执行（万元）. */
export const unitNamed = remembered((text): MoneyUnit | null => unitLabelled(text) ?? soleUnit(plainOf(text), [bracketed]));

const bareLabel = /^(?:金额|货币|计量)?单位:?$/;
const unitAlone = /^\(?(?:人民币)?(亿元|万元|千元|元)\)?$/;

/** Returns the money unit that a cell holds and nothing else: 万元, （元）. */
export const bareUnit = (text: string): MoneyUnit | null => (text.includes('元') ? (unitAlone.exec(plainOf(text).replace(/\s+/g, ''))?.[1] as MoneyUnit | undefined) ?? null : null);

/** Returns the money unit of two cells side by side: 单位： | 万元. */
export const unitInPair = (label: string, answer: string): MoneyUnit | null => {
  const unit = bareUnit(answer);
  return unit !== null && bareLabel.test(plainOf(label).replace(/\s+/g, '')) ? unit : null;
};

const inBrackets = /(?:^|[^\p{Script=Han}]|单位|人民币)(亿元|万元|千元|元)(?!\p{Script=Han})/u;
/** 预算数/万元, 预算数-元, 预算数 万元, 金额万元: the unit behind a heading without brackets. */
const behind = /^(.*?(?:[\p{Script=Han}A-Z][/\-—–,，、:\s]+|[数额金算行出款付位入余资])(?:单位:?)?)(亿元|万元|千元|元)$/u;

/** Returns the money unit a heading carries: 预算数（万元）, 预算数/万元. */
export const unitInHeading = remembered((text): MoneyUnit | null => {
  const plain = plainOf(text);
  for (const [, inside = ''] of plain.matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/g)) {
    const found = inBrackets.exec(inside.replace(/\s+/g, ''))?.[1];
    if (found !== undefined) return asUnit(found);
  }
  const unit = behind.exec(plain)?.[2];
  return unit === undefined ? null : asUnit(unit);
});

/** Returns a heading without the unit behind it: 预算数/万元 is 预算数. */
export const withoutUnit = remembered((text): string => {
  const words = behind.exec(plainOf(text))?.[1];
  return words === undefined ? text : words.replace(/[/\-—–,，、:\s]*(?:单位:?)?$/u, '');
});
