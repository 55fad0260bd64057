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

/** What a system prints above an export: 会计期间：2024.01-2024.12, 年度=2024. */
const labelled = /(?:年度|年份|期间)[:=]((?:19|20)\d{2})(?:年度?|[.\-/]?\d{0,2}月?)?(?:[-—–~至到]((?:19|20)\d{2})?)?/;
const wholeYear = /^(?:截[至止]:?)?((?:19|20)\d{2})年12月31日(?:止)?$/;

/** Returns the year that a title states, 2024年度 before 2024年, and 截至2024年12月31日 where it says nothing else; null for other dates, document numbers and sentences about them. */
export const yearOfTitle = (text: string): { readonly year: number; readonly certain: boolean } | null => {
  const whole = narrow(text).replace(/\s+/g, '');
  const [, first, last = first] = labelled.exec(whole) ?? [];
  if (first !== undefined && first === last) return { year: Number(first), certain: true };
  const closing = wholeYear.exec(whole)?.[1];
  if (closing !== undefined) return { year: Number(closing), certain: false };
  const plain = whole.replace(aside, '').replace(day, '');
  if (noTitle.test(plain) || month.test(plain)) return null;
  const certain = [...plain.matchAll(/((?:19|20)\d{2})年度/g)].at(-1);
  if (certain) return { year: Number(certain[1]), certain: true };
  const found = /((?:19|20)\d{2})年/.exec(plain);
  return found ? { year: Number(found[1]), certain: false } : null;
};
