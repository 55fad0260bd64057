import type { GridLanguage } from './engine';

/** A sample workbook, with its words in the language of the page. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly description: string;
}

interface ListedSample extends Sample {
  readonly english: { readonly title: string; readonly description: string };
}

/** The sample workbooks that lie beside the page; none when there is no list of them. */
export async function listSamples(home: URL, language: GridLanguage): Promise<readonly Sample[]> {
  const response = await fetch(new URL('samples/index.json', home));
  if (!response.ok) return [];
  const listed: unknown = await response.json();
  if (!Array.isArray(listed)) return [];
  return (listed as ListedSample[]).map(({ file, title, description, english }) => ({ file, ...(language === 'en-US' ? english : { title, description }) }));
}

/** The bytes of the sample, or null when the file is not there. */
export async function fetchSample(home: URL, file: string): Promise<Uint8Array | null> {
  const response = await fetch(new URL(`samples/${encodeURIComponent(file)}`, home));
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
