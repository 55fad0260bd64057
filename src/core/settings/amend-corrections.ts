import { editOf, unmoved } from '../cell-edits';
import { ownSheets, settingsSheet } from '../model/own-sheets';
import type { Choice, NamePair, Rewording, Synonym, UnclearChoice } from '../model/settings';
import type { Amendment, CellEdit, NameEdit, PlanRow, RowInsertion, RowRemoval } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { isHeadingWord } from '../recognise/heading-words';
import { defaultScheme, findScheme } from '../schemes';
import { isFilled } from '../snapshot-questions';
import { parseRef, shownRef, type CellRef, type Location } from '../units/address';
import { headingKey, nameKey } from '../units/text';
import { choiceNameStart, correctionBlocks, findBlock, shownChoice, shownReplaced, shownSame, type BlockTable, type ChoiceSaying, type CorrectionBlock } from './corrections-sheet';
import { correctionRows, correctionsBlock, planSettingsSheet, settingStyles } from './plan-settings';
import { readSettings } from './read-settings';
import { uprightRef } from './resolve-reference';
import { findSettingsTable } from './settings-sheet';

/** What is to be said of cells. */
export type ChoiceDraft = ChoiceSaying & { readonly ref: CellRef; readonly reason?: string };

/** What a person says of the tables and how they word the report, and what no more. A new saying takes the place of the one of its kind about the same cells, word, names or passage. */
export interface CorrectionsChange {
  readonly choices?: readonly ChoiceDraft[];
  readonly synonyms?: readonly Pick<Synonym, 'word' | 'meaning'>[];
  readonly pairs?: readonly Pick<NamePair, 'name' | 'other' | 'same'>[];
  readonly rewordings?: readonly RewordingDraft[];
  /** Lines to clear, as they were read. */
  readonly clear?: readonly (Pick<Choice, 'at'> | Pick<Synonym, 'at'> | Pick<NamePair, 'at'> | Pick<UnclearChoice, 'at'>)[];
}

/** A person's text for a passage, as its line is to have it. */
export type RewordingDraft = Omit<Rewording, 'at' | 'replaced'> & Partial<Pick<Rewording, 'replaced'>>;

/** Why nothing is said, and the way out. */
export interface CorrectionProblem {
  readonly problem: string;
  readonly why: 'no-text' | 'too-long' | 'foreign-sheet' | 'no-reason' | 'no-range' | 'own-sheet' | 'no-meaning' | 'same-name' | 'moved' | 'comes-to-nothing';
}

/** A line of a block as it is to be; `isOf` finds the line whose place it takes. */
interface Line {
  readonly texts: readonly string[];
  readonly isOf: (texts: readonly string[], row: number) => boolean;
}

/** As many characters as a cell holds. */
const cellHolds = 32_767;
/** A reader knows a passage by its first words. */
const generatedShown = 300;

/** Signs that no cell can hold, beside those that end a line. */
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** Returns a text as a cell holds it: all of it, its lines ended as Excel ends them. */
const heldText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unheld, '');

/** Returns as many of the sentences as a cell holds beside what was generated. */
const fitting = (sentences: readonly string[]): readonly string[] => {
  let left = cellHolds - 2 * generatedShown;
  return sentences.filter(({ length }) => (left -= length + 1) >= 0);
};

const wrong = (snapshot: Snapshot, { choices = [], synonyms = [], pairs = [], rewordings = [] }: CorrectionsChange): CorrectionProblem | null => {
  if (rewordings.some(({ text }) => heldText(text).trim() === '')) return { problem: '请写上文字；要用程序生成的文字，请恢复', why: 'no-text' };
  const long = rewordings.map(({ text }) => heldText(text).length).find((length) => length > cellHolds);
  if (long !== undefined) return { problem: `这段文字有${long}个字，一个单元格最多放${cellHolds}个，没有保存；请缩短`, why: 'too-long' };
  for (const draft of choices) {
    const sheet = parseRef(draft.ref)?.sheet;
    if (sheet === undefined || !snapshot.sheets.some(({ name }) => name === sheet)) return { problem: `「${draft.ref}」不是本工作簿中的单元格，请重新选择`, why: 'no-range' };
    if (ownSheets.has(sheet)) return { problem: `「${sheet}」是本程序写的工作表，不作数据来源`, why: 'own-sheet' };
    if (draft.kind === 'row' && draft.value === 'exclude' && (draft.reason ?? '').trim() === '') return { problem: '请写明不计入的理由', why: 'no-reason' };
    if (draft.kind === 'column' && draft.value !== null && !isHeadingWord(draft.value)) return { problem: `没有「${draft.value}」这种含义，请从列表中选`, why: 'no-meaning' };
  }
  const word = synonyms.find(({ word: own, meaning }) => headingKey(own) === '' || !isHeadingWord(meaning));
  if (word) return { problem: `「${word.word}」不能作为列名，请选有文字的表头`, why: 'no-meaning' };
  const pair = pairs.find(({ name, other }) => nameKey(name) === nameKey(other) || nameKey(name) === '' || nameKey(other) === '');
  return pair ? { problem: '两个名称要不同，都不能为空', why: 'same-name' } : null;
};

