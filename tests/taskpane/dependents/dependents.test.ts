import { describe, expect, it } from '@jest/globals';
import { reportSheet } from '../../../src/core/model/own-sheets';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate } from '../../../src/core/pipeline';
import { countsOf, excerptOf, selectedIn } from '../../../src/taskpane/dependents/dependents';
import { dependentsTexts } from '../../../src/taskpane/dependents/dependents-texts';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const source = workbook(ledger(['甲', 10, 12, 9], ['乙', 8, 8, 7], ['合计', 18, 21, 16]), targets(['甲', '产出指标', '数量指标', '培训', 180, 164, 90, null, '汛期停课']));
const written = (): Snapshot => {
  const { plans: [plan], memory } = compose(evaluate(source), source);
  return { ...source, memory, sheets: [...source.sheets, sheet(plan!.name, plan!.rows.map(({ cells }) => cells.map(({ value }) => value)))] };
};

describe('what is shown of a selection', () => {
  it('is what rests on the cells, hints on the text left out; nothing for cells on which nothing rests', () => {
    const look = selectedIn(evaluate(source), source);
    const total = look('表!C5');
    expect(total?.kind).toBe('resting');
    const { findings, report } = countsOf(total?.kind === 'resting' ? total.dependents : []);
    expect([findings > 0, report > 0]).toEqual([true, true]);
    expect(look('指标!F2')).toMatchObject({ kind: 'resting', dependents: expect.arrayContaining([expect.objectContaining({ kind: 'score', item: expect.objectContaining({ name: '培训' }) })]) });
    expect([look('表!Z99'), look('核对清单!A1'), look('不是引用')]).toEqual([null, null, null]);
  });

  it('is, of a row of the report, its sentences', () => {
    const snapshot = written();
    const look = selectedIn(evaluate(snapshot), snapshot);
    const rows = Array.from({ length: 12 }, (_, row) => look(`${reportSheet}!A${row + 1}`)).flatMap((selected) => (selected?.kind === 'row' ? [selected] : []));
    expect(rows.length).toBeGreaterThan(1);
    for (const { sentences } of rows) for (const { sentence } of sentences) expect(sentence.proof.length).toBeGreaterThan(0);
    expect(rows.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence.text)).join('')).toContain('全年执行数16.00万元');
    expect(look(`${reportSheet}!A1`)).toBeNull();
  });
});

it('shows a sentence from the clause on that speaks of the cells', () => {
  const sentence = { id: 's', text: '甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未申酉戌亥，全年执行数16.00万元，相差5.00万元。', proof: [], figures: [{ text: '5.00万元', start: 38, value: '5', counts: 'fen', formula: 'difference', groups: [['表!A1']], cells: ['表!A1'] }], constants: [{ text: '甲', start: 0, of: 'name', cells: ['表!B1'] }], placeholder: false, own: false } as const;
  expect([excerptOf(sentence, '表!A1'), excerptOf(sentence, '表!B1'), excerptOf(sentence, '表!C1')]).toEqual(['…相差5.00万元。', sentence.text, sentence.text]);
});

it('counts in words, one of a thing without its s', () => {
  const [zh, en] = [dependentsTexts['zh-CN'], dependentsTexts.en];
  expect([zh.counts({ report: 3, findings: 1, scores: 0 }), zh.counts({ report: 0, findings: 0, scores: 2 })]).toEqual(['报告3处 · 问题1条', '得分2项']);
  expect([en.counts({ report: 1, findings: 1, scores: 1 }), en.counts({ report: 2, findings: 0, scores: 2 })]).toEqual(['1 place in the report · 1 finding · 1 score', '2 places in the report · 2 scores']);
  expect([en.rowCount(5, 1), en.rowCount(5, 2)]).toEqual(['Report row 5 · where 1 sentence comes from', 'Report row 5 · where 2 sentences come from']);
});
