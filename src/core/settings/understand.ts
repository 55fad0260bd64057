import type { SettingKey } from '../model/settings';
import type { CellValue } from '../model/snapshot';
import { schemes } from '../schemes';
import { moneyUnits } from '../units/money';
import type { MoneyUnit } from '../units/money';
import { narrow, nameKey } from '../units/text';

const years = { first: 1990, last: 2100 } as const;

/** Returns the text of a cell, '' where it is blank. */
export const textOf = (value: CellValue): string => (value === null ? '' : String(value).trim());

/** Returns the id of a scheme that is called by its id or title; null where none is. */
export const understandScheme = (text: string): string | null => schemes.find(({ id, title }) => [id, title, `${title}(${id})`].some((name) => nameKey(name) === nameKey(text)))?.id ?? null;

/** Returns the money unit of 万元, 单位：万元, 人民币万元; null for anything else. */
export const understandUnit = (text: string): MoneyUnit | null => {
  const bare = narrow(text).replace(/\s+/g, '').replace(/^(?:金额)?单位:?/, '').replace(/^人民币/, '');
  return moneyUnits.find((unit) => unit === bare) ?? null;
};

/** Returns the year of 2024, 2024年, 2024年度; null for anything else. */
export const understandYear = (text: string): number | null => {
  const found = /^(\d{4})(?:年度?)?$/.exec(narrow(text).replace(/\s+/g, ''));
  const year = found ? Number(found[1]) : NaN;
  return year >= years.first && year <= years.last ? year : null;
};

/** Returns a name or code of a 单位 as it is looked for; null for a blank. Whether the workbook has it is seen when it is read. */
export const understandOrganisation = (text: string): string | null => (narrow(text).trim() === '' ? null : narrow(text).trim());

const answers: ReadonlyMap<string, 'yes' | 'no'> = new Map([['是', 'yes'], ['已完成', 'yes'], ['yes', 'yes'], ['否', 'no'], ['未完成', 'no'], ['no', 'no']]);

/** Returns yes for 是, no for 否; null for anything else. */
export const understandFinished = (text: string): 'yes' | 'no' | null => answers.get(nameKey(text)) ?? null;

/** Returns what stands on the sheet for a value: the title of a scheme, 是 or 否, otherwise the value. */
export const shownValue = (key: SettingKey, value: string | number | null): string | number | null => (key === 'scheme' ? (schemes.find(({ id }) => id === value)?.title ?? value) : key === 'finished' ? (value === 'yes' ? '是' : value === 'no' ? '否' : value) : value);
