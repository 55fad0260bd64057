import type { Evaluation } from '../../src/core/model/evaluation';

/** Returns what a reader notes beside the facts of ledgers. */
export const sheetNotesOf = ({ facts, findings }: Evaluation) => ({
  findings: [...new Set(findings.filter(({ code }) => /^(?:M(?!09|10)|R0[0126]|R1[46])/.test(code)).map(({ code, severity, message }) => `${code} ${severity} ${code === 'R01' ? message : ''}`))].map((line) => line.split(' ').slice(0, 2).join(' ')),
  readings: facts.readings.filter(({ field }) => field === 'amount' || field === 'rate').flatMap(({ at, kind, raw }) => at.map((cell) => `${cell} ${kind} ${raw.trim()}`)),
  unitFrom: facts.tables.flatMap(({ unit }) => (unit ? [`${unit.from} ${unit.at[0] ?? ''}`] : [])),
  columns: facts.tables.flatMap(({ columns }) => columns.map(({ meaning }) => meaning)),
  hidden: facts.tables.flatMap(({ hidden = [] }) => hidden),
});
