import { settingsSheet } from '../model/own-sheets';
import type { Rewording } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { valueAt } from '../snapshot-questions';
import { cellRef } from '../units/address';
import { findBlock, understandReplaced } from './corrections-sheet';
import { findNumbersTable, findWaiversTable } from './settings-sheet';

/** Returns the texts that a person has written for passages of the report, as they stand; a line without a text is none. */
export const readRewordings = ({ sheets }: Snapshot): readonly Rewording[] => {
  const sheet = sheets.find(({ name }) => name === settingsSheet);
  const block = sheet && findBlock(sheet, 'rewordings', [findNumbersTable(sheet)?.headingRow, findWaiversTable(sheet)?.headingRow].filter((row) => row != null));
  const column = block?.columns[2];
  if (!sheet || !block || column == null) return [];
  return block.rows.flatMap(({ row, texts: [place = '', generated = '', shown = '', passage = ''] }): readonly Rewording[] => {
    // A line of the next block's title has no text of its own in two columns.
    if (shown === '' || (passage === '' && place === '')) return [];
    return [{ passage, text: String(valueAt(sheet, row, column) ?? ''), place, ...understandReplaced(generated), at: cellRef(settingsSheet, row, column) }];
  });
};
