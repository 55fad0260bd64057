import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Composition } from '../../../src/core/model/composition';
import { reportSheet, settingsSheet } from '../../../src/core/model/own-sheets';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate } from '../../../src/core/pipeline';
import { amendCorrections, readSettings, type RewordingDraft } from '../../../src/core/settings';
import { templateOf } from '../../../src/core/wording';
import { fieldsOf } from '../../../src/core/wording/fields';
import { fill } from '../../../src/core/wording/fill';
import { literal } from '../../../src/core/wording/template';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { rowsOf } from '../../helpers/report-sheet';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const source = (executed = 80): readonly SheetSnapshot[] => [
  ledger(['甲', 100, 100, executed, null, '招标推迟，款项转入下年'], ['乙', 50, 50, 50]),
  targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人', 164, 90, 82, '汛期停课，下年补训'], ['乙', '产出指标', '数量指标', '宣传场次', '≥5场', 5, 90, 90]),
];
const draft = (passage: string, text: string): RewordingDraft => ({ passage, text, place: '一、某章', generated: '原来的文字。' });
const put = async (snapshot: Snapshot, change: Parameters<typeof amendCorrections>[1]): Promise<Snapshot> => {
  const amendment = amendCorrections(snapshot, change);
  if ('problem' in amendment) throw new Error(amendment.problem);
  const host = new MemoryHost(snapshot);
  await host.amend(amendment);
  return host.read();
};
const worded = (...drafts: readonly RewordingDraft[]): Promise<Snapshot> => put(workbook(...source()), { rewordings: drafts });
const composeOf = (snapshot: Snapshot): Composition => compose(evaluate(snapshot), snapshot);
const textOf = ({ report }: Composition, passage: string): string => report.chapters.flatMap(({ passages }) => passages.filter(({ id }) => id === passage || id.startsWith(`${passage}/own-`))).map(({ sentences }) => sentences.map(({ text }) => text).join('')).join('\n');
const told = ({ findings }: Composition, code: string): readonly string[] => findings.filter((finding) => finding.code === code).map(({ at, message }) => `${at.join(' ')} ${message}`);

const funds = 'fund-use/funds-text';
const cellOf = (snapshot: Snapshot): string | null | undefined => readSettings(snapshot).rewordings[0]?.at;

