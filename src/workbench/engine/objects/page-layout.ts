import { columnLimit, parseArea, rowLimit, splitSheet } from '../address';
import type { Area } from '../address';
import { invalidArgument, itemNotFound } from '../api-error';
import { hostObject, isHostObject } from '../host-class';
import type { HostClass, HostObject, Property } from '../host-class';
import { sheetSide } from '../side';
import type { PageSetUp } from '../side';
import { headersFootersObject } from './headers-footers';
import { requireBoolean, requireNumber, requireOneOf } from './check';
import { rangeArgument, rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import type { SheetSelf } from './worksheet';

/** The paper sizes that files can name, in the API's spelling. */
const paperSizes = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5', 'Executive', 'Tabloid'] as const;

const pointsPer: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export function pageLayoutObject(self: SheetSelf): HostObject {
  return hostObject(pageLayoutClass, self);
}

function page({ session, sheetId }: SheetSelf): PageSetUp {
  return sheetSide(session.book.side, sheetId).page;
}

type Margin = 'leftMargin' | 'rightMargin' | 'topMargin' | 'bottomMargin' | 'headerMargin' | 'footerMargin';
type Flag = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings';

function margin(name: Margin): Property<SheetSelf> {
  return {
    get: (self) => page(self)[name],
    set: (self, value) => {
      const points = requireNumber(self.session, value);
      if (points < 0) throw invalidArgument();
      page(self)[name] = points;
    },
  };
}

function flag(name: Flag): Property<SheetSelf> {
  return {
    get: (self) => page(self)[name],
    set: (self, value) => {
      page(self)[name] = requireBoolean(self.session, value);
    },
  };
}

function lines(self: SheetSelf, value: unknown, rows: boolean): Area {
  const area = typeof value === 'string' ? parseArea(splitSheet(value).rest) : rangeArgument(self.session, self.sheetId, value).area;
  if (!area) throw invalidArgument();
  return rows ? { ...area, startColumn: 0, endColumn: columnLimit - 1 } : { ...area, startRow: 0, endRow: rowLimit - 1 };
}

function place(self: SheetSelf, area: Area | null): HostObject | null {
  return area && rangeObject(self.session, self.sheetId, area);
}

function required(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

function printArea(self: SheetSelf): HostObject | null {
  const area = page(self).printArea;
  return area && rangeAreasObject(self.session, self.sheetId, [area]);
}

const pageLayoutClass: HostClass<SheetSelf> = {
  name: 'PageLayout',
  properties: {
    paperSize: {
      get: (self) => page(self).paperSize,
      set: (self, value) => {
        page(self).paperSize = requireOneOf(self.session, value, paperSizes);
      },
    },
    orientation: {
      get: (self) => page(self).orientation,
      set: (self, value) => {
        page(self).orientation = requireOneOf(self.session, value, ['Portrait', 'Landscape'] as const);
      },
    },
    zoom: {
      get: (self) => page(self).zoom,
      set: (self, value) => {
        if (typeof value !== 'object' || value === null) throw invalidArgument();
        const { scale, horizontalFitToPages, verticalFitToPages } = value as PageSetUp['zoom'];
        if (scale !== undefined && scale !== null && (scale < 10 || scale > 400)) throw invalidArgument();
        page(self).zoom = scale ? { scale } : { ...(horizontalFitToPages ? { horizontalFitToPages } : {}), ...(verticalFitToPages ? { verticalFitToPages } : {}) };
      },
    },
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    printGridlines: flag('printGridlines'),
    printHeadings: flag('printHeadings'),
    leftMargin: margin('leftMargin'),
    rightMargin: margin('rightMargin'),
    topMargin: margin('topMargin'),
    bottomMargin: margin('bottomMargin'),
    headerMargin: margin('headerMargin'),
    footerMargin: margin('footerMargin'),
  },
  navigation: { headersFooters: headersFootersObject },
  methods: {
    setPrintMargins: (self, unit, margins) => {
      const scale = pointsPer[requireOneOf(self.session, unit, Object.keys(pointsPer))]!;
      for (const [name, value] of Object.entries(margins ?? {})) {
        const key = `${name}Margin` as Margin;
        if (!(key in page(self))) throw invalidArgument();
        page(self)[key] = requireNumber(self.session, value) * scale;
      }
    },
    setPrintArea: (self, area) => {
      const areas = isHostObject(area) && area.hostClass.name === 'RangeAreas' ? (area.self as { areas: Area[] }).areas : [rangeArgument(self.session, self.sheetId, area).area];
      if (areas.length !== 1) throw invalidArgument();
      page(self).printArea = areas[0]!;
    },
    setPrintTitleRows: (self, rows) => {
      page(self).titleRows = lines(self, rows, true);
    },
    setPrintTitleColumns: (self, columns) => {
      page(self).titleColumns = lines(self, columns, false);
    },
    getPrintAreaOrNullObject: printArea,
    getPrintArea: (self) => required(printArea(self)),
    getPrintTitleRowsOrNullObject: (self) => place(self, page(self).titleRows),
    getPrintTitleRows: (self) => required(place(self, page(self).titleRows)),
    getPrintTitleColumnsOrNullObject: (self) => place(self, page(self).titleColumns),
    getPrintTitleColumns: (self) => required(place(self, page(self).titleColumns)),
  },
};

interface BreakSelf {
  readonly sheet: SheetSelf;
  readonly row: number;
}

const pageBreakClass: HostClass<BreakSelf> = {
  name: 'PageBreak',
  properties: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
  methods: {
    delete: ({ sheet, row }) => {
      const side = sheetSide(sheet.session.book.side, sheet.sheetId);
      side.rowBreaks = side.rowBreaks.filter((candidate) => candidate !== row);
    },
    getCellAfterBreak: ({ sheet, row }) => rangeObject(sheet.session, sheet.sheetId, { startRow: row, endRow: row, startColumn: 0, endColumn: 0 }),
  },
};

/** The page breaks before rows of a sheet. */
export function pageBreaksObject(self: SheetSelf): HostObject {
  return hostObject(pageBreaksClass, self);
}

function breaks({ session, sheetId }: SheetSelf): number[] {
  return sheetSide(session.book.side, sheetId).rowBreaks;
}

const pageBreaksClass: HostClass<SheetSelf> = {
  name: 'PageBreakCollection',
  items: (sheet) => breaks(sheet).map((row) => hostObject(pageBreakClass, { sheet, row })),
  getItem: (sheet, index) => {
    const row = breaks(sheet)[Number(index)];
    if (row === undefined) throw itemNotFound();
    return hostObject(pageBreakClass, { sheet, row });
  },
  methods: {
    add: (sheet, range) => {
      const row = rangeArgument(sheet.session, sheet.sheetId, range).area.startRow;
      const side = sheetSide(sheet.session.book.side, sheet.sheetId);
      side.rowBreaks = [...new Set([...side.rowBreaks, row])].sort((one, other) => one - other);
      return hostObject(pageBreakClass, { sheet, row });
    },
    removePageBreaks: ({ session, sheetId }) => {
      sheetSide(session.book.side, sheetId).rowBreaks = [];
    },
  },
};
