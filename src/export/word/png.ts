import { zlibSync } from 'fflate';

/** A picture of few colours. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One index of `colours` for each place, row by row. */
  readonly pixels: Uint8Array;
  /** #RRGGBB */
  readonly colours: readonly string[];
}

const polynomial = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? polynomial ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const checksum = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

const number = (value: number): readonly number[] => [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];

const chunk = (name: string, content: Uint8Array): Uint8Array => {
  const body = new Uint8Array([...[...name].map((letter) => letter.charCodeAt(0)), ...content]);
  return new Uint8Array([...number(content.length), ...body, ...number(checksum(body))]);
};

/** Returns a PNG file of a picture with a palette, one byte a place. */
export const png = ({ width, height, pixels, colours }: Picture): Uint8Array => {
  const lines = new Uint8Array((width + 1) * height);
  // Each line begins with its filter, 0 for none.
  for (let y = 0; y < height; y += 1) lines.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const palette = colours.flatMap((colour) => [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16)));
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array([...number(width), ...number(height), 8, 3, 0, 0, 0])),
    chunk('PLTE', new Uint8Array(palette)),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    file.set(part, place);
    place += part.length;
  }
  return file;
};
