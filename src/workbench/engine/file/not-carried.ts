import type { Cell, Sheet, Workbook } from '../../../hosts/xlsx/hucre';
import { partNames } from './package-parts';
import type { NotCarried, NotCarriedKind } from '../workbook-engine';

/** Parts of a package that only the whole workbook can be named for, by what their names look like. */
const partsOfWorkbook: readonly (readonly [NotCarriedKind, RegExp])[] = [
  ['macro', /vbaProject\.bin$/],
  ['embeddedObject', /^xl\/embeddings\//],
  ['formControl', /^xl\/ctrlProps\//],
  ['connection', /^xl\/(connections\.xml$|queryTables\/)/],
  ['signature', /^_xmlsignatures\/.*\.xml$/],
];
const drawingPart = /^xl\/drawings\/drawing[^/]*\.xml$/;

/** What the grid has no place for in the file, sheet by sheet, then what belongs to the whole workbook. */
export function notCarriedOf(file: Workbook, bytes: Uint8Array): readonly NotCarried[] {
  const parts = partNames(bytes);
  const found = file.sheets.flatMap(ofSheet);
  const whole: NotCarried[] = [];
  const links = file.externalLinks ?? [];
  if (links.length > 0) whole.push({ kind: 'externalLink', sheet: null, count: links.length, names: named(links.map((link) => lastStep(link.target))) });
  for (const [kind, pattern] of partsOfWorkbook) {
    const count = parts.filter((name) => pattern.test(name)).length;
    if (count > 0) whole.push({ kind, sheet: null, count: kind === 'macro' ? 1 : count, names: [] });
  }
  // Shapes, lines and SmartArt: the library does not tell them; of a drawing that it finds nothing in, so much can be said.
  const drawings = parts.filter((name) => drawingPart.test(name)).length;
  const explained = file.sheets.filter((sheet) => [sheet.images, sheet.charts, sheet.textBoxes, sheet.slicers, sheet.timelines].some((list) => list && list.length > 0)).length;
  if (drawings > explained) whole.push({ kind: 'drawing', sheet: null, count: drawings - explained, names: [] });
  return [...found, ...whole];
}

function ofSheet(sheet: Sheet): NotCarried[] {
  const found: NotCarried[] = [];
  const add = (kind: NotCarriedKind, count: number, names: readonly (string | undefined)[] = []): void => {
    if (count > 0) found.push({ kind, sheet: sheet.name, count, names: named(names) });
  };
  const list = <Item>(kind: NotCarriedKind, items: readonly Item[] | undefined, name: (item: Item) => string | undefined = () => undefined): void =>
    add(kind, items?.length ?? 0, items?.map(name));
  list('chart', sheet.charts, (chart) => chart.title);
  list('pivotTable', sheet.pivotTables, (pivot) => pivot.name);
  list('image', sheet.images, (image) => image.title ?? image.altText);
  list('textBox', sheet.textBoxes, (box) => box.title);
  list('slicer', sheet.slicers, (slicer) => slicer.caption ?? slicer.name);
  list('slicer', sheet.timelines, (timeline) => timeline.caption ?? timeline.name);
  list('sparkline', sheet.sparklines);
  list('dataValidation', sheet.dataValidations);
  list('conditionalFormat', sheet.conditionalRules);
  const cells = [...(sheet.cells?.values() ?? [])];
  const threads = sheet.threadedComments?.filter((comment) => comment.parentId === undefined).length ?? 0;
  // A threaded comment stands in its cell as well, as a note for older programs.
  add('comment', Math.max(threads, countOf(cells, (cell) => cell.comment !== undefined)));
  add('richText', countOf(cells, (cell) => cell.richText !== undefined && (cell.richText.length > 1 || cell.richText[0]?.font !== undefined)));
  add('checkBox', countOf(cells, (cell) => cell.checkbox !== undefined));
  add('fillPattern', countOf(cells, hasPattern));
  list('columnBreak', sheet.colBreaks);
  add('filter', sheet.autoFilter ? 1 : 0);
  // One for all pages is carried.
  add('headerFooter', Object.entries(sheet.headerFooter ?? {}).some(([name, content]) => Boolean(content) && !name.startsWith('odd')) ? 1 : 0);
  add('outline', isGrouped(sheet) ? 1 : 0);
  add('protection', sheet.protection ? 1 : 0);
  add('background', sheet.backgroundImage ? 1 : 0);
  return found;
}

function isGrouped(sheet: Sheet): boolean {
  return [...(sheet.rowDefs?.values() ?? []), ...(sheet.columns ?? [])].some((one) => (one?.outlineLevel ?? 0) > 0);
}

function hasPattern({ style }: Cell): boolean {
  const fill = style?.fill;
  return fill !== undefined && (fill.type === 'gradient' || !['solid', 'none'].includes(fill.pattern));
}

function countOf(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  return cells.filter(holds).length;
}

function named(names: readonly (string | undefined)[]): readonly string[] {
  return names.flatMap((name) => (name?.trim() ? [name.trim()] : []));
}

function lastStep(target: string): string {
  return decodeURIComponent(target.split(/[\\/]/).at(-1) ?? target);
}
