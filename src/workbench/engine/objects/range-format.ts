import { intersection, isEntireColumn } from '../address';
import { invalidArgument, notImplemented } from '../api-error';
import type { IStyleData } from '../book/styles';
import {
  borderLook,
  borderOf,
  borderSides,
  borderStyles,
  borderWeights,
  colorOf,
  colorText,
  fontOf,
  horizontalAlignments,
  horizontalNumbers,
  indentOf,
  indentPadding,
  nameOf,
  verticalAlignments,
  verticalNumbers,
} from '../cell-style';
import type { BorderLook } from '../cell-style';
import { hostObject } from '../host-class';
import type { HostClass, HostObject, Property } from '../host-class';
import type { RangeSelf, Session } from '../session';
import { textWidth } from '../text-size';
import { cellValue, shownText } from '../book/cell-data';
import { numberFormatOf } from '../cell-style';
import { requireBoolean, requireNumber, requireOneOf, requireText } from './check';
import { columnsOf, occupied, rowsOf, same } from './range-cells';

const pointsPerPixel = 0.75;
const highestRow = 409.5;
/** 255 characters of the standard font. */
const widestColumn = (255 * 7 + 5) * pointsPerPixel;
const automaticPadding = 8;

/** The keys to lay over a cell's style; the style is put together only for a step that asks for it. */
type CellStep = (style: () => IStyleData) => IStyleData;

/** Lays a style over every cell of a range. */
function restyle(self: RangeSelf, step: CellStep): void {
  if (isEntireColumn(self.area)) self.session.book.cells.styleColumns(self.sheetId, self.area.startColumn, self.area.endColumn, (style) => step(() => style));
  const part = occupied(self);
  if (!part) return;
  const { book } = self.session;
  for (const row of rowsOf(part)) for (const column of columnsOf(part)) book.cells.writeStyle(self.sheetId, row, column, step(() => book.cells.style(self.sheetId, row, column)));
}

function* styles(self: RangeSelf): Generator<IStyleData> {
  const part = occupied(self) ?? { ...self.area, endRow: self.area.startRow, endColumn: self.area.startColumn };
  for (const row of rowsOf(part)) for (const column of columnsOf(part)) yield self.session.book.cells.style(self.sheetId, row, column);
}

/** A property of each cell's style that reads as null where the cells differ. */
function ofStyle<Value>(read: (style: IStyleData) => Value, write: (self: RangeSelf, value: unknown) => CellStep): Property<RangeSelf> {
  function* all(self: RangeSelf): Generator<Value> {
    for (const style of styles(self)) yield read(style);
  }
  return { get: (self) => same(self.session, all(self)), set: (self, value) => restyle(self, write(self, value)) };
}

function flag(key: 'bl' | 'it', read: (style: IStyleData) => boolean): Property<RangeSelf> {
  return ofStyle(read, (self, value) => {
    const on = requireBoolean(self.session, value);
    return () => ({ [key]: on ? 1 : null });
  });
}

const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const rangeFontClass: HostClass<RangeSelf> = {
  name: 'RangeFont',
  properties: {
    name: ofStyle((style) => fontOf(style).name, (self, value) => {
      const name = requireText(self.session, value);
      return () => ({ ff: name });
    }),
    size: ofStyle((style) => fontOf(style).size, (self, value) => {
      const size = requireNumber(self.session, value);
      if (size < 1 || size > 409) throw invalidArgument();
      return () => ({ fs: size });
    }),
    bold: flag('bl', (style) => fontOf(style).bold),
    italic: flag('it', (style) => fontOf(style).italic),
    color: ofStyle((style) => fontOf(style).color, (self, value) => {
      const color = colorOf(requireText(self.session, value));
      return () => ({ cl: { rgb: color } });
    }),
    underline: ofStyle((style) => fontOf(style).underline, (self, value) => {
      const underline = requireOneOf(self.session, value, underlines);
      return () => ({ ul: underline === 'None' ? null : { s: 1, t: underline.startsWith('Double') ? 10 : 12 } }) as IStyleData;
    }),
    strikethrough: ofStyle((style) => fontOf(style).strikethrough, (self, value) => {
      const on = requireBoolean(self.session, value);
      return () => ({ st: on ? { s: 1 } : null }) as IStyleData;
    }),
  },
};

