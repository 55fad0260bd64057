import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import type { Score } from '../../src/core/model/evaluation';
import type { Figure, Sentence } from '../../src/core/model/report';
import type { Snapshot } from '../../src/core/model/snapshot';
import { compose, evaluate } from '../../src/core/pipeline';
import { schemes } from '../../src/core/schemes';
import { parseRef } from '../../src/core/units/address';
import { ledger, targets, workbook } from '../helpers/snapshot';
import { readSample, sampleFiles } from './samples';

/** The number in a cell, 95 in ≥95%; null where it holds none. Knows nothing of the program but how an address is written. */
const numberAt = (snapshot: Snapshot, ref: string): Big | null => {
  const place = parseRef(ref);
  const sheet = snapshot.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) throw new Error(`${ref} is no cell of the workbook`);
  const value = sheet.values[place.row - sheet.row]?.[place.column - sheet.column] ?? null;
  if (typeof value === 'string') return /\d/.test(value) ? printed(value) : null;
  return typeof value === 'number' ? new Big(value.toPrecision(15)) : null;
};

const sumAt = (snapshot: Snapshot, refs: readonly string[]): Big => refs.reduce((sum, ref) => sum.plus(numberAt(snapshot, ref) ?? 0), new Big(0));

/** Σ over the items of the scores, as the JSON has them, that rest on no other cells than the figure's: their points, what they could get (满分), or what they lost (扣). */
const pointsAt = (scores: readonly Score[], { cells, formula }: Figure): Big | null => {
  const items = scores.flatMap((score) => score.items).filter(({ at }) => at.every((cell) => cells.includes(cell)));
  const covered = new Set(items.flatMap(({ at }) => at));
  if (items.length === 0 || cells.some((cell) => !covered.has(cell))) return null;
  const sum = (field: 'points' | 'maxPoints'): Big => items.reduce((total, item) => total.plus(item[field] ?? 0), new Big(0));
  if (formula === 'max-points') return sum('maxPoints');
  return formula === 'lost-points' ? sum('maxPoints').minus(sum('points')) : sum('points');
};

/** The value a figure should have, from cells and scores alone; null where they give none. The samples keep money in 万元. */
const recomputed = (snapshot: Snapshot, scores: readonly Score[], figure: Figure): Big | null => {
  const { formula, groups } = figure;
  const [first, second] = [groups[0] ?? [], groups[1] ?? []];
  if (formula === 'cell') return numberAt(snapshot, first[0]!);
  if (formula === 'sum') return sumAt(snapshot, first);
  if (formula === 'difference') return sumAt(snapshot, first).minus(sumAt(snapshot, second));
  if (formula === 'ratio') return sumAt(snapshot, first).div(sumAt(snapshot, second));
  if (formula === 'share-of-difference') return sumAt(snapshot, first).minus(sumAt(snapshot, second)).div(sumAt(snapshot, first));
  if (formula === 'count') return new Big(first.length);
  return pointsAt(scores, figure);
};

const printed = (text: string): Big => new Big(/-?\d+(?:\.\d+)?/.exec(text)![0]);

const told = (snapshot: Snapshot, scheme = schemes[0]!.id) => {
  const evaluation = evaluate(snapshot, { scheme, finished: 'no' });
  return { snapshot, scores: evaluation.scores, sentences: compose(evaluation).report.chapters.flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences)) };
};

/** Recomputes each figure of the sentences; returns how many there were by formula. */
const expectFigures = ({ snapshot, scores, sentences }: ReturnType<typeof told>): ReadonlyMap<string, number> => {
  const seen = new Map<string, number>();
  // One expectation for all: one for each cell takes longer than what is tested.
  const wrong: unknown[] = [];
  for (const sentence of sentences) {
    for (const figure of sentence.figures) {
      if (sentence.text.slice(figure.start, figure.start + figure.text.length) !== figure.text) wrong.push([sentence.text, figure]);
      if (figure.cells.length === 0) wrong.push([sentence.id, figure.text, 'no cells']);
      for (const cell of [...figure.cells, ...sentence.proof]) if (parseRef(cell) === null) wrong.push([sentence.id, cell]);
      const value = recomputed(snapshot, scores, figure);
      if (value === null) {
        wrong.push([sentence.id, figure.text, 'nothing to recompute it from']);
        continue;
      }
      const shown = figure.text.endsWith('%') ? value.times(figure.formula === 'cell' && value.gt(1) ? 1 : 100) : /(?<!万)元$/.test(figure.text) ? value.times(10000) : value;
      const exact = figure.counts === 'number' && figure.formula !== 'cell';
      if (!printed(figure.text).minus(shown).abs().lte(exact ? 0 : '0.00500001')) wrong.push([sentence.text, figure.text, shown.toString()]);
      seen.set(figure.formula, (seen.get(figure.formula) ?? 0) + 1);
    }
  }
  expect(wrong).toEqual([]);
  return seen;
};

describe.each(sampleFiles.flatMap((file) => schemes.map(({ id }) => [file, id] as const)))('the report of %s by %s', (file, scheme) => {
  const load = async () => told(await readSample(file), scheme);

  it('has every numeral in a figure with cells, or in a constant that says what it is', async () => {
    const { sentences } = await load();
    expect(sentences.length).toBeGreaterThan(15);
    const uncovered = sentences.flatMap((sentence) => [...sentence.text.matchAll(/\d+(?:\.\d+)?/g)].filter(({ index }) => covering(sentence, index) === undefined).map(([numeral]) => [sentence.id, numeral]));
    expect(uncovered).toEqual([]);
  });

  it('has every figure follow from its cells by its formula, as printed', async () => {
    expect(expectFigures(await load()).size).toBeGreaterThan(2);
  });

  it('is the same byte for byte the second time', async () => {
    const snapshot = await readSample(file);
    expect(JSON.stringify(compose(evaluate(snapshot, { scheme })))).toBe(JSON.stringify(compose(evaluate(await readSample(file), { scheme }))));
  });
});

it('has the points of a few projects follow from their scores: total, parts, maximum and what was lost', () => {
  const row = (project: string, category: string, name: string, target: number, actual: number | null, points: number) => [project, category, category === '产出指标' ? '数量指标' : '社会效益指标', name, target, actual, points, null, actual === target ? null : '汛期停课'];
  const seen = expectFigures(
    told(workbook(ledger(['甲', 10, 10, 9], ['乙', 8, 8, 7]), targets(row('甲', '产出指标', '培训', 180, 164, 50), row('甲', '效益指标', '受益', 100, 100, 40), row('乙', '产出指标', '宣传', 12, 11, 90), row('乙', '效益指标', '知晓', 5, null, 10)))),
  );
  // Total, maximum and three parts of 甲; what is decided of 乙 and its maximum; what two indicators got and lost.
  expect([seen.get('points'), seen.get('max-points'), seen.get('lost-points')]).toEqual([7, 2, 2]);
});

const covering = ({ figures, constants }: Sentence, at: number): string | undefined =>
  [...figures, ...constants].find(({ start, text }) => start <= at && at < start + text.length)?.text;
