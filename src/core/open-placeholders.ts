import type { Facts, TableInfo } from './model/facts';
import { reportSheet } from './model/own-sheets';
import type { FillIn, Report } from './model/report';
import type { SheetSnapshot, Snapshot } from './model/snapshot';
import type { CellRef, Location } from './units/address';
import { cellRef, parseRef, rangeRef } from './units/address';
import { headingKey } from './units/text';

/** 待填写: what a report still asks for, and where it can be given. */
export interface OpenPlaceholder {
  /** Id of the sentence; `subtitle` for the name of the unit. */
  readonly id: string;
  /** Id of the chapter; null above the first. */
  readonly chapter: string | null;
  /** What is asked for, without 【待填写：】. */
  readonly text: string;
  readonly table: FillIn['table'] | null;
  /** The cell or row in which it is given; null where the workbook has no such table, or no single place in it. */
  readonly at: CellRef | null;
  /** The row of the report sheet that asks for it. */
  readonly asked: CellRef | null;
}

const isBlank = (sheet: SheetSnapshot, row: number, column: number): boolean => {
  const value = sheet.values[row - sheet.row]?.[column - sheet.column];
  return value === null || value === undefined || value === '';
};

/** Returns the first row below the table in which all its columns are blank. */
const freeRow = (sheet: SheetSnapshot, { lastRow, column, lastColumn }: Location): number => {
  let row = lastRow + 1;
  while (Array.from({ length: lastColumn - column + 1 }, (_, offset) => column + offset).some((at) => !isBlank(sheet, row, at))) row += 1;
  return row;
};

const placeIn = (table: TableInfo, row: string | null, snapshot: Snapshot): CellRef | null => {
  const range = parseRef(table.range);
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!range || !sheet) return null;
  if (row === null) return table.range;
  if (table.recogniser === 'unit-information') {
    const labelled = sheet.values.findIndex((_, index) => headingKey(String(sheet.values[index]?.[range.column - sheet.column] ?? '')) === headingKey(row));
    if (labelled >= 0) return cellRef(table.sheet, sheet.row + labelled, range.column + 1);
  }
  const free = freeRow(sheet, range);
  return rangeRef(table.sheet, free, range.column, free, range.lastColumn);
};

/** Returns what the report still asks for, in its order. */
export const openPlaceholders = ({ subtitle, chapters }: Report, facts: Facts, snapshot: Snapshot): readonly OpenPlaceholder[] => {
  const written = snapshot.sheets.find(({ name }) => name === reportSheet);
  const askedAt = (text: string): CellRef | null => {
    const row = written?.values.findIndex((values) => values.some((value) => typeof value === 'string' && value.includes(text))) ?? -1;
    return written && row >= 0 ? cellRef(reportSheet, written.row + row, written.column) : null;
  };
  const open = (id: string, chapter: string | null, text: string, fillIn: FillIn | null): OpenPlaceholder => {
    const table = fillIn && facts.tables.find(({ recogniser }) => recogniser === fillIn.table);
    const at = table && table.recogniser !== 'targets-table' ? placeIn(table, fillIn.row, snapshot) : null;
    return { id, chapter, text: text.replace(/^【待填写：|】$/g, ''), table: fillIn?.table ?? null, at, asked: askedAt(text) };
  };
  const asked = /【待填写：[^】]*】/.exec(subtitle)?.[0];
  return [
    ...(asked === undefined ? [] : [open('subtitle', null, asked, { table: 'unit-information', row: '单位名称' })]),
    ...chapters.flatMap((chapter) => chapter.passages.flatMap(({ sentences }) => sentences.filter(({ placeholder }) => placeholder).map(({ id, text, fillIn = null }) => open(id, chapter.id, text, fillIn)))),
  ];
};
