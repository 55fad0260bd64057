import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { drawIcon, iconNames, iconSizes } from '../../src/tools/icon-drawing';

const folder = 'assets/icons';

describe('the icons', () => {
  it('are those of the one drawing, as they lie in assets', async () => {
    const drawing = await readFile(`${folder}/ribbon.svg`, 'utf8');
    const names = iconNames(drawing);
    expect(names).toEqual(['icon', 'check', 'report']);
    const files = names.flatMap((name) => iconSizes.map((size) => `${name}-${size}.png`));
    expect((await readdir(folder)).sort()).toEqual([...files, 'ribbon.svg'].sort());
    for (const name of names) {
      for (const size of iconSizes) {
        const pixels = (file: Buffer) => sharp(file).raw().toBuffer({ resolveWithObject: true });
        const kept = await pixels(await readFile(`${folder}/${name}-${size}.png`));
        const drawn = await pixels(await drawIcon(drawing, name, size));
        // Another processor may round an edge's shade differently.
        const furthest = kept.data.reduce((most, value, index) => Math.max(most, Math.abs(value - drawn.data[index]!)), 0);
        expect([name, kept.info.width, kept.info.height, furthest <= 4]).toEqual([name, size, size, true]);
      }
    }
  });

  it('differ from each other at 16 pixels, where they must be told apart', async () => {
    const drawing = await readFile(`${folder}/ribbon.svg`, 'utf8');
    const drawn = await Promise.all(iconNames(drawing).map(async (name) => (await sharp(await drawIcon(drawing, name, 16)).raw().toBuffer()).toString('hex')));
    expect(new Set(drawn).size).toBe(3);
  });

  it('cannot be drawn under a name that the drawing lacks', async () => {
    await expect(drawIcon('<svg viewBox="0 0 1 1"/>', 'pane', 16)).rejects.toThrow('no icon pane');
  });
});
