import { invalidArgument } from './api-error';
import type { Enforces } from './rules';

/** What is written to a cell: nothing at all, or a value or a formula, with the number format that comes with it. */
export type CellInput =
  | { readonly kind: 'leave' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly numberFormat?: string }
  | { readonly kind: 'formula'; readonly formula: string };

const leave: CellInput = { kind: 'leave' };
const longestText = 32_767;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/** What Excel makes of a value that is written to a cell with this number format. */
export function coerce(input: unknown, numberFormat: string, enforces: Enforces): CellInput {
  if (input === null || input === undefined) return enforces('null-leaves-cell') ? leave : { kind: 'clear' };
  if (typeof input === 'number' || typeof input === 'boolean') {
    return numberFormat === '@' && enforces('text-format') ? text(typeof input === 'boolean' ? String(input).toUpperCase() : String(input), enforces) : { kind: 'value', value: input };
  }
  if (typeof input !== 'string') throw invalidArgument();
  if (input === '') return enforces('empty-text-clears') ? { kind: 'clear' } : leave;
  if (numberFormat === '@' && enforces('text-format')) return text(input, enforces);
  if (input.startsWith("'") && enforces('leading-apostrophe')) return text(input.slice(1), enforces);
  return enforces('formula-text') ? (formula(input) ?? constant(input, numberFormat, enforces)) : constant(input, numberFormat, enforces);
}

/** The formula that a text stands for, or null: `=1+1`, `+A1`, `-A1`, `@SUM(A1)`; a signed number is a number. */
function formula(input: string): CellInput | null {
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input };
  if (/^[+-]/.test(input) && input.length > 1 && typedNumber(input) === null) return { kind: 'formula', formula: `=${input}` };
  return /^@[\p{L}_]/u.test(input) ? { kind: 'formula', formula: `=${input.slice(1)}` } : null;
}

function constant(input: string, numberFormat: string, enforces: Enforces): CellInput {
  const number = typedNumber(input);
  if (number !== null) return input.trim().endsWith('%') && numberFormat === 'General' ? { kind: 'value', value: number, numberFormat: input.includes('.') ? '0.00%' : '0%' } : { kind: 'value', value: number };
  if (/^(true|false)$/i.test(input)) return { kind: 'value', value: input.toLowerCase() === 'true' };
  const date = enforces('iso-date-serial') ? serialOf(input) : null;
  if (date !== null) {
    return numberFormat === 'General' && enforces('iso-date-format')
      ? { kind: 'value', value: date, numberFormat: Number.isInteger(date) ? 'm/d/yyyy' : 'm/d/yyyy h:mm' }
      : { kind: 'value', value: date };
  }
  return text(input, enforces);
}

function text(value: string, enforces: Enforces): CellInput {
  if (value.length > longestText && enforces('cell-text-length')) throw invalidArgument();
  return { kind: 'value', value };
}

/** The number that a text is when it is typed into Excel (en-US), or null: 12, -1.5, 1,234.5, 1e3, 50%. */
function typedNumber(input: string): number | null {
  const trimmed = input.trim();
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?$/.test(trimmed) || !/\d/.test(trimmed)) return null;
  const percent = trimmed.endsWith('%');
  const number = Number(trimmed.replaceAll(',', '').replace('%', ''));
  if (!Number.isFinite(number)) return null;
  return percent ? number / 100 : number;
}

/** The serial number of an ISO date, without any time zone; null for other texts and for days that do not exist. */
function serialOf(input: string): number | null {
  const match = isoDate.exec(input);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23) return null;
  const serial = time / 86_400_000 + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return serial < 61 ? serial - 1 : serial;
}
