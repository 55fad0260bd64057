import { strFromU8, unzipSync } from 'fflate';

const parts = { charts: /^xl\/charts\/chart\d+\.xml$/, pictures: /^xl\/media\//, pivots: /^xl\/pivotTables\/pivotTable\d+\.xml$/, tables: /^xl\/tables\/table\d+\.xml$/ } as const;
const elements = { comments: [/^xl\/comments\d*\.xml$/, /<comment[\s>]/g], validations: [/^xl\/worksheets\//, /<(?:x14:)?dataValidation[\s>]/g], rules: [/^xl\/worksheets\//, /<cfRule[\s>]/g], sparklines: [/^xl\/worksheets\//, /<x14:sparkline>/g], formulas: [/^xl\/worksheets\//, /<f[\s>]/g] } as const;

/** Returns how many things of each kind there are in a workbook that a report has nothing of. */
export const thingsOf = (bytes: Uint8Array): Readonly<Record<string, number>> => {
  const entries = Object.entries(unzipSync(bytes));
  return {
    ...Object.fromEntries(Object.entries(parts).map(([thing, name]) => [thing, entries.filter(([part]) => name.test(part)).length])),
    ...Object.fromEntries(Object.entries(elements).map(([thing, [name, element]]) => [thing, entries.reduce((sum, [part, content]) => sum + (name.test(part) ? (strFromU8(content).match(element)?.length ?? 0) : 0), 0)])),
  };
};
