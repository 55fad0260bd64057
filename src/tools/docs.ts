/** Writes the rule book to assets/docs/. */
import { writeFile } from 'node:fs/promises';
import { documents } from './docs/documents';

const folder = new URL('../../assets/docs/', import.meta.url);
const written = documents();
for (const [name, text] of Object.entries(written)) await writeFile(new URL(name, folder), text);
console.log(`assets/docs: ${Object.keys(written).join(', ')}`);
