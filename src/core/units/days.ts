import { remembered } from './remembered';
import { narrow } from './text';

/** The last day of what a text names: a day, 2024年6月, 6月底, 第二季度, 上半年, 2024年底, 年内, the end of 1–12月. `year` is null where none is written. */
export interface LastDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
/** Without a year, February has the 29 days it may have. */
const daysIn = (year: number | null, month: number): number => [31, year === null || isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** Only these words may stand behind a date: 未完成 or 预计完成 behind it says something else. */
const done = '(?:全部|全面|均|已|按时|按期|如期|提前)*(?:完成|完工|竣工|验收|交付|投入使用|办结|结束|实施完毕|发放|到位|上线)*';
const tail = `(?:(?<before>之前|以前|前)|之内|以内|内)?${done}`;
const head = /^(?:截至|截止到|截止|最迟|不晚于|不迟于|已|于|在)+/;
const patterns: readonly RegExp[] = [
  new RegExp(`^(?:(?<year>\\d{4})年度?)?(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号]|(?<part>[底末]|上旬|中旬|下旬))?${tail}$`),
  new RegExp(`^(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})日?${tail}$`),
  new RegExp(`^(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)${tail}$`),
  new RegExp(`^(?<year>(?:19|20)\\d\\d)(?:[-/](?<month>\\d{1,2})|\\.(?<dotted>\\d\\d))$`),
  new RegExp(`^(?:(?<year>\\d{4})年度?)?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)(?<part>[底末])?${tail}$`),
  new RegExp(`^(?<year>\\d{4})年度?(?<part>年?[底末])?${tail}$`),
  new RegExp(`^(?:当年|本年|本年度|全年)?(?<part>年[底末])${tail}$`),
  new RegExp(`^[当本]?年度?(?:之内|以内|内)${done}$`),
  new RegExp(`^(?:(?<year>\\d{4})年度?)?\\d{1,2}月?(?:-|—|–|~|至|到)(?<month>\\d{1,2})月份?(?<part>[底末])?${tail}$`),
  new RegExp(`^\\d{4}年\\d{1,2}月(?:-|—|–|~|至|到)(?<year>\\d{4})年(?<month>\\d{1,2})月份?(?<part>[底末])?${tail}$`),
];

const dayBefore = ({ year, month }: Omit<LastDay, 'day'>): LastDay | null => {
  if (month > 1) return { year, month: month - 1, day: daysIn(year, month - 1) };
  return year === null ? null : { year: year - 1, month: 12, day: 31 };
};

/** Returns the first and the last month of a month, a quarter, a half of the year, or the year. */
const monthsOf = (month: string | undefined, quarter: string | undefined, half: string | undefined): { readonly first: number; readonly month: number } => {
  if (month !== undefined) return { first: Number(month), month: Number(month) };
  const last = quarter !== undefined ? ('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3 : half === '上' ? 6 : 12;
  return { first: quarter !== undefined ? last - 2 : half === '下' ? 7 : 1, month: last };
};

/** Returns the last day that a text names as a date; null where it is none. 6月30日前 and 6月底前 include that day, 6月前 ends with May. */
export const readLastDay = (text: string): LastDay | null => {
  const key = narrow(text).replace(/\s+/g, '').replace(head, '');
  for (const pattern of patterns) {
    const found = pattern.exec(key);
    if (!found) continue;
    const { year: yearText, month: monthText, dotted, quarter, half, day: dayText, part, before } = found.groups ?? {};
    const year = yearText === undefined ? null : Number(yearText);
    const { first, month } = monthsOf(monthText ?? dotted, quarter, half);
    if (month < 1 || month > 12) return null;
    if (before !== undefined && dayText === undefined && part === undefined) return dayBefore({ year, month: first });
    const last = daysIn(year, month);
    const day = dayText !== undefined ? Number(dayText) : part === '上旬' ? 10 : part === '中旬' ? 20 : last;
    return day < 1 || day > last ? null : { year, month, day };
  }
  return null;
};

/** Returns a number below 0 where the first day is earlier, 0 for the same day; null where only one of them has a year. */
export const compareDays = (one: LastDay, other: LastDay): number | null => {
  if ((one.year === null) !== (other.year === null)) return null;
  return ((one.year ?? 0) - (other.year ?? 0)) * 10_000 + (one.month - other.month) * 100 + one.day - other.day;
};

/** Returns true for a number format that shows a day. */
export const showsDay = remembered((format): boolean =>
  !/general|standard|通用/i.test(format) && /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? ''));

/** Returns the day that Excel stores as a number, as 2024年12月31日; null outside the days Excel knows. Its calendar has a 29 February 1900, which never was. */
export const dayOfSerial = (serial: number): string | null => {
  if (!(serial >= 61 && serial < 2_958_466)) return null;
  let rest = Math.floor(serial) - 61;
  let [year, month] = [1900, 3];
  while (rest >= (isLeap(month > 2 ? year + 1 : year) ? 366 : 365)) {
    rest -= isLeap(month > 2 ? year + 1 : year) ? 366 : 365;
    year += 1;
  }
  while (rest >= daysIn(year, month)) {
    rest -= daysIn(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return `${year}年${month}月${rest + 1}日`;
};

/** Returns the day of eight digits, 20241231, as 2024年12月31日; null where they are none. */
export const dayOfDigits = (digits: string): string | null => {
  const day = digits.length === 8 && /^(?:19|20)\d{6}$/.test(digits) ? readLastDay(digits) : null;
  return day && `${day.year}年${day.month}月${day.day}日`;
};
