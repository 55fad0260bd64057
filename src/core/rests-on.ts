import type { Finding, Score, ScoreItem } from './model/evaluation';
import type { Chapter, Report, ReportTable, Sentence } from './model/report';
import type { CellRef, Location } from './units/address';
import { parseRef } from './units/address';

/** Something of the report or of the evaluation that rests on cells. */
export type Dependent =
  | { readonly kind: 'sentence'; readonly chapter: Chapter; readonly sentence: Sentence }
  | { readonly kind: 'table'; readonly chapter: Chapter; readonly table: ReportTable }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'score'; readonly score: Score; readonly item: ScoreItem };

/** Answers what rests on cells, without looking at all of it again. */
export interface DependencyIndex {
  /** Returns what rests on any cell of a range, in the order of the report, of the findings, of the scores; nothing for what is no reference. */
  restingOn(at: CellRef): readonly Dependent[];
}

/** A range that something rests on; `place` is the place of the dependent in their order. */
interface Support extends Location {
  readonly place: number;
}

/** A range of more rows than these is kept apart: not every row need say that it reaches there. */
const rowsApart = 64;

/** What rests on one sheet: by row, and what reaches over many. */
interface SheetIndex {
  readonly byRow: Map<number, Support[]>;
  readonly tall: Support[];
}

const dependentsOf = ({ chapters }: Report, findings: readonly Finding[], scores: readonly Score[]): readonly (readonly [Dependent, readonly CellRef[]])[] => [
  ...chapters.flatMap((chapter) =>
    chapter.passages.flatMap(({ sentences, table }): readonly (readonly [Dependent, readonly CellRef[]])[] => [
      ...sentences.map((sentence) => [{ kind: 'sentence', chapter, sentence }, sentence.proof] as const),
      ...(table ? [[{ kind: 'table', chapter, table }, table.rows.flatMap(({ cells }) => cells.flatMap(({ proof }) => proof))] as const] : []),
    ]),
  ),
  ...findings.map((finding) => [{ kind: 'finding', finding }, finding.at] as const),
  ...scores.flatMap((score) => score.items.map((item) => [{ kind: 'score', score, item }, item.at] as const)),
];

/** Returns an index of what rests on which cells. It is built once for an evaluation and the report that goes with it. */
export const dependencyIndex = (report: Report, findings: readonly Finding[], scores: readonly Score[]): DependencyIndex => {
  const all = dependentsOf(report, findings, scores);
  const sheets = new Map<string, SheetIndex>();
  all.forEach(([, refs], place) => {
    for (const ref of new Set(refs)) {
      const location = parseRef(ref);
      if (!location) continue;
      const sheet = sheets.get(location.sheet) ?? { byRow: new Map<number, Support[]>(), tall: [] };
      sheets.set(location.sheet, sheet);
      const support: Support = { ...location, place };
      if (location.lastRow - location.row >= rowsApart) sheet.tall.push(support);
      else
        for (let row = location.row; row <= location.lastRow; row += 1) {
          const own = sheet.byRow.get(row);
          if (own) own.push(support);
          else sheet.byRow.set(row, [support]);
        }
    }
  });
  return {
    restingOn: (at) => {
      const asked = parseRef(at);
      const sheet = asked && sheets.get(asked.sheet);
      if (!asked || !sheet) return [];
      const found = new Set<number>();
      const take = (supports: readonly Support[]): void => {
        for (const { row, lastRow, column, lastColumn, place } of supports) if (row <= asked.lastRow && asked.row <= lastRow && column <= asked.lastColumn && asked.column <= lastColumn) found.add(place);
      };
      take(sheet.tall);
      // A whole column is asked about by the rows that something rests on.
      if (asked.lastRow - asked.row > sheet.byRow.size) for (const [row, supports] of sheet.byRow) {
        if (row >= asked.row && row <= asked.lastRow) take(supports);
      } else for (let row = asked.row; row <= asked.lastRow; row += 1) take(sheet.byRow.get(row) ?? []);
      return [...found].sort((one, other) => one - other).flatMap((place) => (all[place] ? [all[place][0]] : []));
    },
  };
};

/** Returns what stands on each row of a sheet of the report: the ids of its sentences, by 0-based row. `places`: where each stands. */
export const sentencesByRow = (places: readonly { readonly id: string; readonly at: CellRef | null }[]): ReadonlyMap<number, readonly string[]> => {
  const rows = new Map<number, string[]>();
  for (const { id, at } of places) {
    const row = at === null ? undefined : parseRef(at)?.row;
    if (row === undefined) continue;
    const own = rows.get(row);
    if (own) own.push(id);
    else rows.set(row, [id]);
  }
  return rows;
};