/** How many rows of a range must be as they were seen: its headings and its first lines. */
const looked = 4;

/** Returns a problem where the rows of the cells, or the lines to clear, are not those that a person has seen. */
const movedSince = (seen: Snapshot, now: Snapshot, { choices = [], clear = [] }: CorrectionsChange): CorrectionProblem | null => {
  if (seen === now) return null;
  const rowOf = ({ sheets }: Snapshot, name: string, row: number): string => {
    const sheet = sheets.find((one) => one.name === name);
    return JSON.stringify((sheet?.values[row - sheet.row] ?? []).map((value) => value ?? ''));
  };
  const differs = ({ sheet, row, lastRow }: Location): boolean => Array.from({ length: Math.min(looked, lastRow - row + 1) }, (_, index) => row + index).some((line) => rowOf(seen, sheet, line) !== rowOf(now, sheet, line));
  const places = [...choices.map(({ ref }) => ref), ...clear.map(({ at }) => at)].flatMap((ref) => parseRef(ref) ?? []);
  return places.some(differs) ? { problem: '工作簿刚刚改动过，所指的行已不在原处，没有保存；请重新读取后再试', why: 'moved' } : null;
};

/** Returns the edits that make a row of a block hold these texts, or nothing. */
const rowEdits = (sheet: SheetSnapshot, { columns }: BlockTable, row: number, texts: readonly string[] | null): readonly CellEdit[] => {
  const edits = columns.flatMap((column, index) => (column === null ? [] : [editOf(sheet, row, column, texts?.[index] || null)]));
  return edits.some(({ value, before }) => value !== before) ? edits : [];
};

interface SheetEdits {
  readonly edits: readonly CellEdit[];
  readonly insertions: readonly RowInsertion[];
  readonly removals: readonly RowRemoval[];
}

/** Returns how a block of a filled sheet changes: lines in their places, new ones below the last, cleared ones gone with their rows. */
const changeOf = (sheet: SheetSnapshot, table: BlockTable, block: CorrectionBlock, lines: readonly Line[], cleared: ReadonlySet<number>): SheetEdits => {
  const rows = table.rows.filter(({ texts }) => texts.some((text) => text !== ''));
  const [edits, added, gone]: [CellEdit[], PlanRow[], Set<number>] = [[], [], new Set(rows.flatMap(({ row }) => (cleared.has(row) ? [row] : [])))];
  for (const line of lines) {
    const [first, ...more] = rows.filter(({ texts, row }) => line.isOf(texts, row) && !gone.has(row));
    if (first) edits.push(...rowEdits(sheet, table, first.row, line.texts));
    else added.push(...correctionRows(block, line.texts, table.columns));
    for (const { row } of more) gone.add(row);
  }
  for (const row of gone) edits.push(...rowEdits(sheet, table, row, null));
  const last = rows.at(-1)?.row ?? table.headingRow;
  return {
    edits: [...edits, ...(added.length > 0 && !gone.has(last) ? unmoved(sheet, last, table.columns.filter((column) => column !== null)) : [])],
    insertions: added.length === 0 ? [] : [{ sheet: settingsSheet, row: last + 1, rows: added, styles: settingStyles }],
    removals: [...gone].map((row) => ({ sheet: settingsSheet, row })),
  };
};

