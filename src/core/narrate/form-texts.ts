import type { Facts, Project, ProjectText, TextFact } from '../model/facts';
import { clause, named } from './pieces';
import { say, type Words } from './say';
import { paragraph, type PassageDraft } from './section';

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

/** Returns a passage for each project whose form says something, with its name where there are several. */
export const formPassages = (facts: Facts, of: ProjectText): readonly PassageDraft[] => {
  const told = facts.projects.flatMap((project) => {
    const text = formText(facts, project, of);
    return text ? [{ project, text }] : [];
  });
  return told.map(({ project, text }) => paragraph(`form/${project.id}`, [say(`form/${of}/${project.id}`, facts.projects.length > 1 ? [named(project.name, project.at.name ?? []), '：'] : '', inOwnWords(text))]));
};
