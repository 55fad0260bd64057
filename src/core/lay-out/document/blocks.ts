import type { DocumentBlock, DocumentRun, ParagraphKind } from '../../model/document-plan';

/** Returns a paragraph of one kind. */
export const paragraph = (kind: ParagraphKind, ...runs: readonly (DocumentRun | string)[]): DocumentBlock => ({
  block: 'paragraph',
  paragraph: { kind, runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)).filter(({ text }) => text !== '') },
});
