/** A way to hand a file to the user: a dialog that asks where, a download of a blob, a download of a data address. */
export type SaveWay = 'dialog' | 'download' | 'address';

/** What became of a try: the file is there; the browser was asked and does not say whether it did; the user changed their mind; this way is closed here. */
export type SaveOutcome = 'saved' | 'asked' | 'cancelled' | 'refused';

interface Picker {
  showSaveFilePicker?(options: { readonly suggestedName: string; readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[] }): Promise<{ createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }> }>;
}

/** What kind of file is saved, as a dialog offers it. */
export interface FileKind {
  readonly type: string;
  readonly description: string;
  readonly ending: string;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const wordKind: FileKind = { type: wordType, description: 'Word', ending: '.docx' };
export const templateKind: FileKind = { type: 'application/json', description: 'JSON', ending: '.json' };

/** Returns a name without the signs that no file's name may have. */
export const withoutForbidden = (name: string): string => name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim();

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

const byDialog = async (content: Blob, name: string, { type, description, ending }: FileKind): Promise<SaveOutcome> => {
  const picker = window as unknown as Picker;
  if (!picker.showSaveFilePicker) return 'refused';
  try {
    const file = await picker.showSaveFilePicker({ suggestedName: name, types: [{ description, accept: { [type]: [ending] } }] });
    const stream = await file.createWritable();
    await stream.write(content);
    await stream.close();
    return 'saved';
  } catch (error) {
    return nameOf(error) === 'AbortError' ? 'cancelled' : 'refused';
  }
};

const follow = (address: string, name: string): SaveOutcome => {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  try {
    link.click();
    return 'asked';
  } catch {
    return 'refused';
  } finally {
    link.remove();
  }
};

/** Long enough for a slow machine to have begun the download. */
const keptFor = 60_000;

const byDownload = (content: Blob, name: string): SaveOutcome => {
  const address = URL.createObjectURL(content);
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
  return follow(address, name);
};

const byAddress = (content: Blob, name: string): Promise<SaveOutcome> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(follow(String(reader.result), name));
    reader.onerror = () => resolve('refused');
    reader.readAsDataURL(content);
  });

/** The ways, the surest first. A frame of another site may show no dialog; downloads of blobs fail without a word on some hosts of Office (office-js 1511, 3385, 4681). */
export const saveWays: readonly SaveWay[] = ['dialog', 'download', 'address'];

const tries: Readonly<Record<SaveWay, (content: Blob, name: string, kind: FileKind) => SaveOutcome | Promise<SaveOutcome>>> = { dialog: byDialog, download: byDownload, address: byAddress };

/** What was tried last, and what became of it; `none` where every way is closed. */
export interface Saved {
  readonly way: SaveWay | 'none';
  readonly outcome: SaveOutcome;
}

/** Tries the ways from one on, until one is not refused. It never ends in silence: what it returns is to be told. */
export const saveFile = async (bytes: Uint8Array, name: string, from: SaveWay = 'dialog', attempt?: (way: SaveWay, content: Blob, name: string) => SaveOutcome | Promise<SaveOutcome>, kind: FileKind = wordKind): Promise<Saved> => {
  const content = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: kind.type });
  for (const way of saveWays.slice(saveWays.indexOf(from))) {
    const outcome = await (attempt ? attempt(way, content, name) : tries[way](content, name, kind));
    if (outcome !== 'refused') return { way, outcome };
  }
  return { way: 'none', outcome: 'refused' };
};

/** Returns the way to try after one that left nothing behind; null where there is none left. */
export const wayAfter = (way: SaveWay | 'none'): SaveWay | null => (way === 'none' ? null : (saveWays[saveWays.indexOf(way) + 1] ?? null));
