import { useCallback, useState } from 'react';
import type { Written } from './report/export-word';
import { saveFile, wayAfter, wordKind } from './report/save-file';
import type { FileKind, Saved, SaveWay } from './report/save-file';

/** How far a file has come. */
export type SavedFileStand = { readonly stand: 'idle' | 'working' | 'failed' } | { readonly stand: 'done'; readonly saved: Saved; readonly written: Written; readonly file: string };

/** A file that is written and handed to the user. */
export interface SavedFile {
  readonly state: SavedFileStand;
  /** Whether its text was copied; null where nobody asked for that. */
  readonly copied: boolean | null;
  /** Writes what is made, and hands it over under a name. */
  write(file: string, make: () => Promise<Written>): Promise<void>;
  /** Hands it over in the next way, since nothing has arrived. */
  again(): void;
  copyText(): void;
  /** Says that nothing could be made; the same at each rendering. */
  fail(): void;
}

/** Copies a text, also where the page may not reach the clipboard by itself. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
};

/** Returns the way from a file that is asked for, a Word file without a kind, to where it is: every way to save it in turn. */
export const useSavedFile = (kind: FileKind = wordKind): SavedFile => {
  const [state, setState] = useState<SavedFileStand>({ stand: 'idle' });
  const [copied, setCopied] = useState<boolean | null>(null);
  const fail = useCallback(() => setState({ stand: 'failed' }), []);
  const save = async (written: Written, file: string, from?: SaveWay): Promise<void> => {
    const saved = await saveFile(written.bytes, file, from, undefined, kind);
    setState({ stand: 'done', saved, written, file });
  };
  return {
    state,
    copied,
    write: async (file, make) => {
      setState({ stand: 'working' });
      setCopied(null);
      try {
        await save(await make(), file);
      } catch {
        fail();
      }
    },
    again: () => {
      if (state.stand !== 'done') return;
      const next = wayAfter(state.saved.way);
      if (next !== null) void save(state.written, state.file, next);
      else setState({ ...state, saved: { way: 'none', outcome: 'refused' } });
    },
    copyText: () => {
      if (state.stand === 'done') void copy(state.written.text).then(setCopied);
    },
    fail,
  };
};
