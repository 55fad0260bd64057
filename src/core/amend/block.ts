/** Cells as a spreadsheet puts them on the clipboard: rows by line breaks, columns by tabs; a cell that holds either stands in quotes, with its own quotes doubled. */
export type Block = readonly (readonly string[])[];

/** Returns the cells of a copied text. A quote that does not open a cell, or that nothing closes, is a quote. */
export const readBlock = (text: string): Block => {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const end = text.replace(/(?:\r\n?|\n)$/, '').length;
  if (end === 0) return [];
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(place, place + 1) === '"' ? text.slice(place, end) : '');
    if (quoted) {
      row.push((quoted[1] ?? '').replaceAll('""', '"').replace(/\r\n?/g, '\n'));
      place += quoted[0].length;
    } else {
      const start = place;
      while (place < end && text[place] !== '\t' && text[place] !== '\n' && text[place] !== '\r') place += 1;
      row.push(text.slice(start, place));
    }
    if (place >= end) break;
    if (text[place] !== '\t') {
      rows.push(row);
      row = [];
      if (text[place] === '\r' && text[place + 1] === '\n') place += 1;
    }
    place += 1;
  }
  rows.push(row);
  return rows;
};

/** Returns the text that puts the cells into a spreadsheet. */
export const writeBlock = (block: Block): string => block.map((row) => row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
