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
