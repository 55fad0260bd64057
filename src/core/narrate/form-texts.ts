import type { Facts, Project, ProjectText, TextFact } from '../model/facts';
import { clause } from './pieces';
import type { Words } from './say';

const closed = /[。！？!?…]$/;

/** Returns a person's words as the end of a sentence. */
export const inOwnWords = ({ text, at }: TextFact): Words => {
  const piece = clause(text, at);
  return [piece, closed.test(piece.text) ? '' : '。'];
};

/** Returns what a project's form says in words; null where it says nothing, or a prompt of the form was left standing. */
export const formText = ({ readings }: Facts, { texts }: Project, of: ProjectText): TextFact | null => {
  const found = texts[of];
  const isPrompt = found?.at.some((cell) => readings.some(({ kind, at }) => kind === 'prompt' && at.includes(cell)));
  return found && isPrompt !== true ? found : null;
};
