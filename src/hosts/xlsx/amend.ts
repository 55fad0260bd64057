import type { Amendment, NameEdit, RowInsertion } from '../../core/model/sheet-plan';
import type { CellValue, Snapshot } from '../../core/model/snapshot';
import { cellRef, columnLetters, parseRef } from '../../core/units/address';
import { grouped } from '../../core/units/grouped';
import { HostError } from '../host-error';
import { bottomUp, movedRemovals, placeOf } from '../moved-rows';
import { formulaOfRef, sameName } from '../named-ranges';
import type { Package } from '../opc/package';
import { escapeText, escapeXml, unescapeXml } from '../opc/xml-escapes';
import { appendedTo, attributeOf, childrenOf, rootOf, spliced, topElements, withPrefix } from '../opc/xml-text';
import type { Splice } from '../opc/xml-text';
import { contentOfPlan, contentOfRows } from '../sheet-content';
import { isWritten } from '../written-edits';
import { isBlankRow, movedFormula, withCells, withFormulas, withMovedRows, withRows } from './edit-sheet';
import type { RowMove } from './edit-sheet';
import { child, hasFormula, putSheets, sheetsOf, stylesPart, withoutCalculationOrder } from './put-sheets';
import { cellXml, linksXml, mergesOf, rowsXml } from './sheet-part';
import { styleBook } from './style-book';
import { workbookPart } from './workbook-part';

const blank = (value: CellValue): boolean => value === null || value === '';

const heldIn = ({ sheets }: Snapshot) => (sheet: string, row: number, column: number): CellValue => {
  const found = sheets.find(({ name }) => name === sheet);
  return found?.values[row - found.row]?.[column - found.column] ?? null;
};

/** Makes sure that everything is as the amendment takes it to be. @throws HostError */
const assure = (snapshot: Snapshot, { newSheet, edits, names, insertions = [] }: Amendment): void => {
  const held = heldIn(snapshot);
  const there = (name: string): boolean => name === newSheet?.name || snapshot.sheets.some((sheet) => sheet.name === name);
  const invalid = names.find(({ ref }) => ref !== null && !parseRef(ref));
  if (invalid) throw new HostError('bad-reference', { about: invalid.ref });
  const missing = [...edits, ...insertions, ...names.flatMap(({ ref }) => (ref === null ? [] : [parseRef(ref)!]))].find(({ sheet }) => !there(sheet));
  if (missing) throw new HostError('sheet-missing', { about: missing.sheet });
  if (newSheet && snapshot.sheets.some(({ name, values }) => name === newSheet.name && values.some((line) => line.some((value) => !blank(value))))) throw new HostError('changed-meanwhile', { about: newSheet.name });
  const changed = edits.find(({ sheet, row, column, before }) => held(sheet, row, column) !== before);
  if (changed) throw new HostError('changed-meanwhile', { about: cellRef(changed.sheet, changed.row, changed.column) });
  const moved = names.find(({ name, before }) => (snapshot.names.find((other) => other.kind === 'name' && sameName(other.name, name))?.ref ?? null) !== before);
  if (moved) throw new HostError('changed-meanwhile', { about: moved.name });
};

const partOf = (parts: Package, sheet: string): string => {
  const found = sheetsOf(parts, workbookPart(parts)).find(({ name }) => name === sheet);
  if (!found) throw new HostError('sheet-missing', { about: sheet });
  return found.part;
};

/** Writes the cells; of everything else on their sheets nothing changes. @throws HostError for a cell whose formula others share */
const putCells = (parts: Package, { edits }: Amendment): void => {
  const stylesAt = stylesPart(parts, workbookPart(parts));
  const styles = styleBook(parts.text(stylesAt));
  for (const [sheet, inSheet] of grouped(edits.filter(isWritten), (edit) => edit.sheet)) {
    const part = partOf(parts, sheet);
    const before = parts.text(part);
    const prefix = rootOf(before)?.prefix ?? '';
    const places = new Map(inSheet.map((edit) => [`${edit.row},${edit.column}`, edit]));
    const after = withCells(
      before,
      [...places.values()].map(({ row, column, value, before: held, fill, top, sparesFormula }) => ({
        row,
        column,
        cell: (found) => {
          const style = found?.style ?? 0;
          const content = value === '' ? null : value;
          if (found && content === held) return fill === undefined ? found.restyled(style) : found.restyled(styles.like(style, { fill, ...(top && { top }) }));
          if (sparesFormula && found && found.formula !== null) return found.restyled(style);
          if (found?.formula) throw new HostError('unsupported', { about: cellRef(sheet, row, column) });
          const format = typeof content === 'string' && !styles.isText(style) ? '@' : typeof content === 'number' && styles.isText(style) ? 'General' : undefined;
          const look = format === undefined && fill === undefined ? style : styles.like(style, { ...(format !== undefined && { format }), ...(fill !== undefined && { fill }), ...(top && { top }) });
          return withPrefix(cellXml(`${columnLetters(column)}${row + 1}`, content, look), prefix);
        },
      })),
    );
    if (hasFormula(before)) withoutCalculationOrder(parts, workbookPart(parts));
    parts.put(part, after);
  }
  parts.put(stylesAt, styles.xml());
};

