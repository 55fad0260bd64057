import { settingsSheet } from '../model/own-sheets';
import type { Waiver } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { cellRef } from '../units/address';
import { readIdentity } from '../waive/identity';
import { findWaiversTable } from './settings-sheet';

const codePattern = /^[A-Za-z]\d{2}$/;

/** Returns true for a row of the block that sets something aside, or is meant to: others are a person's own. */
export const isWaiverRow = ({ code, fingerprint }: Pick<Waiver, 'code' | 'fingerprint'>): boolean => codePattern.test(code) || readIdentity(fingerprint) !== null;

/** Returns what a person has set aside in the workbook. */
export const readWaivers = ({ sheets }: Snapshot): readonly Waiver[] => {
  const sheet = sheets.find(({ name }) => name === settingsSheet);
  const table = sheet ? findWaiversTable(sheet) : null;
  if (table === null) return [];
  return table.rows.filter(isWaiverRow).map(({ row, code, message, reason, fingerprint }) => ({ code: code.toUpperCase(), message, reason, fingerprint, at: cellRef(settingsSheet, row, table.columns.code), reasonAt: cellRef(settingsSheet, row, table.columns.reason) }));
};
