/** Sheets that the program writes; they are never read as source data. */
export const reportSheet = '绩效自评报告';
export const findingsSheet = '核对清单';
/** What a person settled for the workbook (`core/settings`). */
export const settingsSheet = '报告设置';
/** The sheet that the pane's target form keeps, where the workbook has no table of targets yet. It is source data like any other. */
export const targetsSheet = '绩效目标';
/** The sheet for what is said of the unit, where the workbook has none yet; source data as well. */
export const unitSheet = '单位信息';
export const ownSheets: ReadonlySet<string> = new Set([reportSheet, findingsSheet, settingsSheet]);

/** What the name of a sheet begins with that holds a project's 自评表, and what stands below the form there: both together tell it from a form of the user's own. */
export const formSheetPrefix = '自评表-';
export const formMark = '本表由绩述根据本工作簿的数据生成，再次生成时整表重写。请改原始数据，不要改本表。';

/** What the name of the sheet begins with on which every number of the report is traced, and its second row: both together tell it from a sheet of the user's own. */
export const traceSheet = '数据溯源';
export const traceMark = '本表由绩述根据报告和本工作簿的数据生成，再次生成时整表重写。';