/** Sets, replaces and removes names of the whole workbook. */
const putNames = (parts: Package, names: readonly NameEdit[]): void => {
  if (names.length === 0) return;
  const workbook = workbookPart(parts);
  const xml = parts.text(workbook);
  const root = rootOf(xml)!;
  const list = child(xml, 'definedNames');
  const dropped = (list === null ? [] : childrenOf(xml, list)).flatMap((element): Splice[] =>
    attributeOf(element, 'localSheetId') === null && names.some(({ name }) => sameName(name, attributeOf(element, 'name') ?? '')) ? [{ start: element.start, end: element.end, text: '' }] : [],
  );
  const added = names.flatMap(({ name, ref }) => (ref === null ? [] : [`<${root.prefix}definedName name="${escapeXml(name)}">${escapeText(formulaOfRef(ref).slice(1))}</${root.prefix}definedName>`])).join('');
  if (list === null) {
    if (added === '') return;
    const place = topElements(xml).filter(({ name }) => name === 'sheets' || name === 'functionGroups' || name === 'externalReferences').at(-1)!.end;
    return parts.put(workbook, spliced(xml, [{ start: place, end: place, text: `<${root.prefix}definedNames>${added}</${root.prefix}definedNames>` }]));
  }
  const changed = spliced(xml, [...dropped, ...(added === '' ? [] : [appendedTo(xml, list, added)])]);
  const left = child(changed, 'definedNames')!;
  parts.put(workbook, childrenOf(changed, left).length === 0 ? spliced(changed, [{ start: left.start, end: left.end, text: '' }]) : changed);
};

const moveable = (parts: Package, part: string): boolean => !parts.relationships(part).some(({ kind }) => ['drawing', 'vmlDrawing', 'comments', 'threadedComment', 'table', 'pivotTable', 'queryTable'].includes(kind));
/** A formula that several cells have together is said once, for all of them. */
const sharedFormula = /<(?:\w+:)?f\s[^>]*\bt\s*=\s*["'](?:shared|array|dataTable)["']/;
const drawnFrom = /^xl\/(?:charts\/chart|pivotCache\/pivotCacheDefinition)[^/]*\.xml$/i;

/** Tells whether rows of a sheet can move: everything that names them is known. */
const canMoveRows = (parts: Package, sheet: string): boolean => {
  const all = sheetsOf(parts, workbookPart(parts));
  if (!moveable(parts, partOf(parts, sheet)) || all.some(({ part }) => sharedFormula.test(parts.text(part)))) return false;
  return !parts.names.some((name) => drawnFrom.test(name) && unescapeXml(parts.text(name)).includes(sheet.replaceAll("'", "''")));
};

/** Moves rows of a sheet, and what the workbook says of them. */
const moveRows = (parts: Package, sheet: string, move: RowMove): void => {
  const workbook = workbookPart(parts);
  for (const { name, part } of sheetsOf(parts, workbook)) {
    const xml = parts.text(part);
    const moved = name === sheet ? withMovedRows(xml, move, sheet) : withFormulas(xml, (formula) => movedFormula(move, formula, sheet, false));
    if (moved !== xml) parts.put(part, moved);
    if (hasFormula(xml)) withoutCalculationOrder(parts, workbook);
  }
  const xml = parts.text(workbook);
  const list = child(xml, 'definedNames');
  if (list === null) return;
  const splices = childrenOf(xml, list).flatMap(({ contentStart, contentEnd }): Splice[] => {
    const text = escapeText(movedFormula(move, unescapeXml(xml.slice(contentStart, contentEnd)), sheet, false));
    return text === xml.slice(contentStart, contentEnd) ? [] : [{ start: contentStart, end: contentEnd, text }];
  });
  if (splices.length > 0) parts.put(workbook, spliced(xml, splices));
};

/** Puts rows in. @throws HostError for a sheet of whose rows other parts of the file speak */
const putRows = (parts: Package, insertions: readonly RowInsertion[]): void => {
  for (const { sheet } of insertions) if (!canMoveRows(parts, sheet)) throw new HostError('unsupported', { about: sheet });
  for (const { sheet, row, rows } of bottomUp(insertions)) moveRows(parts, sheet, { from: row, by: rows.length });
  const stylesAt = stylesPart(parts, workbookPart(parts));
  const styles = styleBook(parts.text(stylesAt));
  for (const insertion of insertions) {
    const content = contentOfRows(insertion, placeOf(insertion, insertions));
    const part = partOf(parts, insertion.sheet);
    parts.put(part, withRows(parts.text(part), rowsXml(content, styles).join(''), mergesOf(content), linksXml(content)));
  }
  parts.put(stylesAt, styles.xml());
};

/** Applies a change of single cells to a package that holds what the snapshot says. @throws HostError */
export const amendPackage = (parts: Package, snapshot: Snapshot, amendment: Amendment): void => {
  assure(snapshot, amendment);
  const { newSheet, names, insertions = [] } = amendment;
  if (newSheet) putSheets(parts, [contentOfPlan(newSheet)]);
  putCells(parts, amendment);
  putNames(parts, names);
  if (insertions.length > 0) putRows(parts, insertions);
  for (const { sheet, row } of movedRemovals(amendment)) {
    // A blank row harms nobody: where rows cannot move, it stays.
    if (canMoveRows(parts, sheet) && isBlankRow(parts.text(partOf(parts, sheet)), row)) moveRows(parts, sheet, { from: row + 1, by: -1 });
  }
};
