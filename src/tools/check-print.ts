/**
 * Prints what the program writes and compares it with what it meant: report sheet, 核对清单, 数据溯源, forms and Word file of each sample go through LibreOffice to PDF,
 * and the PDF must say every text of the report and of the forms, whole and with nothing beside it; the Word file in its order as well. `npm run check:print [-- FOLDER]`;
 * with a folder the files and a picture of each page are left there to be looked at. Then workbooks with charts, pivots and other things of their users get a report, and LibreOffice
 * opens and saves each: what it keeps of the user's things without a report it must keep with one, and the report must be in what it saves.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentPlan } from '../core/model/document-plan';
import { reportSheet } from '../core/model/own-sheets';
import type { SheetPlan } from '../core/model/sheet-plan';
import { compose, documentOf, evaluate, forms, trace } from '../core/pipeline';
import { writeWord } from '../export/word';
import { endingOf } from '../hosts/xlsx/package-parts';
import { readWorkbook } from '../hosts/xlsx/read-workbook';
import { writeReport } from '../hosts/xlsx/write-report';
import { foreignWorkbooks } from './foreign-workbooks';
import { thingsOf } from './things-of-users';
import { documentText, sheetText, unlikeness } from './printed-text';
import type { Expected } from './printed-text';

const samples = new URL('../../assets/samples/', import.meta.url);
const asked = process.argv[2];
const folder = asked ?? mkdtempSync(join(tmpdir(), 'jishu-print-'));
mkdirSync(folder, { recursive: true });

const run = (command: string, ...words: readonly string[]): string => {
  try {
    return execFileSync(command, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000, maxBuffer: 1e9 });
  } catch (cause) {
    throw new Error(`${command} is not there or failed; LibreOffice Calc and Writer and poppler-utils are needed`, { cause });
  }
};

/** Returns the text of each page of a file, in the order in which it was drawn: cell by cell. */
const printed = (file: string): readonly string[] => {
  run('soffice', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', '.', file);
  const pdf = file.replace(/\.\w+$/, '.pdf');
  if (asked !== undefined) run('pdftoppm', '-r', '60', '-png', pdf, file.replace(/\W/g, '-'));
  return run('pdftotext', '-raw', pdf, '-').split('\f').slice(0, -1);
};

let wrong = 0;
const compare = (file: string, expected: Expected): void => {
  const pages = printed(file);
  const differences = unlikeness(expected, pages);
  console.log(`${differences.length === 0 ? '✓' : '✗'} ${file}: ${pages.length} pages, ${expected.texts.length} texts`);
  for (const difference of differences.slice(0, 10)) console.log(`    ${difference}`);
  wrong += differences.length;
};

for (const { file } of JSON.parse(readFileSync(new URL('index.json', samples), 'utf8')) as readonly { readonly file: string }[]) {
  const snapshot = await readWorkbook(new Uint8Array(readFileSync(new URL(file, samples))), file);
  const evaluation = evaluate(snapshot);
  // Of a blank workbook there is no report.
  if (evaluation.facts.projects.length === 0) continue;
  const composition = compose(evaluation);
  const { report, plans } = composition;
  const name = file.replace(/\.xlsx$/, '');
  const write = async (kind: string, written: readonly SheetPlan[]): Promise<void> => {
    writeFileSync(join(folder, `${name}-${kind}.xlsx`), await writeReport(written, { source: null, memory: null, activate: written[0]!.name }));
    compare(`${name}-${kind}.xlsx`, sheetText(written));
  };
  await write('report', plans.filter((plan) => plan.name === reportSheet));
  await write('findings', plans.filter((plan) => plan.name !== reportSheet));
  await write('trace', [trace(evaluation, snapshot, composition, true)]);
  await write('forms', forms(evaluation, snapshot).all.slice(0, 20));
  const plan: DocumentPlan = documentOf(report, evaluation, { date: '2025年3月20日', forms: evaluation.facts.projects.length <= 20 ? forms(evaluation, snapshot).all : [] });
  writeFileSync(join(folder, `${name}.docx`), writeWord(plan));
  const all = documentText(plan);
  compare(`${name}.docx`, all);
  // What the report says, and not only what was made of it.
  const missing = report.chapters.flatMap(({ heading, passages }) => [heading, ...passages.flatMap((passage) => [passage.heading?.text ?? '', passage.sentences.map(({ text }) => text).join('')])]).filter((text) => text !== '' && !all.texts.includes(text));
  for (const text of missing) console.log(`✗ ${name}.docx lacks ${text}`);
  wrong += missing.length;
}
/** Opens a file in LibreOffice and saves it as another. */
const resaved = (file: string): Uint8Array => {
  run('soffice', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', 'resaved', file);
  return new Uint8Array(readFileSync(join(folder, 'resaved', file.replace(/\.\w+$/, '.xlsx'))));
};

for (const [index, [what, make]] of Object.entries(foreignWorkbooks).entries()) {
  const source = await make();
  const [without, given] = ['', '-report'].map((kind) => `foreign-${index + 1}${kind}${endingOf(source)}`) as [string, string];
  const snapshot = await readWorkbook(source, without);
  const { plans, memory } = compose(evaluate(snapshot), snapshot);
  writeFileSync(join(folder, without), source);
  writeFileSync(join(folder, given), await writeReport(plans, { source, memory, activate: reportSheet }));
  const [before, after] = [resaved(without), resaved(given)];
  const [kept, found] = [thingsOf(before), thingsOf(after)];
  const { sheets } = await readWorkbook(after, given);
  const texts = new Set(sheets.flatMap(({ values }) => values.flat()));
  const faults = [
    ...Object.keys(kept).flatMap((thing) => (kept[thing] === found[thing] ? [] : [`${thing}: ${kept[thing]} without a report, ${found[thing]} with one`])),
    ...plans.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'string' && value !== '' && !texts.has(value) ? [`lacks ${value}`] : [])))),
  ];
  const told = Object.entries(found).flatMap(([thing, count]) => (count > 0 ? [`${thing} ${count}`] : []));
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${what}: opened and saved by LibreOffice, ${sheets.length} sheets${told.length > 0 ? `, ${told.join(', ')}` : ''}`);
  for (const fault of faults.slice(0, 10)) console.log(`    ${fault}`);
  wrong += faults.length;
}

if (asked === undefined) rmSync(folder, { recursive: true, force: true });
else console.log(`${readdirSync(folder).filter((entry) => entry.endsWith('.png')).length} pages to look at in ${folder}`);
process.exitCode = wrong === 0 ? 0 : 1;
