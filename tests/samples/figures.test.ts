import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import type { Figure, Sentence } from '../../src/core/model/report';
import type { Snapshot } from '../../src/core/model/snapshot';
import { compose, evaluate } from '../../src/core/pipeline';
import { parseRef } from '../../src/core/units/address';
import { readSample, sampleFiles } from './samples';

/** The number in a cell; null where it holds none. Knows nothing of the program but how an address is written. */
const numberAt = (snapshot: Snapshot, ref: string): Big | null => {
  const place = parseRef(ref);
  const sheet = snapshot.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) throw new Error(`${ref} is no cell of the workbook`);
  const value = sheet.values[place.row - sheet.row]?.[place.column - sheet.column] ?? null;
  return typeof value === 'number' ? new Big(value.toPrecision(15)) : null;
};

const sumAt = (snapshot: Snapshot, refs: readonly string[]): Big => refs.reduce((sum, ref) => sum.plus(numberAt(snapshot, ref) ?? 0), new Big(0));

/** The value a figure should have, from the cells alone. The samples keep money in 万元. */
const recomputed = (snapshot: Snapshot, { formula, groups }: Figure): Big | null => {
  const [first, second] = [groups[0] ?? [], groups[1] ?? []];
  if (formula === 'cell') return numberAt(snapshot, first[0]!);
  if (formula === 'sum') return sumAt(snapshot, first);
  if (formula === 'difference') return sumAt(snapshot, first).minus(sumAt(snapshot, second));
  if (formula === 'ratio') return sumAt(snapshot, first).div(sumAt(snapshot, second));
  if (formula === 'share-of-difference') return sumAt(snapshot, first).minus(sumAt(snapshot, second)).div(sumAt(snapshot, first));
  if (formula === 'count') return new Big(first.length);
  return null;
};

const printed = (text: string): Big => new Big(/-?\d+(?:\.\d+)?/.exec(text)![0]);

describe.each(sampleFiles)('the report of %s', (file) => {
  const load = async () => {
    const snapshot = await readSample(file);
    const { report } = compose(evaluate(snapshot));
    return { snapshot, sentences: report.chapters.flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences)) };
  };

  it('has every numeral in a figure with cells, or in a constant that says what it is', async () => {
    const { sentences } = await load();
    expect(sentences.length).toBeGreaterThan(15);
    for (const sentence of sentences) for (const numeral of sentence.text.matchAll(/\d+(?:\.\d+)?/g)) expect([sentence.id, numeral[0], covering(sentence, numeral.index)]).toEqual([sentence.id, numeral[0], expect.anything()]);
  });

  it('has every figure follow from its cells by its formula, as printed', async () => {
    const { snapshot, sentences } = await load();
    for (const sentence of sentences) {
      for (const figure of sentence.figures) {
        expect(sentence.text.slice(figure.start, figure.start + figure.text.length)).toBe(figure.text);
        expect(figure.cells.length).toBeGreaterThan(0);
        for (const cell of [...figure.cells, ...sentence.proof]) expect([cell, parseRef(cell) !== null]).toEqual([cell, true]);
        const value = recomputed(snapshot, figure);
        if (value === null) {
          expect([sentence.id, figure.formula]).toEqual([sentence.id, 'points']);
          continue;
        }
        const shown = figure.text.endsWith('%') ? value.times(figure.formula === 'cell' && value.gt(1) ? 1 : 100) : /(?<!万)元$/.test(figure.text) ? value.times(10000) : value;
        expect([sentence.text, figure.text, printed(figure.text).minus(shown).abs().lte('0.00500001')]).toEqual([sentence.text, figure.text, true]);
      }
    }
  });

  it('is the same byte for byte the second time', async () => {
    const snapshot = await readSample(file);
    expect(JSON.stringify(compose(evaluate(snapshot)))).toBe(JSON.stringify(compose(evaluate(await readSample(file)))));
  });
});

const covering = ({ figures, constants }: Sentence, at: number): string | undefined =>
  [...figures, ...constants].find(({ start, text }) => start <= at && at < start + text.length)?.text;
