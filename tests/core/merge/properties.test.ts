import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layOut } from '../../../src/core/lay-out';
import { merge } from '../../../src/core/merge';
import type { Merged } from '../../../src/core/merge';
import { narrate } from '../../../src/core/narrate';
import type { Evaluation } from '../../../src/core/model/evaluation';
import { reportSheet } from '../../../src/core/model/own-sheets';
import type { Report } from '../../../src/core/model/report';
import type { SheetPlan } from '../../../src/core/model/sheet-plan';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { sentencesOf } from '../../../src/core/merge/sentences-of';
import { evaluate } from '../../../src/core/pipeline';
import { readMemory } from '../../../src/core/snapshot-questions';
import { rowsOf } from '../../helpers/report-sheet';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

type Rows = readonly (readonly CellValue[])[];

const source = (executed: number): readonly SheetSnapshot[] => [
  ledger(['甲', 100, 100, executed, null, '招标推迟，款项转入下年'], ['乙', 50, 50, 50], ...(executed > 90 ? [['丙', 20, 20, 12]] : [])),
  targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人', executed * 2, 90, 82, '汛期停课，下年补训'], ['乙', '产出指标', '数量指标', '宣传场次', '≥5场', 5, 90, 90]),
];

interface Run extends Merged {
  readonly plans: readonly SheetPlan[];
  readonly memory: string;
}

// Narrated once for each: what is evaluated does not depend on the report sheet.
const narrated = new Map<number, { readonly evaluation: Evaluation; readonly generated: Report }>();
const run = (memory: string | null, rows: Rows | null, executed: number): Run => {
  const evaluation = narrated.get(executed)?.evaluation ?? evaluate(workbook(...source(executed)));
  const generated = narrated.get(executed)?.generated ?? narrate(evaluation);
  narrated.set(executed, { evaluation, generated });
  const merged = merge(generated, readMemory(memory), workbook(...(rows === null ? [] : [sheet(reportSheet, rows)])));
  return { ...merged, ...layOut({ ...merged, generated, foreign: false }, evaluation) };
};

/** The rows as people read them: blank ones and the indent apart. A row put into a table comes to stand in its columns; what is to be filled in has rows of its own. */
const read = (rows: Rows): string[] =>
  rows.flatMap((row) => {
    const filled = row.filter((value) => value !== null && value !== '').map((value) => String(value).trim());
    return filled.join(' ').replace(/【待填写：[^】]*】/g, '\n$&\n').split('\n').filter((part) => part !== '');
  });

/** Signs that no report has: what a person types. */
const signs = [...'㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'];
const typed = (rows: Rows): string => rows.flat().map((value) => [...String(value ?? '')].filter((sign) => signs.includes(sign)).join('')).join('');
const counted = (text: string): ReadonlyMap<string, number> => [...text].reduce((counts, sign) => counts.set(sign, (counts.get(sign) ?? 0) + 1), new Map<string, number>());

const deed = fc.record({
  kind: fc.constantFrom('retype', 'sentence', 'words', 'append', 'prepend', 'insert', 'insert cells', 'delete', 'delete sentence', 'move', 'swap', 'sort', 'cell', 'note', 'cut'),
  row: fc.nat(10_000),
  to: fc.nat(10_000),
  place: fc.nat(1000),
  words: fc.array(fc.constantFrom(...signs, '，', '。', '（', '一', '。'), { minLength: 1, maxLength: 12 }).map((parts) => `${parts.join('')}㊀。`),
});
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

const isText = (row: readonly CellValue[] | undefined): boolean => row !== undefined && typeof row[0] === 'string' && row.slice(1).every((value) => value === null);

