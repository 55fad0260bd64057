import { narrow } from '../../units/text';
import type { SheetView } from '../sheet-view';

const aside = /《[^》]*》|〔[^〕]*〕|\[\d{4}\]|(?:根据|依据|按照|按)[^，,。；]*[，,。；]/g;
const noTitle = /日期|时间|文件|依据|根据|〔|批复|印发/;
const day = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/g;
const month = /^\D{0,6}(?:19|20)\d{2}年\d{1,2}月$/;

/** Returns the four-digit year of a cell: 2024, 2024年, 2024年度. */
export const readYear = (text: string): number | null => {
  const found = /(?:19|20)\d{2}(?=年|$|\D)/.exec(text);
  return found ? Number(found[0]) : null;
};

/** Returns the year in a cell of the column 年度; null for a note or a day that merely reaches into it. */
export const yearInColumn = (view: SheetView, row: number, column: number): number | null => {
  const text = narrow(view.text(row, column));
  return /^(?:19|20)\d{2}\D{0,4}$/.test(text) ? readYear(text) : null;
};

/** Returns the year that a title states, 2024年度 before 2024年; null for dates, document numbers and sentences about them. */
export const yearOfTitle = (text: string): { readonly year: number; readonly certain: boolean } | null => {
  const plain = narrow(text).replace(/\s+/g, '').replace(aside, '').replace(day, '');
  if (noTitle.test(plain) || month.test(plain)) return null;
  const certain = [...plain.matchAll(/((?:19|20)\d{2})年度/g)].at(-1);
  if (certain) return { year: Number(certain[1]), certain: true };
  const found = /((?:19|20)\d{2})年/.exec(plain);
  return found ? { year: Number(found[1]), certain: false } : null;
};