describe('a passage that a person words', () => {
  it('has their text with its fields filled, under its heading, and renews with the data', async () => {
    const snapshot = await worded(draft(funds, '全年共执行{{全年执行数合计}}，执行率{{预算执行率}}。'));
    expect(textOf(composeOf(snapshot), funds)).toBe('全年共执行130.00万元，执行率86.67%。');
    const { chapters } = composeOf(snapshot).report;
    const generated = compose(evaluate(workbook(...source()))).report;
    expect(chapters.map(({ passages }) => passages.map(({ id, heading }) => [id, heading?.text]))).toEqual(generated.chapters.map(({ passages }) => passages.map(({ id, heading }) => [id, heading?.text])));
    const [changed] = source(85);
    expect(textOf(composeOf({ ...snapshot, sheets: snapshot.sheets.map((one) => (one.name === '表' ? changed! : one)) }), funds)).toBe('全年共执行135.00万元，执行率90.00%。');
  });

  it('is listed with what is generated for it, whether anybody worded it or not', async () => {
    const { passages, unusedTexts } = composeOf(await worded(draft(funds, '自己的。')));
    expect(unusedTexts).toEqual([]);
    expect(passages.filter(({ rewording }) => rewording !== null)).toMatchObject([{ passage: funds, place: expect.stringContaining('项目资金使用'), table: false, rewording: { text: '自己的。', state: 'used' } }]);
    expect(passages.find(({ passage }) => passage === funds)?.generated.map(({ text }) => text).join('')).toContain('年初预算数');
    expect(passages.find(({ table }) => table)).toMatchObject({ passage: 'fund-use/funds', rewording: null });
  });

  it('may be a table, which the text takes the place of, and have several paragraphs', async () => {
    const composition = composeOf(await worded(draft('fund-use/funds', '各项目见附件。\n\n另有说明。')));
    expect(textOf(composition, 'fund-use/funds')).toBe('各项目见附件。\n另有说明。');
    expect(composition.report.chapters.flatMap(({ passages }) => passages).find(({ id }) => id === 'fund-use/funds')?.table).toBeNull();
  });

  it('is kept exactly as written, whatever it looks like', async () => {
    for (const text of ['=1+1', '+86', "'引", '　首行缩进，末尾有空格 ', '甲\n乙', '@SUM(A1)', '12345', 'TRUE']) {
      const snapshot = await worded(draft(funds, text));
      expect(readSettings(snapshot).rewordings).toEqual([{ ...draft(funds, text), replaced: [], at: expect.stringContaining(`${settingsSheet}!C`) }]);
      expect(textOf(composeOf(snapshot), funds).trim()).toBe(text.trim());
    }
    expect(readSettings(await worded(draft(funds, '甲\r\n乙\r丙\u0007'))).rewordings[0]?.text).toBe('甲\n乙\n丙');
  });

  it('is worded anew in the same line, and goes back to what is generated', async () => {
    const one = await worded(draft(funds, '一。'), draft('process/funds', '二。'));
    const two = await put(one, { rewordings: [draft(funds, '三。')] });
    expect(readSettings(two).rewordings.map(({ text }) => text)).toEqual(['三。', '二。']);
    const three = await put(two, { clear: [{ at: cellOf(two) ?? '' }] });
    expect(readSettings(three).rewordings.map(({ text }) => text)).toEqual(['二。']);
    expect(textOf(composeOf(three), funds)).toBe(textOf(compose(evaluate(workbook(...source()))), funds));
  });

  it('stands beside what else is said on the sheet', async () => {
    const all = await put(await worded(draft(funds, '一。')), { pairs: [{ name: '甲', other: '乙', same: false }], choices: [{ kind: 'row', value: 'exclude', ref: '表!A4', reason: '另报' }] });
    const settings = readSettings(all);
    expect([settings.rewordings.length, settings.pairs.length, settings.choices.length, settings.unclearChoices]).toEqual([1, 1, 1, []]);
    expect(told(composeOf(all), 'R12')).toEqual([]);
  });

  it('is refused where it is blank or no cell holds it, and says so', () => {
    expect(amendCorrections(workbook(...source()), { rewordings: [draft(funds, ' \n')] })).toMatchObject({ why: 'no-text' });
    expect(amendCorrections(workbook(...source()), { rewordings: [draft(funds, '长'.repeat(32_768))] })).toMatchObject({ why: 'too-long', problem: expect.stringContaining('32768') });
    expect(amendCorrections(workbook(...source()), { rewordings: [draft(funds, '长'.repeat(32_767))] })).not.toHaveProperty('problem');
  });
});

describe('what is told of own texts', () => {
  it('says where a number has no cell, and is silent on numbers of fields and of cells', async () => {
    const bare = await worded(draft(funds, '执行{{全年执行数合计}}。另付999.99万元给施工方。'));
    expect(told(composeOf(bare), 'M15')).toEqual([`${cellOf(bare)} 「999.99万元」在表中没有对应的金额，也不能由表中的金额算出；请核对，或在台账中补上。`]);
    const { findings, report } = composeOf(bare);
    const place = findings.find(({ code }) => code === 'M15')?.place;
    expect(place).toMatchObject({ chapter: expect.stringMatching(/./) });
    expect(report).toBeDefined();
    expect(told(composeOf(await worded(draft(funds, '未执行{{未执行数}}，甲80万元。'))), 'M15')).toEqual([]);
  });

  it('names the passage that is no more, the second text for one, and fields that come to nothing', async () => {
    const snapshot = await worded(draft('output/gone', '旧段落。'), draft(funds, '执行{{全年执行}}。'));
    expect(composeOf(snapshot).unusedTexts).toMatchObject([{ passage: 'output/gone', text: '旧段落。', state: 'no-passage' }]);
    expect(told(composeOf(snapshot), 'R15')).toEqual([
      `${readSettings(snapshot).rewordings[1]?.at} 第3个字起的「全年执行」不是字段，报告中写成【待填写】；您要写的可能是「全年执行数合计、甲.全年执行数、乙.全年执行数」。`,
      `${readSettings(snapshot).rewordings[0]?.at} 改写的文字没有用上：报告中现在没有「一、某章」的这一段。数据补齐或换了方案会这样；文字仍留在这一格，可以贴到别的段落，不需要的清空这一行。`,
    ]);
    expect(textOf(composeOf(snapshot), funds)).toBe('执行【待填写：全年执行】。');
  });

  it('leaves the report as it is where a text comes to nothing', async () => {
    const composition = composeOf(await worded(draft(funds, '{{}}')));
    expect(textOf(composition, funds)).toBe('【待填写：没有写名称的字段】');
  });
});

