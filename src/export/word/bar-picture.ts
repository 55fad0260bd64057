import type { BarStretch, DocumentBar } from '../../core/model/document-plan';
import { png } from './png';

/** Size of the drawing; both pictures show the same. */
const [width, height] = [920, 48];
const palette = { ground: '#FFFFFF', earned: '#1F5FA8', mark: '#5C5C5C', frame: '#808080' } as const;
const colours = [palette.ground, palette.earned, palette.mark, palette.frame] as const;
const border = 2;
/** The hatching of what is lost and the dots of what is open: how far apart, and how thick. */
const [hatch, hatchWidth] = [10, 3];
const [dots, dotRadius] = [10, 2];

const at = (share: number): number => Math.round(share * width);

/** Returns the colour of a place, as its index in the palette. */
const colourOf = (outcome: BarStretch['outcome'], x: number, y: number): number => {
  if (outcome === 'earned') return 1;
  if (outcome === 'lost') return (x + y) % hatch < hatchWidth ? 2 : 0;
  const [offX, offY] = [(x % dots) - dots / 2, (y % dots) - dots / 2];
  return offX * offX + offY * offY <= dotRadius * dotRadius ? 2 : 0;
};

/** Returns the bar as a PNG file, drawn sign by sign: the same bytes everywhere. */
export const barPng = ({ stretches, borders }: DocumentBar): Uint8Array => {
  const pixels = new Uint8Array(width * height);
  for (const { outcome, start, width: share } of stretches) {
    for (let y = 0; y < height; y += 1) for (let x = at(start); x < at(start + share); x += 1) pixels[y * width + x] = colourOf(outcome, x, y);
  }
  for (const place of borders) for (let y = 0; y < height; y += 1) for (let x = at(place) - border; x < at(place) + border; x += 1) pixels[y * width + x] = 0;
  for (let x = 0; x < width; x += 1) pixels[x] = pixels[(height - 1) * width + x] = 3;
  for (let y = 0; y < height; y += 1) pixels[y * width] = pixels[y * width + width - 1] = 3;
  return png({ width, height, pixels, colours });
};

const fills: Readonly<Record<BarStretch['outcome'], string>> = { earned: palette.earned, lost: 'url(#lost)', open: 'url(#open)' };

/** Returns the bar as an SVG file. */
export const barSvg = ({ stretches, borders }: DocumentBar): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>`,
    `<pattern id="lost" width="${hatch}" height="${hatch}" patternUnits="userSpaceOnUse"><path d="M-2 2L2 -2M-2 ${hatch + 2}L${hatch + 2} -2M${hatch - 2} ${hatch + 2}L${hatch + 2} ${hatch - 2}" stroke="${palette.mark}" stroke-width="2"/></pattern>`,
    `<pattern id="open" width="${dots}" height="${dots}" patternUnits="userSpaceOnUse"><circle cx="${dots / 2}" cy="${dots / 2}" r="${dotRadius}" fill="${palette.mark}"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    ...stretches.map(({ outcome, start, width: share }) => `<rect x="${at(start)}" width="${at(start + share) - at(start)}" height="${height}" fill="${fills[outcome]}"/>`),
    ...borders.map((place) => `<rect x="${at(place) - border}" width="${2 * border}" height="${height}" fill="${palette.ground}"/>`),
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="${palette.frame}"/></svg>`,
  ].join('');

/** Height of a bar over its width. */
export const barRatio = height / width;
