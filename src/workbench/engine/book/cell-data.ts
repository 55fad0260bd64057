/** How Univer keeps what a cell holds: its value, its link, and the text that is shown for it. */
import { CustomRangeType, numfmt } from '@univerjs/core';
import type { ICellData, IDocumentData } from '@univerjs/core';

export type { ICellData };

/** The grid's value types, as it stores them. */
export const valueType = { text: 1, number: 2, boolean: 3 } as const;

/** What a cell holds: its value, or the text of its rich text. */
export function cellValue(cell: ICellData | undefined): string | number | boolean | null {
  if (!cell) return null;
  const { v, t, p } = cell;
  if (v === undefined || v === null) return p?.body ? p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') || null : null;
  return t === valueType.boolean ? v === 1 || v === true || v === '1' : v;
}

/** A value as it is shown in a number format. */
export function shownText(pattern: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return numfmt.format(pattern, value);
  } catch {
    return String(value);
  }
}

/** The text that a cell shows as a link, as the grid's rich text. */
export function linkDocument(text: string, url: string, tip: string | null): IDocumentData {
  const length = text.length;
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns: [],
      paragraphs: [{ startIndex: length, paragraphId: 'p' }],
      sectionBreaks: [{ startIndex: length + 1, sectionId: 's' }],
      customRanges: [{ rangeId: 'link', rangeType: CustomRangeType.HYPERLINK, startIndex: 0, endIndex: Math.max(length - 1, 0), properties: { url, ...(tip === null ? {} : { tip }) } }],
    },
  } as unknown as IDocumentData;
}

/** The link in a cell's rich text, or null. */
export function linkDocumentUrl(document: IDocumentData | null | undefined | void): { url: string; tip: string | null } | null {
  const range = document?.body?.customRanges?.find((candidate) => candidate.rangeType === CustomRangeType.HYPERLINK);
  const properties = range?.properties as { url?: string; tip?: string } | undefined;
  return properties?.url ? { url: properties.url, tip: properties.tip ?? null } : null;
}
