import type { Chapter, Passage, Report, ReportTable, Sentence } from '../model/report';

/** The smallest thing that is merged: a sentence, a heading, or a row of a table. Its id never depends on its place. */
export type Unit = { readonly id: string } & (
  | { readonly kind: 'title' | 'subtitle'; readonly text: string }
  | { readonly kind: 'chapter'; readonly text: string; readonly chapter: Chapter }
  | { readonly kind: 'heading'; readonly text: string; readonly passage: Passage }
  | { readonly kind: 'sentence'; readonly text: string; readonly sentence: Sentence; readonly passage: string }
  | { readonly kind: 'caption' | 'unit'; readonly text: string; readonly table: ReportTable }
  | { readonly kind: 'columns'; readonly table: ReportTable }
  | { readonly kind: 'row'; readonly table: ReportTable; readonly row: ReportTable['rows'][number] }
);

const tableUnits = (table: ReportTable): readonly Unit[] => [
  { id: `${table.id}/caption`, kind: 'caption', text: table.title, table },
  ...(table.unit === null ? [] : [{ id: `${table.id}/unit`, kind: 'unit', text: table.unit, table } as const]),
  { id: `${table.id}/columns`, kind: 'columns', table },
  ...table.rows.map((row): Unit => ({ id: `${table.id}/${row.id}`, kind: 'row', table, row })),
];

/** Returns the id of a passage's heading: （一） is its section's, whichever passage of that comes first; 1. is the passage's own. */
const headingIdOf = ({ id, heading }: Passage): string => `${heading?.level === 2 ? id.split('/')[0] : id}/heading`;

/** Returns all that a report consists of, in its order. */
export const unitsOf = ({ title, subtitle, chapters }: Report): readonly Unit[] => [
  { id: 'title', kind: 'title', text: title },
  { id: 'subtitle', kind: 'subtitle', text: subtitle },
  ...chapters.flatMap((chapter): readonly Unit[] => [
    { id: chapter.id, kind: 'chapter', text: chapter.heading, chapter },
    ...chapter.passages.flatMap((passage): readonly Unit[] => [
      ...(passage.heading ? [{ id: headingIdOf(passage), kind: 'heading', text: passage.heading.text, passage } as const] : []),
      ...passage.sentences.map((sentence): Unit => ({ id: sentence.id, kind: 'sentence', text: sentence.text, sentence, passage: passage.id })),
      ...(passage.table ? tableUnits(passage.table) : []),
    ]),
  ]),
];
