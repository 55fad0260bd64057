import type { CellRef } from '../units/address';
import type { MoneyUnit } from '../units/money';
import type { TableInfo } from './facts';

/** What a table is for; a person may point at the range that is the one. */
export type SourceKind = TableInfo['recogniser'];

/** What can be settled: a line of the sheet 报告设置 each. */
export type SettingKey = 'scheme' | 'unit' | 'year' | 'organisation' | 'finished' | SourceKind;

/** A setting that stands in the workbook and is not acted on, or not as it stands. */
export interface UnclearSetting {
  readonly setting: SettingKey;
  /** `unknown`: no such scheme, unit or year, neither yes nor no; `no-range`: no address of this workbook; `deleted`: the name's cells are gone; `repeated`: a second line for one setting; `differs`: the sheet shows another address than the name. */
  readonly why: 'unknown' | 'no-range' | 'deleted' | 'repeated' | 'differs';
  /** The cell, or nothing where only a name of the workbook holds it. */
  readonly at: readonly CellRef[];
  /** What is written there. */
  readonly raw: string;
}

/** A number of the scheme that a person has changed for this workbook. Values are as a scheme holds them: decimal texts, the key of a choice; null for 无. */
export interface ChangedNumber {
  /** Id among the scheme's numbers. */
  readonly id: string;
  readonly label: string;
  readonly own: string | null;
  readonly value: string | null;
  /** Both as a reader sees them: 90分, 60%, 无. */
  readonly shownOwn: string;
  readonly shown: string;
  readonly at: CellRef;
}

/** A number that is written on the sheet for the scheme and is not used: the scheme's own is. */
export interface UnclearNumber {
  readonly label: string;
  /** `not-allowed`: no value, or beyond what it may be; `order`: it does not fall in order with its neighbours; `sum`: weights do not add up; `other-scheme`: the scheme has no such number; `repeated`: a second line for it. */
  readonly why: 'not-allowed' | 'order' | 'sum' | 'other-scheme' | 'repeated';
  readonly at: CellRef;
  /** What is written there. */
  readonly raw: string;
  /** The scheme's own, as a reader sees it; '' where it has none. */
  readonly own: string;
  /** What may be written: 0%–100%. */
  readonly allowed: string;
  /** The numbers that it does not fit, with their labels. */
  readonly among: string;
  /** Σ of these, and what it should be. */
  readonly sum: string;
  readonly full: string;
}

/** A finding that a person has set aside: a line on the sheet 报告设置. */
export interface Waiver {
  readonly code: string;
  /** The line of the finding when it was set aside. */
  readonly message: string;
  /** '' where none is given; then nothing is set aside. */
  readonly reason: string;
  /** Which finding, and what it rested on (`core/waive/identity`); '' where a person has written the line without. */
  readonly fingerprint: string;
  /** The cells of the code and of the reason. */
  readonly at: CellRef;
  readonly reasonAt: CellRef;
}

/** Where a choice stands and what it is about. */
interface ChoicePlace {
  /** The workbook's name that holds the cells; null where the line gives an address alone. */
  readonly name: string | null;
  /** The cells, where they are now. */
  readonly ref: CellRef;
  /** Why a row is not counted; '' for the others, mostly. */
  readonly reason: string;
  /** The cell that says what the cells are. */
  readonly at: CellRef;
}

/** What a person has said of cells by pointing at them: it goes before what the program would make of them. */
export type Choice = ChoicePlace &
  (
    | { /** What a column means, by its heading or, in a table without headings, by its cells. */ readonly kind: 'column'; /** A heading word; null for a column that is not to be used. */ readonly value: string | null }
    | { /** Whether a row counts. */ readonly kind: 'row'; readonly value: 'include' | 'exclude' }
    | { /** The money unit of the table in which the cell stands. */ readonly kind: 'unit'; readonly value: MoneyUnit }
    | { /** That a range is a table, which the program would not find by itself. */ readonly kind: 'table'; readonly value: 'budget' | 'spending'; readonly headed: boolean }
  );

/** A line about cells that is not acted on. */
export interface UnclearChoice {
  /** `deleted`: the name's cells are gone; `no-range`: neither a name nor an address of this workbook; `no-reason`: a row that does not count, and nobody says why; `repeated`: other words about the same cells; `overlaps`: a table within another; `no-meaning`: a heading word that is none. */
  readonly why: 'deleted' | 'no-range' | 'no-reason' | 'repeated' | 'overlaps' | 'no-meaning';
  readonly at: CellRef;
  /** What is written there. */
  readonly raw: string;
  /** The cells, or the name or the address that stands for none. */
  readonly about: string;
}

/** A person's own word for a heading. */
export interface Synonym {
  readonly word: string;
  /** The heading word that it means. */
  readonly meaning: string;
  readonly at: CellRef;
}

/** What a person has said of two names of projects. */
export interface NamePair {
  readonly name: string;
  readonly other: string;
  readonly same: boolean;
  readonly at: CellRef;
}

/** What a person has said of the tables, beside the ranges to read. */
export interface Corrections {
  readonly choices: readonly Choice[];
  readonly synonyms: readonly Synonym[];
  readonly pairs: readonly NamePair[];
}

/** Nothing said. */
export const noCorrections: Corrections = { choices: [], synonyms: [], pairs: [] };

/** A person's own text for a passage of the report, with the names of fields in it: a line on the sheet 报告设置, or of a template file. */
export interface Rewording {
  /** Id of the passage. */
  readonly passage: string;
  /** As they wrote it: 全年执行数{{全年执行数合计}}。 */
  readonly text: string;
  /** The headings under which the passage stood, for a reader. */
  readonly place: string;
  /** What was generated when the text was written, for a reader. */
  readonly generated: string;
  /** Sentences of the passage that the person had made by hand on the report sheet and saw when they wrote the text: it stands for these as well. */
  readonly replaced: readonly string[];
  /** The cell of the text; null for one of a template file. */
  readonly at: CellRef | null;
}

/** What a person has settled for this workbook: it stands on the sheet 报告设置, the ranges as workbook names. */
export interface Settings extends Corrections {
  /** Scheme id; null for the default. */
  readonly scheme: string | null;
  /** Money unit of tables that state none. */
  readonly unit: MoneyUnit | null;
  /** Year of the report where the workbook states none. */
  readonly year: number | null;
  /** Name or code of the one 单位 to read, where tables have several; null for all. */
  readonly organisation: string | null;
  /** Whether the projects are finished; null where nobody has said. */
  readonly finished: 'yes' | 'no' | null;
  /** The range that alone is read for a kind of table; absent where the program looks for itself. */
  readonly sources: Readonly<Partial<Record<SourceKind, CellRef>>>;
  readonly unclear: readonly UnclearSetting[];
  /** Numbers of the scheme that is followed, where a person has changed them. */
  readonly numbers: readonly ChangedNumber[];
  readonly unclearNumbers: readonly UnclearNumber[];
  readonly waivers: readonly Waiver[];
  readonly unclearChoices: readonly UnclearChoice[];
  readonly rewordings: readonly Rewording[];
}

/** Nothing settled. */
export const noSettings: Settings = { scheme: null, unit: null, year: null, organisation: null, finished: null, sources: {}, unclear: [], numbers: [], unclearNumbers: [], waivers: [], ...noCorrections, unclearChoices: [], rewordings: [] };
