/** A stretch of a paragraph. `open`: a person has something to supply there. */
export interface DocumentRun {
  readonly text: string;
  readonly open?: true;
}

/** What a paragraph is; how that looks is the writer's. `annexes`: the list 附件; `addressee`: whom a paper is sent to; `signature`: the unit's name or the date at the end. */
export type ParagraphKind = 'title' | 'subtitle' | 'addressee' | 'heading1' | 'heading2' | 'heading3' | 'body' | 'caption' | 'unit' | 'note' | 'annexes' | 'signature' | 'annexMark' | 'formTitle' | 'formLine';

/** A paragraph of a document, with what its kind does not say of it. */
export interface DocumentParagraph {
  readonly kind: ParagraphKind;
  readonly runs: readonly DocumentRun[];
  /** Characters kept free at the right; none where absent. */
  readonly right?: number;
  /** Lines kept free above; none where absent. */
  readonly above?: number;
}

/** One part of a bar, as wide as its share of the whole. */
export interface BarStretch {
  readonly outcome: 'earned' | 'lost' | 'open';
  /** 0 to 1, of the whole bar. */
  readonly start: number;
  readonly width: number;
}

/** A picture: a bar of stretches with borders between its parts, and what it shows in words. */
export interface DocumentBar {
  readonly stretches: readonly BarStretch[];
  readonly borders: readonly number[];
  readonly words: string;
}

/** A cell of a document’s table. */
export interface DocumentCell {
  /** 0-based column of the table's grid. */
  readonly column: number;
  readonly span: number;
  /** Rows covered, from this one down; the rows below have no cell there. 1 where absent. */
  readonly rows?: number;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** Size of its words in points; that of the table where absent. */
  readonly size?: number;
  readonly look: 'heading' | 'text' | 'total' | 'group' | 'label';
  /** Stands instead of a text. */
  readonly bar?: DocumentBar;
}

/** A table of a document, on a grid of columns. */
export interface DocumentTable {
  /** Column widths in points. */
  readonly widths: readonly number[];
  /** Size of its words in points. */
  readonly size: number;
  /** Kept free at either side of a cell, in points. */
  readonly sides: number;
  /** True where no page ends inside. */
  readonly together?: true;
  /** Rows at the top that each page repeats. */
  readonly headingRows: number;
  readonly rows: readonly { readonly least: number | null; readonly cells: readonly DocumentCell[] }[];
}

/** One thing of a document, top to bottom. */
export type DocumentBlock = { readonly block: 'paragraph'; readonly paragraph: DocumentParagraph } | { readonly block: 'table'; readonly table: DocumentTable };

/** Blocks on pages of one kind: the report as official papers have it, or annexes with narrow margins, each on a page of its own. */
export interface DocumentSection {
  readonly pages: 'paper' | 'annex';
  readonly blocks: readonly DocumentBlock[];
}

/** A document to write: plain data, without anything of a file format. */
export interface DocumentPlan {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}
