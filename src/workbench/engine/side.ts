import type { Area } from './address';

export type HeaderFooterPlace = 'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter';

/** The page set-up of a sheet; margins in points. */
export interface PageSetUp {
  paperSize: string;
  orientation: 'Portrait' | 'Landscape';
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  /** In Excel's codes; what is not there is empty. */
  headersFooters: Partial<Record<HeaderFooterPlace, string>>;
}

/** What the grid has no place for, of one sheet. */
export interface SheetSide {
  veryHidden: boolean;
  protected: boolean;
  page: PageSetUp;
  rowBreaks: number[];
}

/** A custom XML part; ids are unique within the workbook. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** What the grid has no place for, of the workbook. */
export interface Side {
  readonly sheets: Record<string, SheetSide>;
  readonly xmlParts: XmlPart[];
  nextXmlPart: number;
}

export function newSide(): Side {
  return { sheets: {}, xmlParts: [], nextXmlPart: 1 };
}

/** The side record of a sheet, made where there was none. */
export function sheetSide(side: Side, sheetId: string): SheetSide {
  return (side.sheets[sheetId] ??= { veryHidden: false, protected: false, page: newPageSetUp(), rowBreaks: [] });
}

/** The page set-up that Excel gives a new sheet. */
function newPageSetUp(): PageSetUp {
  return {
    paperSize: 'A4',
    orientation: 'Portrait',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headersFooters: {},
  };
}

/** The id of the next custom XML part, in the form that Excel gives them. */
export function nextXmlPartId(side: Side): string {
  const taken = new Set(side.xmlParts.map((part) => part.id));
  for (;;) {
    const id = `{${side.nextXmlPart.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
    side.nextXmlPart += 1;
    if (!taken.has(id)) return id;
  }
}
