/** Draws the PNG files of assets/icons from the SVG files beside them: `npm run icons`. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** The edge lengths, in pixels, that the Office ribbon asks for at its zoom levels. */
const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

const folder = new URL('../../assets/icons/', import.meta.url);

for (const file of (await readdir(folder)).filter((name) => name.endsWith('.svg')).sort()) {
  const drawing = await readFile(new URL(file, folder));
  for (const size of iconSizes) {
    const target = new URL(file.replace(/\.svg$/, `-${size}.png`), folder);
    // The drawing is 64 units wide: rendering at four times the size first keeps thin strokes from vanishing.
    const density = (72 * size * 4) / 64;
    const png = await sharp(drawing, { density }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
    await writeFile(target, png);
  }
  console.log(`${fileURLToPath(new URL(file, folder))} → ${iconSizes.join(', ')} px`);
}
