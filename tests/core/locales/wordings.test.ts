import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { english } from '../../../src/core/locales/english';
import { meaningsOf } from '../../../src/core/settings';

const root = join(__dirname, '../../..');
const filesBelow = (folder: string): readonly string[] => readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));

/** Where the core words what a person reads beside the findings: fields and variables of these names, and arguments of these functions. */
const fields = new Set(['reason', 'why', 'problem']);
const variables = new Set([...fields, 'words', 'needs']);
const functions = new Set(['leave', 'leaveRow', 'leavePassedOver', 'no', 'unknown', 'noColumn', 'awardByPerson']);
/** Of what these word, a person reads in the report, in Chinese; beside it only what they ask for. */
const narrating = ['src/core/sections', 'src/core/narrate'];
const folders = ['src/core/score', 'src/core/scoring-rules', 'src/core/recognise', 'src/core/recognisers', 'src/core/amend', 'src/core/settings', 'src/core/check'];

const speaks = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) && fields.has(node.name.getText()) && !ts.isArrayLiteralExpression(node.initializer)) ||
  (ts.isVariableDeclaration(node) && variables.has(node.name.getText())) ||
  (ts.isCallExpression(node) && functions.has(node.expression.getText().split('.').at(-1) ?? ''));

/** Returns a wording with 1 for each part that varies; null for what is none. */
const wordingOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('1') : null;
};

/** Returns what 【待填写：…】 asks for: the words after its id and its table. */
const askedIn = (node: ts.Node): string | null => (ts.isCallExpression(node) && node.expression.getText() === 'ask' ? node.arguments.slice(2).map((words) => wordingOf(words) ?? '1').join('') : null);

const asksIn = (node: ts.Node): readonly string[] => {
  const asked = askedIn(node);
  return asked !== null ? [asked] : node.getChildren().flatMap(asksIn);
};

const wordingsIn = (node: ts.Node, speaking: boolean): readonly string[] => {
  const wording = wordingOf(node);
  if (wording !== null) return speaking && /\p{Script=Han}/u.test(wording) ? [wording] : [];
  // What is compared or searched for is not said.
  if (speaking && ts.isCallExpression(node) && /\.(?:find|filter|some|test|exec|includes|endsWith|map|replace|replaceAll|split|match)$/.test(node.expression.getText())) return [];
  return node.getChildren().flatMap((child) => wordingsIn(child, speaking || speaks(node)));
};

describe('English', () => {
  const treeOf = (file: string): ts.SourceFile => ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const said = (from: readonly string[], find: (tree: ts.SourceFile) => readonly string[]) => from.flatMap(filesBelow).flatMap((file) => find(treeOf(file)).map((wording) => ({ file, wording })));
  const wordings = [...said(folders, (tree) => wordingsIn(tree, false)), ...said(narrating, asksIn)];

  it('is found for many wordings', () => expect(wordings.length).toBeGreaterThan(100));

  it('has one phrase for each of them', () => {
    const phrases: readonly string[] = readFileSync(join(root, 'src/core/locales/english.ts'), 'utf8').match(/^ {2}\['(?:[^'\\]|\\.)*'/gm) ?? [];
    expect(phrases.length).toBeGreaterThan(200);
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });

  it.each(['budget-ledger', 'targets-table', 'self-evaluation-form', 'target-form', 'monitoring-form', 'achievements'] as const)('has words for all that a column of a %s can mean', (kind) => {
    expect(meaningsOf(kind).length).toBeGreaterThan(0);
    expect(meaningsOf(kind).filter((meaning) => /\p{Script=Han}/u.test(english.say(meaning)))).toEqual([]);
  });

  it.each(wordings)('has words for $wording ($file)', ({ wording }) => {
    const said = english.say(wording);
    expect([said, said === wording]).toEqual([said, false]);
    expect(said.replace(/“[^“”]*”/g, '')).not.toMatch(/[\p{Script=Han}\u3001\u3002\uff0c\uff1a\uff1b「」（）]/u);
  });
});
