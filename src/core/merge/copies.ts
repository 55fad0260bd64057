import type { LeftOut } from '../model/facts';
import type { Memory } from '../model/memory';
import { ownSheets } from '../model/own-sheets';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { rangeRef } from '../units/address';

/** A sheet that holds this share of the remembered rows is a copy of the report, whatever it is called now. */
const share = 0.5;

const holdsReport = (sheet: SheetSnapshot, { rows }: Memory): boolean => {
  const texts = new Set(sheet.values.flatMap((row) => row.flatMap((value) => (typeof value === 'string' ? [value.trim()] : []))));
  return rows.length > 0 && rows.filter(({ text }) => texts.has(text)).length >= share * rows.length;
};

/** Returns the workbook without copies of the report that was written into it, and what was set aside: a report is no source of the next one. */
export const withoutCopies = (snapshot: Snapshot, memory: Memory | null): { readonly source: Snapshot; readonly leftOut: readonly LeftOut[] } => {
  const copies = memory === null ? [] : snapshot.sheets.filter((sheet) => !ownSheets.has(sheet.name) && holdsReport(sheet, memory));
  return {
    source: copies.length === 0 ? snapshot : { ...snapshot, sheets: snapshot.sheets.filter((sheet) => !copies.includes(sheet)) },
    leftOut: copies.map(({ name, row, column, values }) => ({ at: [rangeRef(name, row, column, row + Math.max(1, values.length) - 1, column + Math.max(1, ...values.map((line) => line.length)) - 1)], why: '本程序写的报告页的副本，不作为数据读取' })),
  };
};
