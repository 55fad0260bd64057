import { invalidArgument } from '../api-error';
import { cellValue, shownText } from '../book/cell-data';
import type { RangeSelf } from '../session';
import { columnsOf, formatAt, occupied, rowsOf, same } from './range-cells';

/** The link that all cells of a range have, or null. */
export function readHyperlink(self: RangeSelf): object | null {
  const { session, sheetId, area } = self;
  const part = occupied(self) ?? { ...area, endRow: area.startRow, endColumn: area.startColumn };
  session.book.flush();
  const links: (object | null)[] = [];
  for (const row of rowsOf(part)) {
    for (const column of columnsOf(part)) {
      const link = session.book.cells.link(sheetId, row, column);
      const text = cellValue(session.book.cells.content(sheetId, row, column));
      links.push(
        link && {
          ...(link.address === null ? {} : { address: link.address }),
          ...(link.reference === null ? {} : { documentReference: link.reference }),
          screenTip: link.tip ?? '',
          textToDisplay: text === null ? '' : String(text),
        },
      );
    }
  }
  return same(session, links);
}

/** Makes the texts of a range links, or takes their links away. */
export function writeHyperlink(self: RangeSelf, value: unknown): void {
  const { session, sheetId, area } = self;
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  const { address, documentReference, screenTip, textToDisplay } = value as Record<string, unknown>;
  const link = { address: address ? String(address) : null, reference: documentReference ? String(documentReference) : null, tip: screenTip ? String(screenTip) : null };
  for (const row of rowsOf(area)) {
    for (const column of columnsOf(area)) {
      if (link.address === null && link.reference === null) {
        session.book.cells.setLink(sheetId, row, column, null, '');
        continue;
      }
      const stored = cellValue(session.book.cells.content(sheetId, row, column));
      const text = textToDisplay ? String(textToDisplay) : stored === null ? (link.address ?? link.reference!) : shownText(formatAt(self, row, column), stored);
      session.book.cells.setLink(sheetId, row, column, link, text);
      session.book.cells.writeStyle(sheetId, row, column, { cl: { rgb: '#0563C1' }, ul: { s: 1, t: 12 } });
    }
  }
}
