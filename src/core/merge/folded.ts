import type { RowCell } from '../model/memory';
import type { Chapter, Passage, Report, ReportTable, Sentence } from '../model/report';
import type { ReportLine } from '../model/report-lines';
import { columnKeys } from '../units/column-keys';
import { stripped } from './sheet-rows';
import { ownSentence } from './entries';
import type { Entry } from './entries';
import type { Unit } from './report-units';

type UnitEntry = Extract<Entry, { readonly kind: 'unit' }>;
interface PassageDraft {
  readonly id: string;
  readonly heading: Passage['heading'];
  readonly sentences: Sentence[];
  /** Id of the table under it. */
  table: string | null;
}
interface ChapterDraft {
  readonly id: string;
  readonly heading: string;
  readonly passages: PassageDraft[];
}

const tableOf = (entry: Entry | undefined): ReportTable | null => (entry?.kind === 'unit' && 'table' in entry.unit ? entry.unit.table : null);

const sentenceOf = (entry: Entry): Sentence | null => {
  if (entry.kind === 'text') return ownSentence(entry.id, entry.text);
  if (entry.kind !== 'unit' || entry.unit.kind !== 'sentence') return null;
  return entry.own ? ownSentence(entry.id, entry.text, entry.unit.sentence.proof) : entry.unit.sentence;
};

/** Where a table's columns began on the sheet, by what each is known by. */
export type ColumnsOnSheet = ReadonlyMap<string, readonly (readonly [key: string, column: number])[]>;

/** Returns cells as a row of a table; where a column has two, one behind the other. */
const rowOf = (id: string, cells: readonly RowCell[], { id: table, columns }: ReportTable, onSheet: ColumnsOnSheet): ReportTable['rows'][number] => {
  const [keys, starts] = [columnKeys(columns), onSheet.get(table) ?? []];
  const values = columns.map((): RowCell[1][] => []);
  for (const [column, value] of cells) {
    const place = Math.max(0, starts.filter(([, start]) => start <= column).length - 1);
    const own = keys.indexOf(starts[place]?.[0] ?? '');
    values[own < 0 ? Math.min(place, columns.length - 1) : own]?.push(value);
  }
  return { id, total: false, cells: values.map((own) => ({ text: own.map(String).join(' '), number: own.length === 1 && typeof own[0] === 'number' ? own[0] : null, proof: [] })) };
};

interface TableDraft {
  readonly of: ReportTable;
  readonly rows: ReportTable['rows'][number][];
  caption: string;
  unit: string | null;
  headings: readonly string[] | null;
}

interface Paragraph {
  readonly sentences: Sentence[];
  readonly beside: { readonly id: string; readonly cells: readonly RowCell[] }[];
  /** The generated passages whose sentences stand in it where the report has them. */
  readonly of: Set<string>;
}

const nothing: ReportLine['beside'] = [];

/** The report and its lines as they grow, an entry at a time. */
class Fold {
  readonly lines: ReportLine[] = [];
  title = '';
  subtitle = '';
  readonly #chapters: ChapterDraft[] = [];
  readonly #opening: PassageDraft[] = [];
  readonly #tables = new Map<string, TableDraft>();
  readonly #used = new Set<string>();
  #paragraph: Paragraph | null = null;
  /** The table whose row stands right above. */
  #within: ReportTable | null = null;

  constructor(
    readonly beside: ReadonlyMap<string, readonly RowCell[]>,
    readonly columns: ColumnsOnSheet,
  ) {}

  /** `next`: the table to which what comes below belongs. */
  take(entry: Entry, next: ReportTable | null): void {
    const sentence = sentenceOf(entry);
    const table = this.#within;
    if (entry.kind === 'cells' && table) return this.#row(table, rowOf(entry.id, entry.cells, table, this.columns));
    if (entry.kind === 'text' && table && next === table) return this.#row(table, rowOf(entry.id, [[0, entry.text]], table, this.columns));
    if (sentence) return this.#say(entry, sentence);
    if (entry.kind === 'cells') {
      this.#put(this.#open(entry.id, null, [ownSentence(entry.id, entry.cells.map(([, value]) => stripped(String(value))).join('　'))]).id, { kind: 'cells', cells: entry.cells });
      return;
    }
    if (entry.kind === 'unit') this.#unit(entry, entry.unit, entry.text);
  }

