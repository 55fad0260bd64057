/** A file of this session, as it was opened or last saved. */
export interface RecentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files that were opened since the page was loaded, held in memory alone. */
export interface RecentFiles {
  /** The files, the one that was used last first. */
  list(): readonly RecentFile[];
  /** Puts the file first, in the place of one with the same name. */
  put(file: RecentFile): void;
}

const most = 9;

/** An empty list of recent files. */
export function createRecentFiles(): RecentFiles {
  let files: readonly RecentFile[] = [];
  return {
    list: () => files,
    put(file) {
      files = [file, ...files.filter(({ name }) => name !== file.name)].slice(0, most);
    },
  };
}
