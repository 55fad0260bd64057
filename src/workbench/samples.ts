/** A sample workbook, as listed in samples/index.json. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly description: string;
}

/** The sample workbooks that lie beside the page; none when there is no list of them. */
export async function listSamples(home: URL): Promise<readonly Sample[]> {
  const response = await fetch(new URL('samples/index.json', home));
  if (!response.ok) return [];
  const listed: unknown = await response.json();
  return Array.isArray(listed) ? (listed as Sample[]) : [];
}

/** The bytes of the sample, or null when the file is not there. */
export async function fetchSample(home: URL, file: string): Promise<Uint8Array | null> {
  const response = await fetch(new URL(`samples/${encodeURIComponent(file)}`, home));
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