  report(chapter: Chapter | undefined): Report {
    const passagesOf = (drafts: readonly PassageDraft[]): readonly Passage[] => drafts.map(({ id, heading, sentences, table }) => ({ id, heading, sentences, table: this.#table(table) }));
    const [first, ...others] = this.#chapters.length > 0 ? this.#chapters : this.#opening.length > 0 && chapter ? [{ id: chapter.id, heading: '', passages: [] }] : [];
    const chapters = first ? [{ ...first, passages: [...this.#opening, ...first.passages] }, ...others] : [];
    return { title: this.title, subtitle: this.subtitle, chapters: chapters.map(({ id, heading, passages }) => ({ id, heading, passages: passagesOf(passages) })) };
  }

  #unit(entry: UnitEntry, unit: Unit, text: string): void {
    const { id } = unit;
    if (unit.kind === 'title' || unit.kind === 'subtitle') {
      this[unit.kind] = text;
      this.#put(id, { kind: unit.kind, text });
    } else if (unit.kind === 'chapter') {
      this.#chapters.push({ id, heading: text, passages: [] });
      this.#put(id, { kind: 'chapter', text });
    } else if (unit.kind === 'heading') {
      const { level = 2 } = unit.passage.heading ?? {};
      this.#open(unit.passage.id, { level, text });
      this.#put(id, { kind: level === 2 ? 'section' : 'item', text });
    } else if (unit.kind === 'caption' || unit.kind === 'unit') {
      this.#draft(unit.table)[unit.kind] = text;
      this.#put(id, { kind: unit.kind, table: unit.table.id, text });
    } else if (unit.kind === 'columns') {
      this.#draft(unit.table).headings = entry.headings;
      this.#put(id, { kind: 'columns', table: unit.table.id }, unit.table);
    } else if (unit.kind === 'row') this.#row(unit.table, entry.cells ?? unit.row, id);
  }

  #row(table: ReportTable, row: ReportTable['rows'][number], id = row.id): void {
    this.#draft(table).rows.push(row);
    this.#put(id, { kind: 'row', table: table.id, row }, table);
  }

  #say(entry: Entry, sentence: Sentence): void {
    const of = entry.kind === 'unit' && entry.unit.kind === 'sentence' ? entry.unit.passage : null;
    const before = this.#paragraph;
    const goesOn = before !== null && (entry.placed === null ? of !== null && before.of.has(of) : !entry.placed);
    const paragraph = goesOn ? before : this.#begin(of ?? entry.id);
    paragraph.sentences.push(sentence);
    paragraph.beside.push(...this.#notes(entry.id));
    if (of !== null && entry.placed !== false) paragraph.of.add(of);
  }

  #begin(id: string): Paragraph {
    const last = this.#passages().at(-1);
    // A passage's heading stands right above it.
    const passage = last && last.heading !== null && last.sentences.length === 0 && last.table === null && last.id === id ? last : this.#open(id);
    const paragraph = { sentences: passage.sentences, beside: [], of: new Set<string>() };
    this.lines.push({ id: passage.id, content: { kind: 'paragraph', sentences: paragraph.sentences }, beside: paragraph.beside });
    [this.#paragraph, this.#within] = [paragraph, null];
    return paragraph;
  }

  #put(id: string, content: ReportLine['content'], within: ReportTable | null = null): void {
    this.lines.push({ id, content, beside: this.#notes(id) });
    [this.#paragraph, this.#within] = [null, within];
  }

  #notes(id: string): ReportLine['beside'] {
    const cells = this.beside.size === 0 ? undefined : this.beside.get(id);
    return cells ? [{ id, cells }] : nothing;
  }

  #passages(): PassageDraft[] {
    return this.#chapters.at(-1)?.passages ?? this.#opening;
  }

  #open(id: string, heading: Passage['heading'] = null, sentences: Sentence[] = []): PassageDraft {
    let [own, times] = [id, 1];
    while (this.#used.has(own)) own = `${id}/${(times += 1)}`;
    this.#used.add(own);
    const passage: PassageDraft = { id: own, heading, sentences, table: null };
    this.#passages().push(passage);
    return passage;
  }

  #draft(table: ReportTable): TableDraft {
    const before = this.#tables.get(table.id);
    if (before) return before;
    const last = this.#passages().at(-1);
    const passage = last && last.table === null && last.id === table.id ? last : this.#open(table.id);
    passage.table = table.id;
    const draft: TableDraft = { of: table, rows: [], caption: '', unit: null, headings: null };
    this.#tables.set(table.id, draft);
    return draft;
  }

  #table(id: string | null): ReportTable | null {
    const draft = id === null ? undefined : this.#tables.get(id);
    if (!draft) return null;
    const { of, rows, caption, unit, headings } = draft;
    return { ...of, title: caption, unit, rows, columns: of.columns.map((column, index) => ({ ...column, heading: headings?.[index] ?? column.heading })) };
  }
}

/** Returns the report that the entries make, and the lines in which they stand on the sheet. A chapter holds what stands under its heading; what stands above the first is read at its start. */
export const folded = (report: Report, entries: readonly Entry[], beside: ReadonlyMap<string, readonly RowCell[]>, columns: ColumnsOnSheet = new Map()): { readonly report: Report; readonly lines: readonly ReportLine[] } => {
  const fold = new Fold(beside, columns);
  const next: (ReportTable | null)[] = [];
  for (let index = entries.length - 1, below: ReportTable | null = null; index >= 0; index -= 1) {
    next[index] = below;
    if (entries[index]?.kind === 'unit') below = tableOf(entries[index]);
  }
  entries.forEach((entry, index) => fold.take(entry, next[index] ?? null));
  return { report: fold.report(report.chapters[0]), lines: fold.lines };
};
