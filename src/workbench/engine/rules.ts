/** A behaviour of real Excel that the engine enforces, and where it is written down. */
interface Rule {
  readonly title: string;
  readonly source: string;
}

const limits = 'https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins';
const specification = 'https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3';
const blankAndNull = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values';
const rangeValues = 'https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member';
const sheetNames = 'https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9';
const worksheetReference = 'https://learn.microsoft.com/javascript/api/excel/excel.worksheet';
const nullObjects = 'https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties';
const errors = 'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling';
const events = 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events';
const coAuthoring = 'https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins';

/** The enforced behaviours by id; a test can switch each of them off to prove that it would notice. */
export const rules = {
  'request-size': { title: 'a request holds 5 MB at most', source: limits },
  'response-size': { title: 'a response holds 5 MB at most', source: limits },
  'read-cell-limit': { title: 'a read covers 5,000,000 cells at most', source: limits },
  'array-dimensions': { title: 'an array has the size of the range', source: 'https://github.com/OfficeDev/office-js/issues/1025' },
  'null-leaves-cell': { title: 'null in an array leaves the cell as it is', source: blankAndNull },
  'empty-text-clears': { title: 'an empty text in an array clears the cell', source: blankAndNull },
  'null-property': { title: 'null is no value for a single property', source: blankAndNull },
  'mixed-is-null': { title: 'a property that differs between the cells reads as null', source: blankAndNull },
  'formula-text': { title: 'text that begins with =, +, - or @ is a formula', source: rangeValues },
  'iso-date-serial': { title: 'ISO dates become serial numbers, other dates stay text', source: rangeValues },
  'iso-date-format': { title: 'an ISO date in a General cell gets the format m/d/yyyy', source: 'https://github.com/OfficeDev/office-js/issues/229' },
  'text-format': { title: 'a cell with the format @ keeps what it is given as text', source: 'https://github.com/OfficeDev/office-js/issues/6687' },
  'leading-apostrophe': { title: 'a leading apostrophe makes text and is not read back', source: 'https://github.com/OfficeDev/office-js/issues/6687' },
  'cell-text-length': { title: 'a cell holds 32,767 characters at most', source: specification },
  'row-height': { title: 'a row is 409 points high at most', source: specification },
  'column-width': { title: 'a column is 255 characters wide at most', source: specification },
  'sheet-size': { title: 'a sheet has 1,048,576 rows and 16,384 columns', source: specification },
  'width-in-points': { title: 'columnWidth is in points', source: 'https://github.com/OfficeDev/office-js/issues/187' },
  'autofit-merged': { title: 'AutoFit ignores merged cells', source: 'https://learn.microsoft.com/office/troubleshoot/excel/wrap-text-not-adjust-row-height' },
  'text-without-width': { title: 'text does not depend on the width of the column', source: 'https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-text-member' },
  'sheet-name': { title: 'a sheet name has 1 to 31 allowed characters', source: sheetNames },
  'sheet-name-unique': { title: 'a sheet name is unique, whatever its case', source: sheetNames },
  'delete-very-hidden': { title: 'a very hidden sheet cannot be deleted', source: `${worksheetReference}#excel-excel-worksheet-delete-member` },
  'last-visible-sheet': { title: 'the last visible sheet cannot be deleted', source: `${worksheetReference}#excel-excel-worksheet-delete-member` },
  'add-appends': { title: 'a new sheet comes last', source: 'https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection' },
  'add-does-not-activate': { title: 'a new sheet is not activated', source: 'https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection' },
  'item-not-found': { title: 'getItem of something missing is ItemNotFound', source: nullObjects },
  'null-object': { title: '…OrNullObject of something missing is a null object', source: nullObjects },
  'unbounded-read': { title: 'the values of an unbounded range read as null', source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded' },
  'unbounded-write': { title: 'values cannot be written to an unbounded range', source: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded' },
  'suspend-calculation': { title: 'suspended calculation resumes at the next sync', source: 'https://learn.microsoft.com/office/dev/add-ins/excel/performance' },
  'own-events': { title: "events fire for the add-in's own changes too", source: events },
  'remote-source': { title: 'changes of co-authors have the source Remote', source: coAuthoring },
  'events-enabled': { title: 'runtime.enableEvents switches events off', source: events },
  'events-registered': { title: 'events come only to what has registered for them', source: events },
  'table-growth': { title: 'a table grows when a value is written right below it', source: coAuthoring },
  'table-overlap': { title: 'tables overlap neither tables nor merged cells', source: errors },
  'selected-range': { title: 'several areas, or an object, are no selected range', source: 'https://github.com/OfficeDev/office-js/issues/2268' },
  'protected-sheet': { title: 'a protected sheet is not changed', source: errors },
  'cell-edit-mode': { title: 'requests fail while a cell is being edited', source: errors },
  'not-atomic': { title: 'what a failed batch had done stays done', source: 'https://dev.office.com/docs/add-ins/develop/implementation-details' },
  'stop-at-error': { title: 'nothing after the failed action is done', source: 'https://dev.office.com/docs/add-ins/develop/implementation-details' },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** Tells whether a rule is enforced. */
export type Enforces = (rule: RuleId) => boolean;

/** The rules without those that are switched off; an unknown id is an error, so that no test can pass by a slip. */
export function enforcedRules(disabled: readonly string[]): Enforces {
  for (const id of disabled) if (!(id in rules)) throw new Error(`no such rule: ${id}`);
  return (rule) => !disabled.includes(rule);
}
