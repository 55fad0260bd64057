import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { DocumentPlan } from '../../../src/core/model/document-plan';
import { compose, evaluate } from '../../../src/core/pipeline';
import { prepareWord, printedDay, wordFileName, writtenWord } from '../../../src/taskpane/report/export-word';
import { readSample } from '../../samples/samples';

describe('exporting to Word', () => {
  it('prints the day that was asked for, and none where none was given', () => {
    expect(['2025-03-20', '2025-12-01', ''].map(printedDay)).toEqual(['2025年3月20日', '2025年12月1日', null]);
  });

  it('names the file for what it is of', async () => {
    const snapshot = await readSample('gap.xlsx');
    const evaluation = evaluate(snapshot);
    const { report } = compose(evaluation, snapshot);
    expect(wordFileName(evaluation, report)).toBe('某区委组织部2024年度项目支出绩效自评报告.docx');
    expect(wordFileName({ facts: { ...evaluation.facts, unit: { ...evaluation.facts.unit, name: 'A/B:C', year: null } } }, report)).toBe('A B C项目支出绩效自评报告.docx');
    const { plan } = await prepareWord(report, evaluation, null, null);
    expect(plan.sections).toHaveLength(1);
  });

  it('masks in the file and in the text that stands in for it', async () => {
    const plan: DocumentPlan = { title: '报告', sections: [{ pages: 'paper', blocks: [{ block: 'paragraph', paragraph: { kind: 'body', runs: [{ text: '联系人：张某甲' }] } }] }] };
    const { bytes, text } = await writtenWord(plan, [{ kind: 'name', text: '张某甲', masked: '张某某', count: 1 }]);
    expect(text).toBe('联系人：张某某');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect([xml.includes('张某某'), xml.includes('张某甲')]).toEqual([true, false]);
  });
});
