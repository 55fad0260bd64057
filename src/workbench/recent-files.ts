/** A file of this session, as it was opened or last saved. */
export interface RecentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was opened or saved last. */
  readonly at: Date;
}

/** The files that were opened since the page was loaded, held in memory alone. */
export interface RecentFiles {
  /** The files, the open one first. */
  list(): readonly RecentFile[];
  /** Puts a file that was opened first. It is another one where the name or the content is: two folders may hold files of one name. */
  opened(name: string, bytes: Uint8Array): void;
  /** The open file holds this from now on. */
  saved(bytes: Uint8Array): void;
}

const most = 9;

/** An empty list of recent files. */
export function createRecentFiles(): RecentFiles {
  let files: readonly RecentFile[] = [];
  const putFirst = (file: Omit<RecentFile, 'at'>, others: readonly RecentFile[]): void => {
    files = [{ ...file, at: new Date() }, ...others].slice(0, most);
  };
  return {
    list: () => files,
    opened: (name, bytes) => putFirst({ name, bytes }, files.filter((other) => other.name !== name || !same(other.bytes, bytes))),
    saved(bytes) {
      const [open, ...others] = files;
      if (open) putFirst({ name: open.name, bytes }, others);
    },
  };
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]));
}
