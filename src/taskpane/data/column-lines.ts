import type { TableInfo } from '../../core/model/facts';
import type { Choice, Settings, SourceKind } from '../../core/model/settings';
import type { CellRef } from '../../core/units/address';
import { coversRef, parseRef } from '../../core/units/address';
import { headingKey } from '../../core/units/text';

/** A column of a table as a person corrects it. */
export interface ColumnLine {
  readonly header: string;
  /** The heading word that stands for its meaning; null where it is not used. */
  readonly meaning: string | null;
  /** Its meaning in the program's words, with what they add: 全年预算数（元）. */
  readonly shown: string;
  /** The cell of its heading. */
  readonly cell: CellRef;
  /** What a person points at to say something of it: its heading, or its cells where the table has none. */
  readonly at: CellRef;
  /** What a person said of it. */
  readonly chosen: Choice | null;
  /** Why it is not used; null where it is. */
  readonly why: string | null;
  /** True where its heading is a word that tables of every kind have, or none at all. */
  readonly known: boolean;
  /** True where the heading is a person's own word for the meaning already. */
  readonly synonym: boolean;
}

const withoutBrackets = (meaning: string): string => meaning.replace(/（.*$/, '');

/** What columns of amounts in a form can mean, beside those of its indicators. */
const ofFunds = ['年初预算数', '全年预算数', '资金到位数', '全年执行数', '执行率'];

/** Returns the meanings to choose from: a form has amounts as well as indicators. */
export const optionsFor = (kind: SourceKind, meanings: readonly string[]): readonly string[] => (kind === 'self-evaluation-form' || kind === 'target-form' || kind === 'monitoring-form' ? [...meanings, ...ofFunds] : meanings);

/** Returns the columns of a table from left to right, those that are not used among them. */
export const columnLines = ({ columns, others = [], declared, range }: TableInfo, { choices, synonyms }: Pick<Settings, 'choices' | 'synonyms'>): readonly ColumnLine[] => {
  const used = columns.map(({ header, meaning, at, chosen }) => ({ header, shown: meaning, meaning: withoutBrackets(meaning), at, chosen, why: null as string | null }));
  const left = others.map(({ header, why, at, chosen }) => ({ header, shown: '', meaning: null, at, chosen, why }));
  const table = parseRef(range);
  return [...used, ...left]
    .flatMap(({ header, shown, meaning, at: [cell], chosen: isChosen, why }) => {
      if (cell === undefined) return [];
      const chosen = choices.find((choice) => choice.kind === 'column' && (coversRef(choice.ref, cell) || (isChosen === true && isBelow(choice.ref, cell, table?.row)))) ?? null;
      const headless = declared !== undefined && choices.some((choice) => choice.kind === 'table' && choice.ref === declared.range && !choice.headed);
      const own = synonyms.find(({ word }) => headingKey(word) === headingKey(header));
      return [{ header, shown, meaning, cell, at: chosen?.ref ?? cell, chosen: isChosen === true ? chosen : null, why, known: headless || headingKey(header) === '', synonym: own !== undefined && headingKey(own.meaning) === headingKey(meaning ?? '') }];
    })
    .sort((one, other) => (parseRef(one.cell)?.column ?? 0) - (parseRef(other.cell)?.column ?? 0) || (parseRef(one.cell)?.row ?? 0) - (parseRef(other.cell)?.row ?? 0));
};

/** Returns true for the lower cell of a heading that is merged over two rows. */
const isBelow = (ref: CellRef, cell: CellRef, lowest: number | undefined): boolean => {
  const [one, top] = [parseRef(ref), parseRef(cell)];
  return one !== null && top !== null && lowest !== undefined && one.sheet === top.sheet && one.column === top.column && one.row > top.row && one.row <= lowest;
};
