import { settingsSheet } from '../model/own-sheets';
import type { Choice, Corrections, NamePair, Settings, Synonym, UnclearChoice } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { isHeadingWord } from '../recognise/heading-words';
import { cellRef, overlapRefs, shownRef } from '../units/address';
import { headingKey, nameKey } from '../units/text';
import { choiceNameStart, findBlock, understandChoice, understandSame } from './corrections-sheet';
import { resolveReference, uprightRef } from './resolve-reference';
import { findNumbersTable, findWaiversTable, isSettingLabel } from './settings-sheet';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Returns the cells of a line: those of its name, which moves with them, otherwise of the address that the sheet shows; or why there are none. */
const cellsOf = (snapshot: Snapshot, name: string, address: string): { readonly ref: string; readonly name: string | null } | Pick<UnclearChoice, 'why' | 'about'> => {
  const named = name === '' ? undefined : snapshot.names.find((entry) => entry.kind === 'name' && same(entry.name, name));
  if (named) {
    const ref = named.ref === null ? null : uprightRef(named.ref);
    return ref === null ? { why: 'deleted', about: named.name } : { ref, name: named.name };
  }
  const found = resolveReference(snapshot, address, null);
  return typeof found === 'string' ? { ref: uprightRef(found) ?? found, name: null } : { why: 'no-range', about: address === '' ? name : address };
};

/** Returns why a choice cannot stand beside those before it, null where it can; undefined where it only says the same again. */
const clash = (choice: Choice, before: readonly Choice[]): UnclearChoice['why'] | null | undefined => {
  if (choice.kind === 'row' && choice.value === 'exclude' && choice.reason === '') return 'no-reason';
  if (choice.kind === 'column' && choice.value !== null && !isHeadingWord(choice.value)) return 'no-meaning';
  if (choice.kind === 'table') return before.some((other) => other.kind === 'table' && overlapRefs(other.ref, choice.ref)) ? 'overlaps' : null;
  const first = before.find((other) => other.kind === choice.kind && other.ref === choice.ref);
  return first === undefined ? null : first.value === choice.value ? undefined : 'repeated';
};

/** Returns what a person has said of cells, headings and names, and the lines that are not acted on. */
export const readCorrections = (snapshot: Snapshot): Corrections & Pick<Settings, 'unclearChoices'> => {
  const [choices, unclearChoices, synonyms, pairs]: [Choice[], UnclearChoice[], Synonym[], NamePair[]] = [[], [], [], []];
  const sheet = snapshot.sheets.find(({ name }) => name === settingsSheet);
  if (!sheet) return { choices, synonyms, pairs, unclearChoices };
  const borders = [findNumbersTable(sheet)?.headingRow, findWaiversTable(sheet)?.headingRow].filter((row) => row != null);
  const cellOf = (row: number, column: number | null | undefined): string => cellRef(settingsSheet, row, column ?? 0);

  const said = findBlock(sheet, 'choices', borders);
  for (const { row, texts: [raw = '', address = '', reason = '', name = ''] } of said?.rows ?? []) {
    if (raw === '' || isSettingLabel(raw) || (address === '' && !name.startsWith(choiceNameStart))) continue;
    const at = cellOf(row, said?.columns[0]);
    const cells = cellsOf(snapshot, name, address);
    if ('why' in cells) {
      unclearChoices.push({ ...cells, at, raw });
      continue;
    }
    const choice: Choice = { ...understandChoice(raw), ...cells, reason, at };
    const why = clash(choice, choices);
    if (why === null) choices.push(choice);
    else if (why !== undefined) unclearChoices.push({ why, at, raw, about: shownRef(cells.ref) });
  }

  const words = findBlock(sheet, 'synonyms', borders);
  for (const { row, texts: [meaning = '', word = ''] } of words?.rows ?? []) {
    if (meaning === '' || word === '' || isSettingLabel(meaning)) continue;
    const at = cellOf(row, words?.columns[1]);
    const before = synonyms.find((other) => headingKey(other.word) === headingKey(word));
    if (!isHeadingWord(meaning)) unclearChoices.push({ why: 'no-meaning', at: cellOf(row, words?.columns[0]), raw: meaning, about: word });
    else if (before === undefined) synonyms.push({ word, meaning, at });
    else if (headingKey(before.meaning) !== headingKey(meaning)) unclearChoices.push({ why: 'repeated', at, raw: meaning, about: word });
  }

  const named = findBlock(sheet, 'pairs', borders);
  for (const { row, texts: [raw = '', name = '', other = ''] } of named?.rows ?? []) {
    const answer = understandSame(raw);
    if (answer === null || name === '' || other === '' || nameKey(name) === nameKey(other)) continue;
    const before = pairs.find((pair) => [pair.name, pair.other].map(nameKey).sort().join('\n') === [name, other].map(nameKey).sort().join('\n'));
    const at = cellOf(row, named?.columns[0]);
    if (before === undefined) pairs.push({ name, other, same: answer, at });
    else if (before.same !== answer) unclearChoices.push({ why: 'repeated', at, raw, about: `${name}、${other}` });
  }
  return { choices, synonyms, pairs, unclearChoices };
};
