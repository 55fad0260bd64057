/** The look of a cell, between the terms of a file and those of the grid. */
import type { CellStyle, Workbook } from '../../../hosts/xlsx/hucre';
import { resolveThemeColor } from '../../../hosts/xlsx/hucre';
import { defaultFont } from '../book/empty';
import type { IStyleData } from '../book/styles';
import { colorText, indentOf, indentPadding } from '../cell-style';

const borderNumbers: Record<string, number> = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9, mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
};
const borderNames = new Map(Object.entries(borderNumbers).map(([name, number]) => [number, name]));
const borderSides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
const horizontal = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 } as const;
const vertical = { top: 1, center: 2, bottom: 3 } as const;

/** A colour of a file as #RRGGBB, or null where the file does not say which. */
export function readColor(file: Workbook, color: { rgb?: string; theme?: number; tint?: number; indexed?: number }): string | null {
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined && file.themeColors) {
    // In the file 0 and 1, and 2 and 3, stand the other way round than in the theme.
    const index = color.theme < 4 ? color.theme ^ 1 : color.theme;
    return `#${resolveThemeColor(file.themeColors, index, color.tint)}`;
  }
  return null;
}

export function readStyle(file: Workbook, style: CellStyle): IStyleData {
  const data: Record<string, unknown> = {};
  const { font, fill, border, alignment, numFmt } = style;
  if (font?.name) data.ff = font.name;
  if (font?.size) data.fs = font.size;
  if (font?.bold) data.bl = 1;
  if (font?.italic) data.it = 1;
  if (font?.underline) data.ul = { s: 1, t: String(font.underline).startsWith('double') ? 10 : 12 };
  if (font?.strikethrough) data.st = { s: 1 };
  const fontColor = font?.color && readColor(file, font.color);
  if (fontColor) data.cl = { rgb: fontColor };
  if (fill?.type === 'pattern' && fill.pattern === 'solid' && fill.fgColor) {
    const color = readColor(file, fill.fgColor);
    if (color) data.bg = { rgb: color };
  }
  const lines: Record<string, unknown> = {};
  for (const [side, key] of Object.entries(borderSides)) {
    const line = border?.[side as keyof typeof borderSides];
    if (line) lines[key] = { s: borderNumbers[line.style] ?? 1, cl: { rgb: (line.color && readColor(file, line.color)) || '#000000' } };
  }
  if (Object.keys(lines).length > 0) data.bd = lines;
  const across = alignment?.horizontal && horizontal[alignment.horizontal as keyof typeof horizontal];
  const down = alignment?.vertical && vertical[alignment.vertical as keyof typeof vertical];
  if (across) data.ht = across;
  if (down) data.vt = down;
  if (alignment?.wrapText) data.tb = 3;
  else if (alignment?.shrinkToFit) data.tb = 2;
  if (alignment?.indent) data.pd = indentPadding(alignment.indent, across === 3);
  if (alignment?.textRotation) data.tr = { a: alignment.textRotation };
  if (numFmt && numFmt !== 'General') data.n = { pattern: numFmt };
  return data;
}

export function writeStyle(style: IStyleData): CellStyle {
  const result: CellStyle = {};
  const font: NonNullable<CellStyle['font']> = {};
  // A font without name or size would be another font in other programs.
  font.name = style.ff ?? defaultFont.name;
  font.size = style.fs ?? defaultFont.size;
  if (style.bl === 1) font.bold = true;
  if (style.it === 1) font.italic = true;
  if (style.ul?.s === 1) font.underline = style.ul.t === 10 ? 'double' : true;
  if (style.st?.s === 1) font.strikethrough = true;
  if (style.cl?.rgb) font.color = { rgb: colorText(style.cl.rgb).slice(1) };
  result.font = font;
  if (style.bg?.rgb) result.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: colorText(style.bg.rgb).slice(1) } };
  const border: NonNullable<CellStyle['border']> = {};
  for (const [side, key] of Object.entries(borderSides)) {
    const line = style.bd?.[key];
    const name = line ? borderNames.get(line.s) : undefined;
    if (line && name) border[side as keyof typeof borderSides] = { style: name as 'thin', color: { rgb: colorText(line.cl?.rgb ?? '#000000').slice(1) } };
  }
  if (Object.keys(border).length > 0) result.border = border;
  const alignment: NonNullable<CellStyle['alignment']> = {};
  const across = Object.entries(horizontal).find(([, number]) => number === style.ht)?.[0];
  const down = Object.entries(vertical).find(([, number]) => number === style.vt)?.[0];
  if (across) alignment.horizontal = across as 'left';
  if (down) alignment.vertical = down as 'top';
  if (style.tb === 3) alignment.wrapText = true;
  if (style.tb === 2) alignment.shrinkToFit = true;
  if (indentOf(style) > 0) {
    alignment.indent = indentOf(style);
    alignment.horizontal ??= 'left';
  }
  if (style.tr?.a) alignment.textRotation = style.tr.a;
  if (Object.keys(alignment).length > 0) result.alignment = alignment;
  if (style.n?.pattern) result.numFmt = style.n.pattern;
  return result;
}
