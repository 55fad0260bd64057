/** The page set-up of a sheet, between the terms of a file and those of the grid. */
import type { Sheet, WriteSheet } from '../../../hosts/xlsx/hucre';
import { absoluteAddress, parseArea, quotedSheetName, splitSheet } from '../address';
import type { Area } from '../address';
import type { IWorksheetData } from '../book/empty';
import { sheetSide } from '../side';
import type { HeaderFooterPlace, PageSetUp, Side } from '../side';

const pointsPerInch = 72;
const paperNames: Record<string, string> = { letter: 'Letter', legal: 'Legal', a3: 'A3', a4: 'A4', a5: 'A5', b4: 'B4', b5: 'B5', executive: 'Executive', tabloid: 'Tabloid' };

export function readPage(sheet: Sheet, side: Side, id: string): void {
  const own = sheetSide(side, id);
  own.veryHidden = sheet.veryHidden === true;
  own.rowBreaks = [...(sheet.rowBreaks ?? [])];
  own.page.headersFooters = { ...readParts(sheet.headerFooter?.oddHeader, 'Header'), ...readParts(sheet.headerFooter?.oddFooter, 'Footer') };
  const setUp = sheet.pageSetup;
  if (!setUp) return;
  const { page } = own;
  if (setUp.paperSize) page.paperSize = paperNames[setUp.paperSize] ?? page.paperSize;
  if (setUp.orientation) page.orientation = setUp.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (setUp.fitToPage) {
    page.zoom = { ...(setUp.fitToWidth === 0 ? {} : { horizontalFitToPages: setUp.fitToWidth ?? 1 }), ...(setUp.fitToHeight === 0 ? {} : { verticalFitToPages: setUp.fitToHeight ?? 1 }) };
  } else if (setUp.scale) page.zoom = { scale: setUp.scale };
  page.centerHorizontally = setUp.horizontalCentered === true;
  page.centerVertically = setUp.verticalCentered === true;
  page.printGridlines = setUp.showGridLines === true;
  page.printHeadings = setUp.showRowColHeaders === true;
  for (const name of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    const inches = setUp.margins?.[name];
    if (inches !== undefined) page[`${name}Margin`] = Math.round(inches * pointsPerInch * 1e6) / 1e6;
  }
  page.printArea = placed(setUp.printArea);
  page.titleRows = placed(setUp.printTitlesRow);
  page.titleColumns = placed(setUp.printTitlesColumn);
}

const sides = { L: 'left', C: 'center', R: 'right' } as const;

/** The three parts of a header or footer, which a file keeps in one text; without a mark it is in the middle. */
function readParts(text: string | undefined, kind: 'Header' | 'Footer'): PageSetUp['headersFooters'] {
  const parts: PageSetUp['headersFooters'] = {};
  for (const [, side = 'C', code = ''] of (text ?? '').matchAll(/(?:^(?!&[LCR])|&([LCR]))((?:&[^LCR]|[^&])*)/g)) if (code !== '') parts[`${sides[side as keyof typeof sides]}${kind}`] = code;
  return parts;
}

export function writeHeaderFooter({ headersFooters }: PageSetUp): NonNullable<WriteSheet['headerFooter']> {
  const written = (kind: 'Header' | 'Footer'): string =>
    Object.entries(sides)
      .map(([mark, side]) => [mark, headersFooters[`${side}${kind}` satisfies HeaderFooterPlace]])
      .flatMap(([mark, code]) => (code ? [`&${mark}${code}`] : []))
      .join('');
  const [header, footer] = [written('Header'), written('Footer')];
  return { ...(header === '' ? {} : { oddHeader: header }), ...(footer === '' ? {} : { oddFooter: footer }) };
}

/** The area that a print area or print titles of a file are. */
export function placed(reference: string | undefined): Area | null {
  return reference ? parseArea(splitSheet(reference).rest) : null;
}

export function writePage(page: PageSetUp): NonNullable<WriteSheet['pageSetup']> {
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const inches = (points: number): number => Math.round((points / pointsPerInch) * 1e6) / 1e6;
  const paper = Object.entries(paperNames).find(([, name]) => name === page.paperSize)?.[0] as NonNullable<WriteSheet['pageSetup']>['paperSize'];
  return {
    ...(paper ? { paperSize: paper } : {}),
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(scale === undefined ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 } : scale === 100 ? {} : { scale }),
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
    margins: {
      left: inches(page.leftMargin), right: inches(page.rightMargin), top: inches(page.topMargin), bottom: inches(page.bottomMargin), header: inches(page.headerMargin), footer: inches(page.footerMargin),
    },
  };
}

/** The names by which a file keeps the print area and the print titles. */
export function printNames(sheet: Partial<IWorksheetData>, page: PageSetUp): { name: string; range: string; scope: string }[] {
  const prefix = `${quotedSheetName(sheet.name!)}!`;
  const titles = [page.titleColumns, page.titleRows].filter((area) => area !== null).map((area) => prefix + absoluteAddress(area));
  return [
    ...(page.printArea ? [{ name: '_xlnm.Print_Area', range: prefix + absoluteAddress(page.printArea), scope: sheet.name! }] : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name! }] : []),
  ];
}