const rangeFillClass: HostClass<RangeSelf> = {
  name: 'RangeFill',
  properties: {
    color: ofStyle((style) => (style.bg?.rgb ? colorText(style.bg.rgb) : '#FFFFFF'), (self, value) => {
      const text = requireText(self.session, value);
      const color = text === '' ? null : { rgb: colorOf(text) };
      return () => ({ bg: color });
    }),
  },
  methods: { clear: (self) => restyle(self, () => ({ bg: null })) },
};

const borderIndexes = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type BorderIndex = (typeof borderIndexes)[number];

interface BorderSelf {
  readonly range: RangeSelf;
  readonly index: BorderIndex;
}

type Side = 't' | 'r' | 'b' | 'l';

/** The cells and the sides of them that a border of a range is drawn on; inner lines lie on both neighbours. */
function* borderPlaces({ range, index }: BorderSelf): Generator<{ row: number; column: number; side: Side }> {
  const area = occupied(range);
  if (!area) return;
  for (const row of rowsOf(area)) {
    for (const column of columnsOf(area)) {
      if (index === 'EdgeTop' && row === area.startRow) yield { row, column, side: borderSides.EdgeTop };
      if (index === 'EdgeBottom' && row === area.endRow) yield { row, column, side: borderSides.EdgeBottom };
      if (index === 'EdgeLeft' && column === area.startColumn) yield { row, column, side: borderSides.EdgeLeft };
      if (index === 'EdgeRight' && column === area.endColumn) yield { row, column, side: borderSides.EdgeRight };
      if (index === 'InsideHorizontal' && row < area.endRow) yield { row, column, side: 'b' };
      if (index === 'InsideHorizontal' && row > area.startRow) yield { row, column, side: 't' };
      if (index === 'InsideVertical' && column < area.endColumn) yield { row, column, side: 'r' };
      if (index === 'InsideVertical' && column > area.startColumn) yield { row, column, side: 'l' };
    }
  }
}

function* looks(self: BorderSelf): Generator<BorderLook> {
  const { session, sheetId } = self.range;
  for (const { row, column, side } of borderPlaces(self)) yield borderLook(session.book.cells.style(sheetId, row, column), side);
}

function* lookParts(self: BorderSelf, part: keyof BorderLook): Generator<string> {
  for (const look of looks(self)) yield look[part];
}

function redraw(self: BorderSelf, change: Partial<BorderLook>): void {
  if (self.index.startsWith('Diagonal')) throw notImplemented(`RangeBorderCollection.getItem(${self.index})`);
  const { session, sheetId } = self.range;
  for (const { row, column, side } of borderPlaces(self)) {
    const style = session.book.cells.style(sheetId, row, column);
    const was = borderLook(style, side);
    // A weight or a colour alone makes a line where there was none, as in Excel.
    const drawn = was.style === 'None' && change.style === undefined ? { ...was, style: 'Continuous' } : was;
    session.book.cells.writeStyle(sheetId, row, column, { bd: { ...style.bd, [side]: borderOf({ ...drawn, ...change }) } });
  }
}

const rangeBorderClass: HostClass<BorderSelf> = {
  name: 'RangeBorder',
  properties: {
    sideIndex: { get: (self) => self.index },
    style: {
      get: (self) => same(self.range.session, lookParts(self, 'style')),
      set: (self, value) => redraw(self, { style: requireOneOf(self.range.session, value, borderStyles) }),
    },
    weight: {
      get: (self) => same(self.range.session, lookParts(self, 'weight')),
      set: (self, value) => redraw(self, { weight: requireOneOf(self.range.session, value, borderWeights) }),
    },
    color: {
      get: (self) => same(self.range.session, lookParts(self, 'color')),
      set: (self, value) => redraw(self, { color: colorOf(requireText(self.range.session, value)) }),
    },
  },
};

function border(range: RangeSelf, index: unknown): HostObject {
  const found = borderIndexes.find((candidate) => candidate.toLowerCase() === String(index).toLowerCase());
  if (!found) throw invalidArgument();
  return hostObject(rangeBorderClass, { range, index: found });
}

