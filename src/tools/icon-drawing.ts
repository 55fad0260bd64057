import sharp from 'sharp';

/** The edge lengths, in pixels, that the Office ribbon asks for at its zoom levels. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** Up to this edge length a size is drawn from the simpler drawing on the grid of 16. */
const largestSmall = 24;

/** The names of the icons in the drawing of all of them, in their order. */
export function iconNames(drawing: string): string[] {
  return [...windowsOf(drawing).keys()].filter((name) => !name.endsWith('-small'));
}

/** The PNG file of one icon at one size, cut from the drawing of all icons. */
export async function drawIcon(drawing: string, name: string, size: number): Promise<Buffer> {
  const windows = windowsOf(drawing);
  const window = (size <= largestSmall ? windows.get(`${name}-small`) : undefined) ?? windows.get(name);
  if (!window) throw new Error(`the drawing has no icon ${name}`);
  const cut = drawing.replace(/viewBox="[^"]*"/, `viewBox="${window.x} ${window.y} ${window.edge} ${window.edge}"`);
  return sharp(Buffer.from(cut), { density: (72 * size) / window.edge })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

interface Window {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
}

/** The nested svg elements, each a square part of the drawing. */
function windowsOf(drawing: string): ReadonlyMap<string, Window> {
  const nested = /<svg id="([\w-]+)" x="(\d+)" y="(\d+)" width="(\d+)" height="\4"/g;
  return new Map([...drawing.matchAll(nested)].map(([, name, x, y, edge]) => [name!, { x: Number(x), y: Number(y), edge: Number(edge) }]));
}
