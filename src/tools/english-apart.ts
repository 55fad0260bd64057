/** Keeps the English of the checks out of what every pane loads first: built for the web, the members have none, and the locale brings it along. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

interface Message {
  readonly name: string;
  readonly text: string;
}
/** A check as it is built: its id, what it says in English, and the rest of it. */
interface Spoken {
  readonly id: string;
  readonly messages: readonly Message[];
  /** The source with every English text empty. */
  readonly chinese: string;
}

const nameOf = (node: ts.PropertyAssignment): string => (ts.isStringLiteral(node.name) ? node.name.text : node.name.getText());

/** Returns what a check says in English, and its source without. A text that is put together is refused: it could not be taken out. */
export function splitCheck(source: string, file: string): Spoken {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const messages: Message[] = [];
  const literals: ts.StringLiteralLike[] = [];
  let id = '';
  const visit = (node: ts.Node, name: string | null): void => {
    if (ts.isPropertyAssignment(node)) {
      const own = nameOf(node);
      if (own === 'id' && id === '' && ts.isStringLiteral(node.initializer)) id = node.initializer.text;
      if (own === 'en') {
        if (!ts.isStringLiteralLike(node.initializer)) throw new Error(`${file}: the English of “${name ?? 'title'}” is no plain text`);
        literals.push(node.initializer);
        if (name !== null) messages.push({ name, text: node.initializer.text });
        return;
      }
      return ts.forEachChild(node, (child) => visit(child, ts.isPropertyAssignment(node.parent.parent) && nameOf(node.parent.parent) === 'messages' ? own : name));
    }
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(tree, null);
  const chinese = [...literals].reverse().reduce((text, literal) => `${text.slice(0, literal.getStart())}''${text.slice(literal.getEnd())}`, source);
  return { id, messages, chinese };
}

/** Takes the English out of the checks and gives it to `src/core/check/english-messages.ts` instead. */
export function englishApart({ projectFolder }: { readonly projectFolder: string }): Plugin {
  const members = path.join(projectFolder, 'src/core/checks');
  const together = path.join(projectFolder, 'src/core/check/english-messages.ts');
  const isMember = (file: string): boolean => path.dirname(file) === members && path.basename(file) !== 'index.ts';
  const read = async (name: string): Promise<Spoken> => splitCheck(await readFile(path.join(members, name), 'utf8'), name);
  return {
    name: 'english-apart',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      const file = path.normalize(id.split('?')[0] ?? '');
      if (isMember(file)) return (await read(path.basename(file))).chinese;
      if (file !== together) return null;
      const names = (await readdir(members)).filter((name) => name.endsWith('.ts') && name !== 'index.ts').sort();
      const checks = await Promise.all(names.map(read));
      for (const name of names) this.addWatchFile(path.join(members, name));
      const messages = Object.fromEntries(checks.map(({ id: check, messages: said }) => [check, Object.fromEntries(said.map(({ name, text }) => [name, text]))]));
      return `export const englishMessages = ${JSON.stringify(messages)};`;
    },
  };
}