describe('own texts on the report sheet', () => {
  const written = (composition: Composition, snapshot: Snapshot): Snapshot => ({ ...snapshot, sheets: [...snapshot.sheets.filter(({ name }) => name !== reportSheet), sheet(reportSheet, rowsOf(composition))], memory: composition.memory });
  const at = (snapshot: Snapshot, executed: number): Snapshot => ({ ...snapshot, sheets: snapshot.sheets.map((one) => (one.name === '表' ? source(executed)[0]! : one)) });

  it('are renewed where nobody touched them', async () => {
    const snapshot = await worded(draft(funds, '全年共执行{{全年执行数合计}}。其他照旧。'));
    const again = at(written(composeOf(snapshot), snapshot), 85);
    expect([textOf(composeOf(again), funds), composeOf(again).kept]).toEqual(['全年共执行135.00万元。其他照旧。', []]);
  });

  it('are renewed where a field that came to nothing has a value now', async () => {
    const snapshot = await worded(draft(funds, '甲到位{{甲.资金到位数}}，已付。'));
    const first = composeOf(snapshot);
    expect(textOf(first, funds)).toBe('甲到位【待填写：甲.资金到位数】，已付。');
    const received = sheet('表', [['2024年项目支出表', null, null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '资金到位数', '全年执行数'], ['甲', 100, 100, 90, 80], ['乙', 50, 50, 50, 50]]);
    const before = written(first, snapshot);
    const again = composeOf({ ...before, sheets: before.sheets.map((one) => (one.name === '表' ? received : one)) });
    expect([textOf(again, funds), again.kept]).toEqual(['甲到位90.00万元，已付。', []]);
  });

  it('stay as a person changed them there, sentence by sentence', async () => {
    const snapshot = await worded(draft(funds, '全年共执行{{全年执行数合计}}。其他照旧。'));
    const before = written(composeOf(snapshot), snapshot);
    const edited = { ...before, sheets: before.sheets.map((one) => (one.name === reportSheet ? { ...one, values: one.values.map((row) => row.map((value): CellValue => (typeof value === 'string' ? value.replace('其他照旧', '其余从略') : value))) } : one)) };
    const again = composeOf(at(edited, 85));
    expect(textOf(again, funds)).toBe('全年共执行135.00万元。其余从略。');
    expect(again.kept).toMatchObject([{ text: '其余从略。', generated: '其他照旧。', conflict: false }]);
  });
});

