import { checks } from '../checks';

/**
 * The English messages of all checks, by id of the check and name of the message. They stand in the members, beside the Chinese; the build
 * for the web takes them from there, so that a pane in Chinese does not load them (src/tools/english-apart.ts).
 */
export const englishMessages: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  checks.map(({ id, messages }) => [id, Object.fromEntries(Object.entries(messages).map(([name, { en }]) => [name, en]))]),
);
