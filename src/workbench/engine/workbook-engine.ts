/** One answered request of the add-in: its size, and the error code it ended with. */
export interface RequestRecord {
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly error: string | null;
}

/** What a file may hold that the grid has no place for. */
export type NotCarriedKind =
  | 'background'
  | 'chart'
  | 'checkBox'
  | 'columnBreak'
  | 'comment'
  | 'conditionalFormat'
  | 'connection'
  | 'dataValidation'
  | 'drawing'
  | 'embeddedObject'
  | 'externalLink'
  | 'fillPattern'
  | 'filter'
  | 'formControl'
  | 'headerFooter'
  | 'image'
  | 'macro'
  | 'outline'
  | 'pivotTable'
  | 'protection'
  | 'richText'
  | 'signature'
  | 'slicer'
  | 'sparkline'
  | 'textBox';

/** Things of one kind, of one sheet or of the whole workbook (`sheet` is null), that the grid cannot carry. */
export interface NotCarried {
  readonly kind: NotCarriedKind;
  readonly sheet: string | null;
  /** How many there are; 1 for what a sheet has or has not. */
  readonly count: number;
  /** The names of those that have one. */
  readonly names: readonly string[];
}

/** The workbook host behind the workbench page and the tests: answers the Rich API requests of office.js. */
export interface Engine {
  /**
   * Answers the body of a ProcessQuery request; requests run one after another. Throws RequestRefused, and nothing else,
   * for a request that is refused as a whole: see `failNext` and `setSessionExpired`.
   */
  request(body: string): Promise<string>;
  /**
   * One entry per request, that is, per round trip that the add-in waits for; the caller may clear it with
   * `log.length = 0`. The requests by which office.js gives back references after a batch are left out.
   */
  readonly log: RequestRecord[];
  /** Registers a permanent listener for Rich API event entries `[65536, type, target, json, id, remote]`. */
  onEvents(listener: (entries: readonly unknown[]) => void): void;
  /** Registers a permanent listener that is told when another range is selected, registered for or not. */
  onSelection(listener: () => void): void;
  /**
   * Registers a permanent listener that is given the bytes of an .xlsx file which the add-in opens as a workbook of its
   * own; where there is none, the add-in's call fails with NotImplemented.
   */
  onOpenWorkbook(listener: (file: Uint8Array) => void): void;
  /** The requirement sets that the host claims, by name. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Registers a permanent listener that is told of every change to what a saved file would hold, whoever makes it. */
  onEdited(listener: () => void): void;
  /** Replaces the workbook by the .xlsx file; names what the grid cannot carry, in the order of the sheets. */
  open(bytes: Uint8Array): Promise<{ notCarried: readonly NotCarried[] }>;
  /**
   * The workbook as an .xlsx file, with what is being typed into a cell; the same workbook gives the same bytes. What is
   * changed after `whenTaken` was called is not in the file.
   */
  save(whenTaken?: () => void): Promise<Uint8Array>;
  /** Replaces the workbook by an empty one with the sheet Sheet1. */
  clear(): Promise<void>;
  /** The JSON texts of `Office.context.document.settings`, by name. */
  readonly settings: Map<string, string>;
  /** Types the values into the cells as the user, or as a co-author, does. */
  userEdit(address: string, values: unknown[][], source?: 'Local' | 'Remote'): Promise<void>;
  /** Selects as the user does: a range, several (`A1:B2,D4`), or with null a chart or a picture. */
  userSelect(address: string | null): Promise<void>;
  /** Adds a sheet at the end as the user does. */
  userAddSheet(name: string): Promise<void>;
  /** Gives a sheet another name as the user does. */
  userRenameSheet(name: string, wanted: string): Promise<void>;
  /** Deletes a sheet as the user does. */
  userDeleteSheet(name: string): Promise<void>;
  /** Inserts rows above those that the address names, as many, as the user does. */
  userInsertRows(address: string): Promise<void>;
  /** Protects a sheet, or takes the protection away: a request that would change a protected sheet fails with AccessDenied. */
  protectSheet(name: string, on: boolean): void;
  /** The address of the selected cells, with the sheet's name. */
  selection(): string;
  /** The name of the active sheet. */
  activeSheet(): string;
  /** Takes back the last step, as Ctrl+Z does; a request is one step. */
  undo(): Promise<void>;
  /** While on, requests fail as they do in Excel while a cell is being edited. */
  setCellEditMode(on: boolean): void;
  /** While on, every request is refused with error 5012, as when Excel on the web has let the session time out. */
  setSessionExpired(on: boolean): void;
  /** The largest request and response in bytes; null for Excel's own 5 MB. */
  setPayloadLimit(bytes: number | null): void;
  /**
   * The next request fails: with an Excel error code such as AccessDenied, after this many of its actions have been
   * carried out; with a number of the common API (5004, 5012, 5016, 5102, 5103, 5104, 7000), refused as a whole.
   */
  failNext(code: string | number, afterActions?: number): void;
  dispose(): void;
}

/** A language of the grid's own words. */
export type GridLanguage = 'zh-CN' | 'en-US';

/** How an engine is made. */
export interface EngineOptions {
  /** The element that the grid is drawn in; without it the engine has no user interface. */
  readonly container?: HTMLElement;
  /** The language of the grid's own words; Chinese without it. */
  readonly language?: GridLanguage;
  /** The requirement sets that the host claims, by name; members of newer ones answer ApiNotFound. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Ids of rules of `rules.ts` that the engine does not enforce: tests prove with it that they would notice. */
  readonly disabledRules?: readonly string[];
}
