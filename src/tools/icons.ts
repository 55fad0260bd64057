/** Draws the PNG files of assets/icons from the one SVG beside them: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises';
import { drawIcon, iconNames, iconSizes } from './icon-drawing';

const folder = new URL('../../assets/icons/', import.meta.url);
const drawing = await readFile(new URL('ribbon.svg', folder), 'utf8');

for (const name of iconNames(drawing)) {
  for (const size of iconSizes) await writeFile(new URL(`${name}-${size}.png`, folder), await drawIcon(drawing, name, size));
  console.log(`${name} → ${iconSizes.join(', ')} px`);
}