const done = (rows: Rows, { kind, row, to, place, words }: Deed): Rows => {
  const index = row % rows.length;
  const target = to % rows.length;
  const line = rows[index]!;
  const put = (own: readonly CellValue[]): Rows => rows.map((other, at) => (at === index ? own : other));
  const text = (make: (sentences: readonly string[], at: number) => string): Rows => {
    if (!isText(line)) return rows;
    const sentences = sentencesOf(String(line[0]).trim());
    const made = make(sentences, place % sentences.length);
    return made.trim() === '' ? rows.filter((_, at) => at !== index) : put([made, ...line.slice(1)]);
  };
  const without = rows.filter((_, at) => at !== index);
  switch (kind) {
    case 'retype': return text(() => words);
    case 'sentence': return text((sentences, at) => sentences.map((own, other) => (other === at ? words : own)).join(''));
    case 'words': return text((sentences, at) => sentences.map((own, other) => (other === at ? own.slice(0, 3) + words.replace(/。/g, '') + own.slice(3) : own)).join(''));
    case 'append': return text((sentences) => sentences.join('') + words);
    case 'prepend': return text((sentences) => words + sentences.join(''));
    case 'delete sentence': return text((sentences, at) => sentences.filter((_, other) => other !== at).join(''));
    case 'insert': return [...rows.slice(0, index), [words], ...rows.slice(index)];
    case 'insert cells': return [...rows.slice(0, index), [words, null, '㊁', place], ...rows.slice(index)];
    case 'delete': return rows.length > 3 ? without : rows;
    case 'move': return [...without.slice(0, target), line, ...without.slice(target)];
    case 'swap': return rows.map((other, at) => (at === index ? rows[target]! : at === target ? line : other));
    case 'sort': {
      const [from, until] = [Math.min(index, target), Math.min(Math.max(index, target), Math.min(index, target) + 6)];
      return [...rows.slice(0, from), ...rows.slice(from, until).sort((one, other) => String(one[0]).localeCompare(String(other[0]), 'zh')), ...rows.slice(until)];
    }
    case 'cell': {
      const filled = line.flatMap((value, column) => (value === null ? [] : [column]));
      const column = filled[place % Math.max(1, filled.length)] ?? 0;
      return put(line.map((value, at) => (at === column ? (place % 3 === 0 ? place / 4 : `${words.slice(0, 2)}㊂`) : value)));
    }
    case 'note': return put([...line, ...Array<CellValue>(Math.max(0, 9 - line.length)).fill(null), words]);
    case 'cut': {
      if (!isText(line) || !isText(rows[target]) || index === target) return rows;
      const sentences = sentencesOf(String(line[0]).trim());
      const moved = sentences[place % sentences.length]!;
      const rest = sentences.filter((own) => own !== moved).join('');
      return rows.map((own, at) => (at === target ? [String(own[0]) + moved, ...own.slice(1)] : at === index ? [rest === '' ? null : rest, ...own.slice(1)] : own)).filter((own) => own.some((value) => value !== null));
    }
  }
};

let first: Run;
beforeAll(() => {
  first = run(null, null, 80);
});

const edited = fc.array(deed, { maxLength: 8 }).map((deeds) => ({ deeds, make: (rows: Rows) => deeds.reduce(done, rows) }));
const executions = fc.constantFrom(60, 72, 80, 85, 99);

describe('merge, whatever a person did to the sheet', () => {
  it('leaves the sheet exactly as it is where the data are as they were', () => {
    fc.assert(fc.property(edited, ({ make }) => {
      const rows = make(rowsOf(first));
      fc.pre(read(rows).length > 0);
      expect(read(rowsOf(run(first.memory, rows, 80)))).toEqual(read(rows));
    }), { numRuns: 150, seed: 20241231 });
  });

  it('loses no character that they typed, whatever the data do then', () => {
    fc.assert(fc.property(edited, executions, edited, executions, (one, executed, other, later) => {
      const rows = one.make(rowsOf(first));
      fc.pre(read(rows).length > 0);
      const second = run(first.memory, rows, executed);
      const then = other.make(rowsOf(second));
      fc.pre(read(then).length > 0);
      for (const [before, now] of [[typed(rows), typed(rowsOf(second))], [typed(then), typed(rowsOf(run(second.memory, then, later)))]] as const) {
        const counts = counted(now);
        expect([...counted(before)].filter(([sign, times]) => (counts.get(sign) ?? 0) < times)).toEqual([]);
      }
    }), { numRuns: 150, seed: 20241231 });
  });

  it('comes to the same once and twice', () => {
    fc.assert(fc.property(edited, executions, ({ make }, executed) => {
      const rows = make(rowsOf(first));
      fc.pre(read(rows).length > 0);
      const second = run(first.memory, rows, executed);
      const third = run(second.memory, rowsOf(second), executed);
      expect(read(rowsOf(third))).toEqual(read(rowsOf(second)));
      expect(third.kept).toEqual(second.kept);
      expect(third.report).toEqual(second.report);
    }), { numRuns: 150, seed: 20241231 });
  });

  it('gives exactly the new text where they did nothing', () => {
    for (const executed of [60, 72, 80, 85, 99]) {
      const [anew, renewed] = [run(null, null, executed), run(first.memory, rowsOf(first), executed)];
      expect([rowsOf(renewed), renewed.report, renewed.kept, renewed.memory]).toEqual([rowsOf(anew), anew.report, [], anew.memory]);
    }
  });
});
