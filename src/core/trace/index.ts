import Big from 'big.js';
import type { Change } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import type { Achievement } from '../model/facts';
import { outdatedOf } from '../outdated';
import type { Figure, Passage, Report, ReportTable, Sentence } from '../model/report';
import { claimsIn } from '../review/claims';
import type { CellRef } from '../units/address';
import { cellNames } from './cell-names';
import { columnWords, formulaWords, itemsByCell } from './formula-words';

/** A number of the report, or the numbers of a quotation or of a table's column: what it comes to, how, and from where. */
export interface TracedFigure {
  /** As the report prints it. */
  readonly shown: string;
  /** The exact value in `unit`, as a decimal text; null where there is no single one. */
  readonly exact: string | null;
  /** 万元, 元, %, or the word printed behind the number; '' for none. */
  readonly unit: string;
  /** The formula in words. */
  readonly how: string;
  /** The cells, in the groups of `Figure`. */
  readonly groups: readonly (readonly CellRef[])[];
}

/** A sentence or a table of the report with its numbers. */
export interface Traced {
  readonly chapter: string;
  /** The heading of the passage, or of the one above that has one; null where the chapter has none yet. */
  readonly section: string | null;
  /** Id of the sentence, or of the table. */
  readonly id: string;
  /** The sentence, or the title of the table. */
  readonly text: string;
  readonly table: boolean;
  /** What the report sheet still says instead, since its data have changed; null where it says the same. */
  readonly standing: string | null;
  readonly figures: readonly TracedFigure[];
}

/** Returns the exact value of a figure in the unit in which it is printed. */
const exactOf = ({ text, value, counts }: Figure): Pick<TracedFigure, 'exact' | 'unit'> => {
  if (counts === 'number') return { exact: value, unit: text.slice(value.length) };
  if (counts === 'ratio') return { exact: new Big(value).times(100).toFixed(), unit: '%' };
  return text.endsWith('万元') ? { exact: new Big(value).div(1_000_000).toFixed(), unit: '万元' } : { exact: new Big(value).div(100).toFixed(), unit: '元' };
};

/** Returns the statements of 成效台账 by their cells. */
const statements = (achievements: readonly Achievement[]): ReadonlyMap<CellRef, Achievement> => new Map(achievements.flatMap((achievement) => (achievement.at.statement ?? []).map((cell) => [cell, achievement] as const)));

/** Returns the numbers of a quotation; of a statement with one number and its 数量 beside it, that one is the exact value. */
const quotedFigures = (text: string, cells: readonly CellRef[], known: ReadonlyMap<CellRef, Achievement>): readonly TracedFigure[] => {
  const numbers = claimsIn({ text, start: 0, chapter: null });
  if (numbers.length === 0) return [];
  const { quantity, measure } = known.get(cells[0] ?? '') ?? { quantity: null, measure: null };
  const beside = numbers.length === 1 && quantity !== null;
  return [{ shown: numbers.map((claim) => claim.text).join('、'), exact: beside ? quantity : null, unit: beside ? (measure ?? '') : '', how: beside ? '照录“事项陈述”，精确值取自“数量”' : '照录单元格中的文字', groups: [cells] }];
};

/** Returns what is printed of a sentence's numbers in their order: figures, and the numbers in words that it passes on. */
const figuresOf = (sentence: Sentence, how: (figure: Figure) => string, known: ReadonlyMap<CellRef, Achievement>): readonly TracedFigure[] => {
  const quotations = sentence.constants.filter(({ of }) => of === 'quotation');
  const told = [
    ...sentence.figures.map((figure) => ({ start: figure.start, traced: { shown: figure.text, ...exactOf(figure), how: how(figure), groups: figure.groups } })),
    ...quotations.flatMap(({ text, start, cells }) => quotedFigures(text, cells, known).map((traced) => ({ start, traced }))),
  ];
  // Nothing is known of what a person typed on the report sheet.
  if (told.length === 0 && sentence.own && sentence.constants.length === 0) return quotedFigures(sentence.text, sentence.proof, new Map()).map((traced) => ({ ...traced, how: sentence.proof.length > 0 ? '手工改写，其中的数不能追溯；所列是原句的单元格' : '手工添加，其中的数不能追溯' }));
  return told.sort((one, other) => one.start - other.start).map(({ traced }) => traced);
};

const tableFigures = ({ columns, rows, unit }: ReportTable, how: (cells: readonly ReportTable['rows'][number]['cells'][number][]) => string): readonly TracedFigure[] =>
  columns.flatMap(({ heading }, column): readonly TracedFigure[] => {
    const cells = rows.flatMap((row) => row.cells[column] ?? []).filter(({ number, proof }) => number !== null && proof.length > 0);
    const word = cells.every(({ text }) => text.endsWith('%')) ? '%' : (unit ?? '').replace(/^单位：/, '').replace(/；.*$/, '');
    return cells.length === 0 ? [] : [{ shown: `“${heading}”列（${cells.length}个数）`, exact: null, unit: word, how: how(cells), groups: [[...new Set(cells.flatMap(({ proof }) => proof))]] }];
  });

/** Returns the report's sentences and tables that have numbers, top to bottom, each number with what it comes to, the formula in words and its cells. `changes`: what writing the report would change on its sheet; null where it is not there, or is written as well. */
export const traced = ({ chapters }: Report, { facts, settings, scores }: Evaluation, changes: readonly Change[] | null): readonly Traced[] => {
  const [names, items] = [cellNames(facts, settings), itemsByCell(scores)];
  const standing = new Map(outdatedOf(changes ?? []).flatMap(({ id, kind, part, lines }) => (kind === 'renewed' && part === 'text' ? [[id, lines[0]?.before ?? null] as const] : [])));
  const known = statements(facts.achievements);
  const how = (figure: Figure): string => formulaWords(figure, names, items);
  return chapters.flatMap(({ heading: chapter, passages }) => {
    let section: string | null = null;
    return passages.flatMap(({ heading, sentences, table }: Passage): readonly Traced[] => {
      section = heading?.text ?? section;
      const place = { chapter, section };
      return [
        ...sentences.filter(({ placeholder }) => !placeholder).map((sentence) => ({ ...place, id: sentence.id, text: sentence.text, table: false, standing: standing.get(sentence.id) ?? null, figures: figuresOf(sentence, how, known) })),
        ...(table ? [{ ...place, id: table.id, text: table.title, table: true, standing: null, figures: tableFigures(table, (cells) => columnWords(cells, names)) }] : []),
      ].filter(({ figures }) => figures.length > 0);
    });
  });
};