describe('own texts for a passage that a person had changed on the sheet', () => {
  const written = (composition: Composition, snapshot: Snapshot, change: (text: string) => string = (text) => text): Snapshot => ({ ...snapshot, sheets: [...snapshot.sheets.filter(({ name }) => name !== reportSheet), sheet(reportSheet, rowsOf(composition).map((row) => row.map((value) => (typeof value === 'string' ? change(value) : value))))], memory: composition.memory });
  const first = workbook(...source());
  const edited = written(composeOf(first), first, (text) => text.replace('预算执行率86.67%', '执行率很高').replace('各项目资金情况见下表。', '各项目资金情况见下表。我加一句。'));
  const byHand = composeOf(edited).report.chapters.flatMap(({ passages }) => passages).find(({ id }) => id === funds)!.sentences.filter(({ id }) => composeOf(edited).kept.some((one) => one.id === id)).map(({ text }) => text);

  it('take the place of what they saw, and of nothing else', async () => {
    expect(byHand).toEqual([expect.stringContaining('执行率很高'), '我加一句。']);
    const snapshot = await put(edited, { rewordings: [{ ...draft(funds, `另写一段。${literal(byHand[1]!)}`), replaced: byHand }] });
    expect(readSettings(snapshot).rewordings).toMatchObject([{ generated: '原来的文字。', replaced: byHand }]);
    const composition = composeOf(snapshot);
    const all = rowsOf(composition).flat().join('\n');
    expect([textOf(composition, funds), composition.kept, all.split('我加一句。').length, all.includes('执行率很高')]).toEqual(['另写一段。我加一句。', [], 2, false]);
    // Once more is another's: one sentence is given up for each.
    const twice = written({ ...composeOf(edited) }, edited, (text) => text.replace('评价工作', '我加一句。评价工作'));
    const more = await put({ ...twice, memory: edited.memory }, { rewordings: [{ ...draft(funds, '另写一段。'), replaced: byHand }] });
    expect(rowsOf(composeOf(more)).flat().join('\n')).toContain('我加一句。');
  });

  it('leave it where they did not see it', async () => {
    const composition = composeOf(await put(edited, { rewordings: [draft(funds, '另写一段。')] }));
    const all = rowsOf(composition).flat().join('\n');
    expect([all.includes('执行率很高'), all.includes('我加一句。'), all.includes('另写一段。')]).toEqual([true, true, true]);
    expect(composition.kept).toHaveLength(2);
  });

  it('give it back with the generated text while the sheet still has it', async () => {
    const snapshot = await put(edited, { rewordings: [{ ...draft(funds, '另写一段。'), replaced: byHand }] });
    const back = composeOf(await put(snapshot, { clear: [{ at: cellOf(snapshot) ?? '' }] }));
    expect(textOf(back, funds)).toBe(textOf(composeOf(edited), funds));
  });
});

describe('templateOf', () => {
  const evaluation = evaluate(workbook(...source()));
  const { report } = compose(evaluation);

  it('puts fields in place of figures, and comes to the same words', () => {
    const sentences = report.chapters.flatMap(({ passages }) => passages).find(({ id }) => id === funds)?.sentences ?? [];
    expect(templateOf(sentences, evaluation)).toContain('全年执行数{{全年执行数合计}}，预算执行率{{预算执行率}}（全年执行数÷全年预算数），未执行{{未执行数}}。');
    for (const { passages } of report.chapters) for (const passage of passages) {
      const words = passage.sentences.map(({ text }) => text).join('');
      expect(fill(passage.id, templateOf(passage.sentences, evaluation), fieldsOf(evaluation), null).paragraphs.flat().map(({ text }) => text).join('')).toBe(words);
    }
  });

  it('puts fields in place of the unit and the year', () => {
    const named = evaluate(workbook(...source(), sheet('信息', [['单位名称', '某局'], ['年度', 2024]])));
    const [sentence] = compose(named).report.chapters[0]!.passages[0]!.sentences;
    expect(sentence?.text).toContain('某局2024年度项目支出');
    expect(templateOf([sentence!], named)).toContain('{{单位名称}}{{年度}}年度项目支出{{全年执行数合计}}');
  });

  it('comes to the same words whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '｛', '\\', '甲', '。', '1') }), (text) => {
        const filled = fill('x/y', templateOf([{ id: 'a', text, proof: [], figures: [], constants: [], placeholder: false, own: true }], evaluation), fieldsOf(evaluation), null);
        expect([filled.paragraphs.flat().map((sentence) => sentence.text).join(''), filled.problems]).toEqual([text, []]);
      }),
    );
  });
});