const rangeBordersClass: HostClass<RangeSelf> = {
  name: 'RangeBorderCollection',
  properties: { count: { get: () => borderIndexes.length } },
  items: (self) => borderIndexes.map((index) => border(self, index)),
  getItem: border,
};

/** Fixes the heights of rows given in points. */
export function setRowHeight(session: Session, sheetId: string, points: ReadonlyMap<number, number>): void {
  for (const height of points.values()) if (height < 0 || (height > highestRow && session.enforces('row-height'))) throw invalidArgument();
  session.book.rows.setPixels(sheetId, new Map([...points].map(([row, height]) => [row, Math.round(height / pointsPerPixel)])));
}

/** Fixes the widths of columns given in points. */
export function setColumnWidth(session: Session, sheetId: string, points: ReadonlyMap<number, number>): void {
  for (const width of points.values()) if (width < 0 || (width > widestColumn && session.enforces('column-width'))) throw invalidArgument();
  const scale = session.enforces('width-in-points') ? pointsPerPixel : 1;
  session.book.columns.setPixels(sheetId, new Map([...points].map(([column, width]) => [column, Math.round(width / scale)])));
}

function* rowHeights(self: RangeSelf): Generator<number> {
  const part = occupied(self) ?? { ...self.area, endRow: self.area.startRow };
  for (const row of rowsOf(part)) yield self.session.book.rows.pixels(self.sheetId, row) * pointsPerPixel;
}

function* columnWidths(self: RangeSelf): Generator<number> {
  const scale = self.session.enforces('width-in-points') ? pointsPerPixel : 1;
  const part = self.area.endColumn - self.area.startColumn > 1000 ? (occupied(self) ?? { ...self.area, endColumn: self.area.startColumn }) : self.area;
  for (const column of columnsOf(part)) yield self.session.book.columns.pixels(self.sheetId, column) * scale;
}

function autofitColumns(self: RangeSelf): void {
  const { session, sheetId } = self;
  const part = occupied({ ...self, area: { ...self.area } });
  if (!part) return;
  const merges = session.enforces('autofit-merged') ? session.book.merges.of(sheetId).filter((merge) => intersection(merge, part)) : [];
  const cells = session.book.cells.of(sheetId);
  const widths = new Map<number, number>();
  for (const column of columnsOf(part)) {
    let widest = 0;
    for (const row of rowsOf(part)) {
      const value = cellValue(cells.at(row, column));
      if (value === null || merges.some((merge) => intersection(merge, { startRow: row, endRow: row, startColumn: column, endColumn: column }))) continue;
      const style = session.book.cells.style(sheetId, row, column);
      for (const line of shownText(numberFormatOf(style), value).split(/\r?\n/)) widest = Math.max(widest, textWidth(line, fontOf(style).size));
    }
    if (widest > 0) widths.set(column, Math.min(Math.ceil(widest) + automaticPadding, widestColumn / pointsPerPixel));
  }
  if (widths.size > 0) session.book.columns.setPixels(sheetId, widths);
}

