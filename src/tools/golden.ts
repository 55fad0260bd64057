import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { compose, evaluate } from '../core/pipeline';
import { readWorkbook } from '../hosts/xlsx/read-workbook';
import { reportText } from './report-text';

const samples = new URL('../../assets/samples/', import.meta.url);
const golden = new URL('../../tests/golden/', import.meta.url);

const index = JSON.parse(await readFile(new URL('index.json', samples), 'utf8')) as readonly { readonly file: string }[];
const written: string[] = [];
await mkdir(golden, { recursive: true });
for (const { file } of index) {
  const evaluation = evaluate(await readWorkbook(new Uint8Array(await readFile(new URL(file, samples))), file));
  // Of a blank workbook there is no report.
  if (evaluation.facts.projects.length === 0) continue;
  const name = file.replace(/\.xlsx$/, '.txt');
  written.push(name);
  await writeFile(new URL(name, golden), reportText(compose(evaluation), evaluation));
}
console.log(`tests/golden: ${written.join(', ')}`);
