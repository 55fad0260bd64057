import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { compose, evaluate } from '../core/pipeline';
import { readWorkbook } from '../hosts/xlsx/read-workbook';
import { reportText } from './report-text';

const samples = new URL('../../assets/samples/', import.meta.url);
const golden = new URL('../../tests/golden/', import.meta.url);

const index = JSON.parse(await readFile(new URL('index.json', samples), 'utf8')) as readonly { readonly file: string }[];
await mkdir(golden, { recursive: true });
for (const { file } of index) {
  const evaluation = evaluate(await readWorkbook(new Uint8Array(await readFile(new URL(file, samples))), file));
  await writeFile(new URL(file.replace(/\.xlsx$/, '.txt'), golden), reportText(compose(evaluation), evaluation));
}
console.log(`tests/golden: ${index.map(({ file }) => file.replace(/\.xlsx$/, '.txt')).join(', ')}`);
