import { editOf, unmoved } from '../cell-edits';
import type { Composition } from '../model/composition';
import type { Finding } from '../model/evaluation';
import { settingsSheet } from '../model/own-sheets';
import type { Waiver } from '../model/settings';
import type { Amendment, CellEdit } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { defaultScheme, findScheme } from '../schemes';
import { isFilled } from '../snapshot-questions';
import { canBeWaived, replacedBy } from '../waive';
import { identityOf, writeIdentity } from '../waive/identity';
import { blankRow, planSettingsSheet, settingStyles, waiverRows, waiversBlock } from './plan-settings';
import type { WaiverLine } from './plan-settings';
import { readSettings } from './read-settings';
import { isWaiverRow } from './read-waivers';
import { findSettingsTable, findWaiversTable } from './settings-sheet';
import type { WaiversTable } from './settings-sheet';

/** A finding to be set aside: its line, and those that the line takes the place of. */
export interface WaiverDraft extends WaiverLine {
  /** Fingerprints. */
  readonly replaces: readonly string[];
}

/** What a person sets aside, and what no more. */
export interface WaiversChange {
  readonly set?: readonly WaiverDraft[];
  /** Lines to clear, as they were read. */
  readonly clear?: readonly Waiver[];
}

/** Why nothing is set aside, and the way out. */
export interface WaiverProblem {
  readonly problem: string;
  readonly why: 'foreign-sheet' | 'no-reason' | 'not-waivable';
}

/** Returns the line that sets a finding aside, as it is in the workbook that a person has looked at, among all that was found there. */
export const draftWaiver = (finding: Finding, { findings, waivers }: Pick<Composition, 'findings' | 'waivers'>, snapshot: Snapshot, reason: string): WaiverDraft | WaiverProblem => {
  if (!canBeWaived(finding)) return { problem: '这个问题不能不再提示', why: 'not-waivable' };
  if (reason.trim() === '') return { problem: '请写明理由', why: 'no-reason' };
  const identity = identityOf(finding, findings, snapshot);
  return { code: finding.code, message: finding.message, reason: reason.trim(), fingerprint: writeIdentity(identity), replaces: replacedBy(finding, identity, waivers).map(({ fingerprint }) => fingerprint) };
};

type Row = WaiversTable['rows'][number];

/** Returns the edits that make a row of the block hold a line, or nothing. */
const rowEdits = (sheet: SheetSnapshot, { columns }: WaiversTable, { row }: Row, line: WaiverLine | null): readonly CellEdit[] => {
  const cells = [[columns.code, line?.code], [columns.message, line?.message], [columns.reason, line?.reason], [columns.fingerprint, line?.fingerprint]] as const;
  const edits = cells.flatMap(([column, value]) => (column === null ? [] : [editOf(sheet, row, column, value ?? null)]));
  return edits.filter(({ value, before }) => value !== before).length === 0 ? [] : edits;
};

/** Returns true for the row that a waiver was read from; one without a fingerprint must be as it was. */
const isRowOf = (line: Row, { fingerprint, code, message, reason }: Waiver): boolean =>
  fingerprint === '' ? line.fingerprint === '' && line.code.toUpperCase() === code && line.message === message && line.reason === reason : line.fingerprint === fingerprint;

/** Returns how a filled sheet changes: a new line takes the place of those that it replaces, or comes last; what is cleared goes with its row. */
const changeOf = (sheet: SheetSnapshot, below: number, drafts: readonly WaiverDraft[], cleared: readonly Waiver[]): Omit<Amendment, 'names' | 'newSheet'> => {
  const table = findWaiversTable(sheet);
  if (table === null) return { edits: [], ...(drafts.length > 0 && { insertions: [{ sheet: settingsSheet, row: below, rows: [blankRow('before-waivers'), ...waiversBlock(drafts)], styles: settingStyles }] }) };
  const lines = table.rows.filter(isWaiverRow);
  const [edits, added, gone] = [[] as CellEdit[], [] as WaiverDraft[], new Set(lines.filter((line) => cleared.some((waiver) => isRowOf(line, waiver))))];
  for (const draft of drafts) {
    const [own, ...more] = lines.filter(({ fingerprint }) => fingerprint === draft.fingerprint || draft.replaces.includes(fingerprint));
    if (own) edits.push(...rowEdits(sheet, table, own, draft));
    else added.push(draft);
    for (const line of more) gone.add(line);
    if (own) gone.delete(own);
  }
  const last = lines.at(-1)?.row ?? table.headingRow;
  return {
    edits: [...edits, ...[...gone].flatMap((line) => rowEdits(sheet, table, line, null)), ...(added.length > 0 ? unmoved(sheet, last, [table.columns.code]) : [])],
    ...(added.length > 0 && { insertions: [{ sheet: settingsSheet, row: last + 1, rows: added.flatMap((draft) => waiverRows(draft, table.columns)), styles: settingStyles }] }),
    ...(gone.size > 0 && { removals: [...gone].map(({ row }) => ({ sheet: settingsSheet, row })) }),
  };
};

/** Returns the change that sets findings aside on the sheet 报告设置, each in a line of its own with its reason, and takes others back. */
export const amendWaivers = (snapshot: Snapshot, { set = [], clear = [] }: WaiversChange): Amendment | WaiverProblem => {
  const sheet = snapshot.sheets.find(({ name }) => name === settingsSheet);
  if (sheet && isFilled(sheet)) {
    const settings = findSettingsTable(sheet);
    if (settings === null) return { problem: `已有工作表「${settingsSheet}」，但其中没有「设置」「值」两列，程序不会覆盖它；请把那张工作表改名，再试一次`, why: 'foreign-sheet' };
    return { newSheet: null, names: [], ...changeOf(sheet, settings.below, set, clear) };
  }
  const scheme = findScheme(readSettings(snapshot).scheme ?? undefined) ?? defaultScheme;
  return { newSheet: set.length > 0 ? planSettingsSheet({}, scheme, new Map(), set) : null, edits: [], names: [] };
};
