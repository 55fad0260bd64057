import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Score } from '../../src/core/model/evaluation';
import type { Report, Sentence } from '../../src/core/model/report';
import { compose, evaluate } from '../../src/core/pipeline';
import { dependencyIndex, sentencesByRow } from '../../src/core/rests-on';
import type { Dependent } from '../../src/core/rests-on';
import { overlapRefs, rangeRef } from '../../src/core/units/address';
import { findingOf } from '../helpers/facts';
import { readSample, sampleFiles } from '../samples/samples';

const nameOf = (dependent: Dependent): string =>
  dependent.kind === 'sentence' ? `sentence ${dependent.sentence.id}` : dependent.kind === 'table' ? `table ${dependent.table.id}` : dependent.kind === 'finding' ? `finding ${dependent.finding.code} ${dependent.finding.message}` : `score ${dependent.score.project} ${dependent.item.indicator ?? dependent.item.kind}`;

/** Everything with its cells, found by looking at all of it. */
const byLooking = (report: Report, findings: readonly Finding[], scores: readonly Score[], at: string): readonly string[] => {
  const touches = (refs: readonly string[]): boolean => refs.some((ref) => overlapRefs(ref, at));
  return [
    ...report.chapters.flatMap(({ passages }) => passages.flatMap(({ sentences, table }) => [
      ...sentences.filter(({ proof }) => touches(proof)).map(({ id }) => `sentence ${id}`),
      ...(table && table.rows.some(({ cells }) => cells.some(({ proof }) => touches(proof))) ? [`table ${table.id}`] : []),
    ])),
    ...findings.filter(({ at: cells }) => touches(cells)).map(({ code, message }) => `finding ${code} ${message}`),
    ...scores.flatMap((score) => score.items.filter(({ at: cells }) => touches(cells)).map(({ indicator, kind }) => `score ${score.project} ${indicator ?? kind}`)),
  ];
};

const place = fc.tuple(fc.constantFrom('表', '自评表（试行）', "it's"), fc.nat(120), fc.nat(8), fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(200) }), fc.nat(4)).map(([sheet, row, column, rows, columns]) => rangeRef(sheet, row, column, row + rows, column + columns));
const said = (id: string, proof: readonly string[]): Sentence => ({ id, text: `${id}。`, proof, figures: [], constants: [], placeholder: false, own: false });

describe('what rests on cells', () => {
  it('is what looking at everything finds, for any cells and any selection', () => {
    fc.assert(
      fc.property(fc.array(fc.array(place, { maxLength: 4 }), { maxLength: 8 }), fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 6 }), fc.array(place, { minLength: 1, maxLength: 12 }), (proofs, places, asked) => {
        const table = { id: 't', title: '表', unit: null, columns: [], rows: [{ id: 'r', total: false, cells: (proofs[0] ?? []).map((ref) => ({ text: '1', number: 1, proof: [ref] })) }] };
        const report: Report = { title: '', subtitle: '', chapters: [{ id: 'c', heading: '一、甲', passages: [{ id: 'p', heading: null, sentences: proofs.map((proof, index) => said(`s${index}`, proof)), table }] }] };
        const findings = places.map((at, index) => findingOf({ code: 'M01', message: `第${index}处`, at }));
        const scores: readonly Score[] = [{ project: '甲', name: '甲', total: null, partial: '0', maxPoints: '0', grade: null, items: places.map((at, index) => ({ kind: 'indicator', name: `指标${index}`, indicator: String(index), maxPoints: '1', points: '1', rule: 'positive', reason: '', basis: { document: '', clause: '' }, band: null, at })) }];
        const index = dependencyIndex(report, findings, scores);
        for (const at of [...asked, '表!A1:Z1048576', '别的表!A1', '不是引用']) expect(index.restingOn(at).map(nameOf)).toEqual(byLooking(report, findings, scores, at));
      }),
      { numRuns: 150 },
    );
  });

  it.each(sampleFiles)('is right for every cell of %s that a fact came from', async (file) => {
    const snapshot = await readSample(file);
    const evaluation = evaluate(snapshot);
    const { report, findings } = compose(evaluation, snapshot);
    const index = dependencyIndex(report, findings, evaluation.scores);
    const cells = [...new Set([...evaluation.facts.projects.flatMap(({ at, indicators }) => [...Object.values(at).flat(), ...indicators.flatMap((indicator) => Object.values(indicator.at).flat())]), ...evaluation.facts.achievements.flatMap(({ at }) => Object.values(at).flat())])];
    expect(cells.length).toBeGreaterThan(20);
    for (const at of cells.slice(0, 120)) expect(index.restingOn(at).map(nameOf)).toEqual(byLooking(report, findings, evaluation.scores, at));
    expect(new Set(cells.flatMap((at) => index.restingOn(at).map(({ kind }) => kind)))).toEqual(new Set(['sentence', 'table', 'finding', 'score'].filter((kind) => kind !== 'finding' || findings.some(({ at }) => at.some((cell) => cells.includes(cell))))));
  });

  it('knows which sentences stand on a row of the report sheet', () => {
    const rows = sentencesByRow([{ id: 'a', at: '绩效自评报告!A4' }, { id: 'b', at: '绩效自评报告!A4' }, { id: 'c', at: '绩效自评报告!A6' }, { id: 'd', at: null }]);
    expect([...rows]).toEqual([[3, ['a', 'b']], [5, ['c']]]);
  });
});