export const rangeFormatClass: HostClass<RangeSelf> = {
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: ofStyle((style) => nameOf(horizontalNumbers, style.ht, 'General'), (self, value) => {
      const name = requireOneOf(self.session, value, horizontalAlignments);
      const number = horizontalNumbers[name];
      if (number === undefined) throw notImplemented(`RangeFormat.horizontalAlignment = ${name}`);
      return () => ({ ht: number });
    }),
    verticalAlignment: ofStyle((style) => nameOf(verticalNumbers, style.vt, 'Bottom'), (self, value) => {
      const name = requireOneOf(self.session, value, verticalAlignments);
      const number = verticalNumbers[name];
      if (number === undefined) throw notImplemented(`RangeFormat.verticalAlignment = ${name}`);
      return () => ({ vt: number });
    }),
    wrapText: ofStyle((style) => style.tb === 3, (self, value) => {
      const wrap = requireBoolean(self.session, value);
      return () => ({ tb: wrap ? 3 : null });
    }),
    // The grid knows no smaller print for what is too wide: it cuts it off.
    shrinkToFit: ofStyle((style) => style.tb === 2, (self, value) => {
      const shrink = requireBoolean(self.session, value);
      return (style) => ({ tb: shrink ? 2 : style().tb === 2 ? null : style().tb }) as IStyleData;
    }),
    indentLevel: ofStyle(indentOf, (self, value) => {
      const level = requireNumber(self.session, value);
      if (level < 0 || level > 250) throw invalidArgument();
      return (style) => ({ pd: indentPadding(level, style().ht === 3) ?? null });
    }),
    rowHeight: {
      get: (self) => same(self.session, rowHeights(self)),
      set: (self, value) => {
        const height = requireNumber(self.session, value);
        const part = occupied(self);
        if (part) setRowHeight(self.session, self.sheetId, new Map([...rowsOf(self.area.endRow - self.area.startRow > 100_000 ? part : self.area)].map((row) => [row, height])));
      },
    },
    columnWidth: {
      get: (self) => same(self.session, columnWidths(self)),
      set: (self, value) => {
        const width = requireNumber(self.session, value);
        setColumnWidth(self.session, self.sheetId, new Map([...columnsOf(self.area)].map((column) => [column, width])));
      },
    },
  },
  navigation: {
    fill: (self) => hostObject(rangeFillClass, self),
    font: (self) => hostObject(rangeFontClass, self),
    borders: (self) => hostObject(rangeBordersClass, self),
  },
  methods: {
    autofitRows: (self) => {
      const part = occupied(self);
      if (part) self.session.book.rows.release(self.sheetId, [...rowsOf(part)]);
    },
    autofitColumns,
  },
};

const borderProperties: Record<string, BorderIndex> = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight', horizontal: 'InsideHorizontal', vertical: 'InsideVertical' };

/** Lays formats given as plain data over cells: `{fill: {color}, font: {…}, borders: {top: {…}}, wrapText}`. */
export function applyCellFormat(self: RangeSelf, format: object, member: string): void {
  for (const [name, value] of Object.entries(format) as [string, unknown][]) {
    if (value === null || value === undefined) continue;
    if (name === 'fill' || name === 'font') applyProperties(name === 'fill' ? rangeFillClass : rangeFontClass, self, value, `${member}(format.${name})`);
    else if (name === 'borders') {
      for (const [side, look] of Object.entries(value)) {
        const index = borderProperties[side];
        if (!index) throw notImplemented(`${member}(format.borders.${side})`);
        const { style, ...rest } = (look ?? {}) as Record<string, unknown>;
        // The style first: a weight or a colour alone would draw a line.
        applyProperties(rangeBorderClass, { range: self, index }, style === undefined ? rest : { style, ...rest }, `${member}(format.borders)`);
      }
    } else applyProperties(rangeFormatClass, self, { [name]: value }, `${member}(format)`);
  }
}

/** Returns formats of a cell as plain data, as far as they are asked for: `{fill: {color}, font: {bold}}`. */
export function cellFormat(self: RangeSelf, asked: object, member: string): object {
  const result: Record<string, object> = {};
  for (const [name, wanted] of Object.entries(asked) as [string, unknown][]) {
    if (!wanted) continue;
    if (name !== 'fill' && name !== 'font') throw notImplemented(`${member}(format.${name})`);
    const { properties = {} } = name === 'fill' ? rangeFillClass : rangeFontClass;
    const looks: Record<string, unknown> = {};
    for (const [look, isWanted] of Object.entries(wanted)) {
      if (!isWanted) continue;
      const get = Object.hasOwn(properties, look) ? properties[look]!.get : undefined;
      if (!get) throw notImplemented(`${member}(format.${name}.${look})`);
      looks[look] = get(self);
    }
    result[name] = looks;
  }
  return result;
}

function applyProperties<Self>(hostClass: HostClass<Self>, self: Self, values: object, member: string): void {
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (value === null || value === undefined) continue;
    const set = Object.hasOwn(hostClass.properties ?? {}, name) ? hostClass.properties![name]!.set : undefined;
    if (!set) throw notImplemented(`${member}.${name}`);
    set(self, value);
  }
}
