import { createElement, useState } from 'react';
import type { Composition } from '../../core/model/composition';
import type { Sentence } from '../../core/model/report';
import type { Rewording } from '../../core/model/settings';
import type { WordablePassage } from '../../core/model/wording';
import type { RewordingDraft } from '../../core/settings';
import { generatedText, templateOf } from '../../core/wording';
import { usePane } from '../pane-context';
import type { Rewriting } from './ChapterView';
import { PassageEditor } from './PassageEditor';
import type { Segment } from './sentence-segments';
import { useOwnTexts } from './use-own-texts';
import type { LastSaved } from './use-own-texts';

/** Passages in a person's own words: their editors, what is under way, and what was saved. */
export interface RewritingState extends Rewriting {
  /** Texts under way whose passages the report no longer has. */
  readonly stranded: readonly string[];
  readonly last: LastSaved | null;
  /** Why nothing was saved last, where no open editor says so. */
  readonly refused: string | null;
  readonly takeTemplate: (drafts: readonly RewordingDraft[]) => Promise<boolean>;
  readonly clear: (rewording: Rewording) => void;
  readonly undo: () => Promise<void>;
}

/** Returns how passages are worded; `leave` is told of the passage whose action is to have the keyboard then. */
export const useRewriting = ({ composition, untouched }: { readonly composition: Composition; readonly untouched: Composition }, onPoint: (segment: Segment) => void, leave: (passage: string) => void): RewritingState => {
  const { evaluation } = usePane();
  const saving = useOwnTexts();
  // Texts under way, by passage: they outlast a closed chapter and a passage that goes.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  // The passage whose saving was tried last.
  const [tried, setTried] = useState<string | null>(null);
  const passages = new Map(composition.passages.map((one) => [one.passage, one]));

  const setDraft = (passage: string, text: string | null): void =>
    setDrafts((before) => {
      const next = new Map(before);
      if (text === null) next.delete(passage);
      else next.set(passage, text);
      return next;
    });
  const close = (passage: string): void => {
    setDraft(passage, null);
    setTried(null);
    leave(passage);
  };
  /** The paragraphs of a passage as they stand in the report, what was made by hand on the sheet included. */
  const paragraphsOf = (passage: string): readonly (readonly Sentence[])[] => untouched.report.chapters.flatMap(({ passages: all }) => all.filter(({ id }) => id === passage || id.startsWith(`${passage}/own-`)).map(({ sentences }) => sentences));
  const byHandIn = (passage: string): readonly string[] => {
    const own = new Set(untouched.kept.map(({ id }) => id));
    return paragraphsOf(passage).flat().filter(({ id }) => own.has(id)).map((sentence) => sentence.text);
  };
  /** Returns what a person begins with: their own text, or what stands there now where they have changed that by hand; of a generated passage without what it asks for. */
  const beginning = ({ passage, rewording }: WordablePassage): string => {
    if (rewording !== null && byHandIn(passage).length === 0) return rewording.text;
    return paragraphsOf(passage).map((sentences) => templateOf(rewording === null ? sentences.filter(({ placeholder }) => !placeholder) : sentences, evaluation)).join('\n');
  };
  const save = async (of: WordablePassage, text: string | null): Promise<void> => {
    const { passage, place } = of;
    setTried(passage);
    if (await saving.save(of, text === null ? null : { passage, text, place, generated: generatedText(of), replaced: [...(of.rewording?.replaced ?? []), ...byHandIn(passage)] })) close(passage);
  };

  return {
    passages,
    begin: (of) => setDraft(of.passage, beginning(of)),
    editor: (of) => {
      const draft = drafts.get(of.passage);
      if (draft === undefined) return null;
      return createElement(PassageEditor, { of, text: draft, refused: tried === of.passage ? saving.problem : null, onText: (text) => setDraft(of.passage, text), onSave: () => void save(of, draft), onReset: () => void save(of, null), onClose: () => close(of.passage), onPoint });
    },
    stranded: [...drafts].flatMap(([passage, text]) => (passages.has(passage) ? [] : [text])),
    last: saving.last,
    refused: tried === null ? saving.problem : null,
    takeTemplate: (own) => {
      setTried(null);
      return saving.saveAll(own);
    },
    clear: (rewording) => {
      setTried(null);
      void saving.clear(rewording);
    },
    undo: async () => {
      const [passage] = saving.last?.passages ?? [];
      setTried(null);
      if ((await saving.undo()) && passage !== undefined) leave(passage);
    },
  };
};
