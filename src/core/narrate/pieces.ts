import Big from 'big.js';
import type { Constant } from '../model/report';
import type { CellRef } from '../units/address';
import { plain } from '../units/decimal';
import type { Fen } from '../units/money';
import { formatMoney } from '../units/money';
import { formatAgainst, formatLine, formatShare } from '../units/percent';
import type { Piece, Words } from './say';

/** An amount with the cells it is the sum of. */
export interface Sum {
  readonly fen: Fen;
  readonly cells: readonly CellRef[];
}

type FigureOf = NonNullable<Piece['figure']>;
const figure = (text: string, value: string, counts: FigureOf['counts'], formula: FigureOf['formula'], groups: readonly (readonly CellRef[])[]): Piece => ({
  text,
  figure: { value, counts, formula, groups },
  constant: null,
  proof: groups.length === 1 && groups[0] ? groups[0] : groups.flat(),
});
const constant = (text: string, of: Constant['of'], cells: readonly CellRef[]): Piece => ({ text, figure: null, constant: { of, cells }, proof: cells });
const places = 12;

/** Returns a user's text on one line, without a closing mark. */
export const oneLine = (text: string): string => (/[\r\n]/.test(text) ? text.replace(/[ \t]*[\r\n]+[ \t]*/g, '') : text).trim();

/** Returns an amount in 万元: one cell's own, or the sum of several. */
export const money = ({ fen, cells }: Sum): Piece => figure(formatMoney(fen), String(fen), 'fen', cells.length === 1 ? 'cell' : 'sum', [cells]);

/** Returns how much the larger of two amounts exceeds the other. */
export const excess = (larger: Sum, smaller: Sum): Piece => figure(formatMoney(larger.fen - smaller.fen), String(larger.fen - smaller.fen), 'fen', 'difference', [larger.cells, smaller.cells]);

/** Returns what part of the larger amount its excess is: (larger − smaller) ÷ larger. */
export const shareOfExcess = (larger: Sum, smaller: Sum): Piece => {
  const share = new Big(larger.fen - smaller.fen).div(larger.fen);
  return figure(formatShare(share), plain(share.round(places, Big.roundHalfUp)), 'ratio', 'share-of-difference', [larger.cells, smaller.cells]);
};

/** Returns one amount in per cent of another, with more decimals where two would hide on which side of `line` it stands. */
export const ratio = (part: Sum, whole: Sum, line: string | null = null): Piece => {
  const exact = new Big(part.fen).div(whole.fen);
  return figure(line === null ? formatShare(exact) : formatAgainst(exact, new Big(line)), plain(exact.round(places, Big.roundHalfUp)), 'ratio', 'ratio', [part.cells, whole.cells]);
};

/** Returns the quotient of two cells in per cent. */
export const quotient = (exact: Big, part: readonly CellRef[], whole: readonly CellRef[]): Piece => figure(formatShare(exact), plain(exact.round(places, Big.roundHalfUp)), 'ratio', 'ratio', [part, whole]);

/** Returns a number of things, one cell each. */
export const count = (cells: readonly CellRef[], measure: string): Piece => figure(`${cells.length}${measure}`, String(cells.length), 'number', 'count', [cells]);

/** Returns points, resting on the cells: awarded, unless it is said that they could be had, or were lost. */
export const points = (value: string, cells: readonly CellRef[], which: 'points' | 'max-points' | 'lost-points' = 'points', decimals = 0): Piece => figure(`${decimals === 0 ? value : new Big(value).toFixed(decimals)}分`, value, 'number', which, [cells]);

/** Returns how many decimals the points of a sentence have alike: two where one of them has any, since a table beside it shows two. */
export const decimalsOfPoints = (values: readonly (string | null)[]): number => (values.some((value) => value?.includes('.')) ? 2 : 0);

/** Returns a number as one cell has it, with its unit. */
export const quantity = (value: string, measure: string, cell: CellRef): Piece => figure(`${value}${measure}`, value, 'number', 'cell', [[cell]]);