/** Returns the lines that say what is to be said, and the names that hold the cells. */
const linesOf = (snapshot: Snapshot, { choices = [], synonyms = [], pairs = [], rewordings = [] }: CorrectionsChange): { readonly lines: Readonly<Record<CorrectionBlock, readonly Line[]>>; readonly names: readonly NameEdit[] } => {
  const settings = readSettings(snapshot);
  const names: NameEdit[] = [];
  const taken = new Set([...snapshot.names.map(({ name }) => name), ...snapshot.sheets.flatMap((sheet) => (findBlock(sheet, 'choices')?.rows ?? []).map(({ texts }) => texts[3] ?? ''))].map((name) => name.toLowerCase()));
  const nextName = (): string => {
    let number = 1;
    while (taken.has(`${choiceNameStart}${number}`)) number += 1;
    taken.add(`${choiceNameStart}${number}`);
    return `${choiceNameStart}${number}`;
  };
  const said = choices.map((draft): Line => {
    const ref = uprightRef(draft.ref) ?? draft.ref;
    const before = settings.choices.find((choice) => choice.kind === draft.kind && choice.ref === ref);
    const name = before?.name ?? nextName();
    if (!snapshot.names.some((entry) => entry.name === name)) names.push({ name, ref, before: null });
    const rowBefore = parseRef(before?.at ?? '')?.row;
    return { texts: [shownChoice(draft), shownRef(ref), (draft.reason ?? '').trim(), name], isOf: (_, row) => row === rowBefore };
  });
  const isPair = (texts: readonly string[], one: string, two: string): boolean => [texts[1] ?? '', texts[2] ?? ''].map(nameKey).sort().join('\n') === [one, two].map(nameKey).sort().join('\n');
  return {
    names,
    lines: {
      choices: said,
      synonyms: synonyms.map(({ word, meaning }) => ({ texts: [meaning, word], isOf: (texts) => headingKey(texts[1] ?? '') === headingKey(word) })),
      pairs: pairs.map(({ name, other, same }) => ({ texts: [shownSame(same), name, other], isOf: (texts) => isPair(texts, name, other) })),
      rewordings: rewordings.map(({ passage, text, place, generated, replaced = [] }) => ({ texts: [place, shownReplaced(generated.length > generatedShown ? `${generated.slice(0, generatedShown)}…` : generated, fitting(replaced.map(heldText))), heldText(text), passage], isOf: (texts) => texts[3] === passage })),
    },
  };
};

/** Returns the change that says on the sheet 报告设置 what a person says of the tables, each in a line of its own, the cells held by workbook names; and takes lines back, with their names. Nothing where the rows that a person has seen, or the lines, stand elsewhere by now. */
export const amendCorrections = (snapshot: Snapshot, change: CorrectionsChange, seen: Snapshot = snapshot): Amendment | CorrectionProblem => {
  const problem = wrong(snapshot, change) ?? movedSince(seen, snapshot, change);
  if (problem) return problem;
  const { lines, names } = linesOf(snapshot, change);
  const blocks = Object.keys(correctionBlocks) as CorrectionBlock[];
  const blocksFor = (wanted: readonly CorrectionBlock[]): readonly PlanRow[] => wanted.flatMap((block) => (lines[block].length === 0 ? [] : correctionsBlock(block, lines[block].map(({ texts }) => texts))));
  const sheet = snapshot.sheets.find(({ name }) => name === settingsSheet);
  if (!sheet || !isFilled(sheet)) {
    const rows = blocksFor(blocks);
    const scheme = findScheme(readSettings(snapshot).scheme ?? undefined) ?? defaultScheme;
    return { newSheet: rows.length === 0 ? null : planSettingsSheet({}, scheme, new Map(), [], rows), edits: [], names };
  }
  const settings = findSettingsTable(sheet);
  if (settings === null) return { problem: `已有工作表「${settingsSheet}」，但其中没有「设置」「值」两列，程序不会覆盖它；请把那张工作表改名，再试一次`, why: 'foreign-sheet' };

  const cleared = new Set((change.clear ?? []).flatMap(({ at }) => parseRef(at)?.row ?? []));
  const parts: SheetEdits[] = [];
  const missing: CorrectionBlock[] = [];
  const gone: NameEdit[] = [];
  for (const block of blocks) {
    const table = findBlock(sheet, block);
    if (table === null) missing.push(block);
    else parts.push(changeOf(sheet, table, block, lines[block], cleared));
    for (const { row, texts } of block === 'choices' ? (table?.rows ?? []) : []) {
      const named = snapshot.names.find((entry) => entry.kind === 'name' && entry.name.toLowerCase() === (texts[3] ?? '').toLowerCase());
      if (cleared.has(row) && named && named.name.startsWith(choiceNameStart)) gone.push({ name: named.name, ref: null, before: named.ref });
    }
  }
  const fresh = blocksFor(missing);
  const insertions = [...parts.flatMap((part) => part.insertions), ...(fresh.length === 0 ? [] : [{ sheet: settingsSheet, row: settings.below, rows: fresh, styles: settingStyles }])];
  const removals = parts.flatMap((part) => part.removals);
  return { newSheet: null, edits: parts.flatMap(({ edits }) => edits), names: [...names, ...gone], ...(insertions.length > 0 && { insertions }), ...(removals.length > 0 && { removals }) };
};
