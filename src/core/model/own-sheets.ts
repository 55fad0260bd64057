/** Sheets that the program writes; they are never read as source data. */
export const reportSheet = '绩效自评报告';
export const findingsSheet = '核对清单';
/** What a person settled for the workbook (`core/settings`). */
export const settingsSheet = '报告设置';
/** The sheet that the pane's target form keeps, where the workbook has no table of targets yet. It is source data like any other. */
export const targetsSheet = '绩效目标';
/** The sheet for the projects and their amounts, where the workbook has none yet; source data as well. */
export const ledgerSheet = '预算执行';
/** The sheet for what is said of the unit, where the workbook has none yet; source data as well. */
export const unitSheet = '单位信息';
/** The same for what was done and what is to be said of it. */
export const achievementsSheet = '成效台账';
/** What the name of a sheet ends with that held a report of which the program has no record, since a person wanted it kept as it is. */
export const reportKeptEnd = '（原有）';
export const ownSheets: ReadonlySet<string> = new Set([reportSheet, findingsSheet, settingsSheet]);

/** What the name of a sheet begins with that holds a project's 自评表, and what stands below the form there: both together tell it from a form of the user's own. */
export const formSheetPrefix = '自评表-';
export const formMark = '本表由绩述根据本工作簿的数据生成。表上手工修改的内容，再次生成时保留；数据变了的，请改原始数据。';
/** The same as earlier forms have it. */
const formMarks: ReadonlySet<unknown> = new Set([formMark, '本表由绩述根据本工作簿的数据生成，再次生成时整表重写。请改原始数据，不要改本表。']);

/** Returns true where a row of a sheet says that the program has written the form above it. */
export const isFormMark = (row: readonly unknown[]): boolean => row.some((value) => formMarks.has(value));

/** What the name of a sheet ends with that holds a form as a person left it, where the form could not be found on it. */
export const formKeptEnd = '（手改留存）';

/** What the name of the sheet begins with on which every number of the report is traced, and its second row: both together tell it from a sheet of the user's own. */
export const traceSheet = '数据溯源';
export const traceMark = '本表由绩述根据报告和本工作簿的数据生成，再次生成时整表重写。';

/** Returns true for the name of a sheet that the program writes and a person works on: formulas that they typed there are kept. */
export const holdsHandWork = (name: string): boolean => name === reportSheet || name.startsWith(formSheetPrefix);

/** What a mark beside a row of the report page begins with, put there on request where the data of its sentences have changed. It is no part of the report, and no work of the user's. */
export const outdatedMark = '◀数据已变：';