/** Returns a ratio as one cell has it, in per cent. */
export const rate = (value: string, cell: CellRef): Piece => figure(formatLine(new Big(value)), value, 'ratio', 'cell', [[cell]]);

/** A name that ends like a number or reads like a formula would run into the amount behind it: =1+15.00万元. */
const runsOn = /[\p{Nd}A-Za-z.%+*/=<>≥≤-]$|^[=+@-]/u;

/** Returns a name, which may hold digits of its own; between quotation marks where it would run into what follows. */
export const named = (text: string, cells: readonly CellRef[]): Piece => (runsOn.test(oneLine(text)) ? titled(text, cells) : constant(withoutCode(text), 'name', cells));

/** Returns the name of a part without the code of its class or the number of its row: 30201 办公费, 1.当年财政拨款. */
export const partName = (text: string): string => oneLine(text).replace(/^(?:\d{5,}[-—_\s]+|\d{1,2}[.、．]\s*)(?=\p{Script=Han})/u, '');

/** Returns a name, or a year without a word behind it, as it stands: a person has put it where it is. */
export const asNamed = (text: string, cells: readonly CellRef[], of: 'name' | 'year' = 'name'): Piece => constant(oneLine(text), of, cells);

/** Quotation marks of a text that is itself between some. */
const inner = (text: string): string => text.replace(/“/g, '‘').replace(/”/g, '’');

/** A code that a system puts before a name: 51000021R000000019951-工资性支出. */
const codeBefore = /^(?=[0-9A-Z]*\d)[0-9A-Z]{10,}[-—_\s]+(?=\p{Script=Han})/u;
const withoutCode = (text: string): string => oneLine(text).replace(codeBefore, '');

/** Returns a name between quotation marks. */
export const titled = (text: string, cells: readonly CellRef[]): Piece => constant(`“${inner(withoutCode(text))}”`, 'name', cells);

/** Returns words of a person's exactly as they stand, from the cells in which they do. */
export const verbatim = (text: string, cells: readonly CellRef[]): Piece => constant(text, 'quotation', cells);

/** Returns the user's own words. */
export const quoted = (text: string, cells: readonly CellRef[]): Piece => constant(oneLine(text), 'quotation', cells);

/** Returns the user's own words as they stand before a full stop. */
export const clause = (text: string, cells: readonly CellRef[]): Piece => quoted(oneLine(text).replace(/[。；;，,、．.\s]+$/u, ''), cells);

/** Returns a year with 年度. */
export const yearOf = (year: number | null, cells: readonly CellRef[]): Piece | string => (year === null ? '本年度' : constant(`${year}年度`, 'year', cells));

/** Returns a number that an official document fixes. */
export const ofScheme = (text: string): Piece => constant(text, 'scheme', []);

/** Returns the name of an official document, its number behind it: 《…办法》（财预〔2020〕10号）. */
export const ofDocument = (text: string): Piece => constant(text.replace(/^([^《》]*号)(《[^》]+》)$/, '$2（$1）'), 'document', []);

/** Returns what a check says of the cells it found at fault; its numbers are those of the cells. */
export const foundAt = (text: string, cells: readonly CellRef[]): Piece => constant(oneLine(text).replace(/「([^「」]*)」/g, (_, quote: string) => `“${inner(quote.replace(codeBefore, ''))}”`).replace(/「/g, '“').replace(/」/g, '”'), 'name', cells);

/** So many things are asked for by name. */
const namedAtMost = 3;

/** Returns the names of things between quotation marks, of many the first with how many there are: “甲”“乙”“丙”等5个项目. */
export const namesOf = (things: readonly { readonly name: string; readonly at: Readonly<Partial<Record<'name', readonly CellRef[]>>> }[], measure: string): Words => {
  const listed = things.slice(0, namedAtMost).map(({ name, at }) => titled(name, at.name ?? []));
  return things.length > namedAtMost ? [listed, '等', count(things.flatMap(({ at }) => (at.name ?? []).slice(0, 1)), measure)] : listed;
};
