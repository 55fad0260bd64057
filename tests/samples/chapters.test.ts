import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Chapter, Report } from '../../src/core/model/report';
import type { Snapshot } from '../../src/core/model/snapshot';
import { compose, evaluate } from '../../src/core/pipeline';
import { readSample, sampleFiles } from './samples';

const reportOf = (snapshot: Snapshot): Report => compose(evaluate(snapshot)).report;
const sentencesIn = (chapters: readonly Chapter[]) => chapters.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences));
const textOf = ({ passages }: Pick<Chapter, 'passages'>): string => passages.flatMap(({ heading, sentences, table }) => [heading?.text ?? '', ...sentences.map(({ text }) => text), ...(table?.rows ?? []).flatMap(({ cells }) => cells.map(({ text }) => text))]).join('\n');
const proseOf = ({ sentences }: Chapter['passages'][number]): string => sentences.map(({ text }) => text).join('');
/** The sections of chapter 四 and 五 by the id that their passages begin with. */
const sectionText = ({ chapters }: Report, section: string): string => textOf({ passages: chapters.flatMap(({ passages }) => passages.filter(({ id }) => id.startsWith(`${section}/`))) });
const timesIn = (text: string, figure: string): number => text.split(new RegExp(`(?<![\\d.])${figure.replace(/[.()]/g, '\\$&')}(?![\\d.])`)).length - 1;

/** The rows of 成效台账 of a sample, as the sheet has them. */
const ledgerRows = ({ sheets }: Snapshot): readonly { readonly chapter: string; readonly statement: string; readonly figure: string }[] => {
  const values = sheets.find(({ name }) => name === '成效台账')?.values ?? [];
  const head = values.findIndex((row) => row.includes('事项陈述'));
  const at = (heading: string): number => values[head]?.indexOf(heading) ?? -1;
  return values.slice(head + 1).map((row) => ({ chapter: String(row[at('章节')]), statement: String(row[at('事项陈述')]), figure: row[at('数量')] === null ? '' : String(row[at('数量')]) }));
};
const sections: Readonly<Record<string, string>> = { 决策: 'decision', 过程: 'process', 产出: 'output', 效益: 'benefit', 经验: 'experience', 问题: 'problems', 建议: 'recommendations', 其他: 'other' };

describe('the achievements of sample (a)', () => {
  it('stand once, each with its figure, in the chapter that the ledger names', async () => {
    const snapshot = await readSample('gap.xlsx');
    const [report, rows] = [reportOf(snapshot), ledgerRows(snapshot)];
    const whole = report.chapters.map(textOf).join('\n');
    expect(rows.filter(({ figure }) => figure !== '')).toHaveLength(41);
    for (const { chapter, statement, figure } of rows) {
      expect([statement, timesIn(whole, statement), timesIn(sectionText(report, sections[chapter]!), statement)]).toEqual([statement, 1, 1]);
      expect([statement, statement.includes(figure)]).toEqual([statement, true]);
    }
  });
});

describe('the report of sample (c)', () => {
  /** A sentence without what differs from project to project: names between quotation marks, project and indicator names, numbers. */
  const masked = (text: string, names: readonly string[]): string => names.reduce((left, name) => left.split(name).join('□'), text.replace(/“[^”]*”/g, '□')).replace(/\d+(?:\.\d+)?/g, '0').replace(/(?:□、)+□/g, '□');

  it('says no sentence of one pattern more than three times: what repeats is a table', async () => {
    const snapshot = await readSample('large.xlsx');
    const evaluation = evaluate(snapshot);
    const names = evaluation.facts.projects.flatMap(({ name, indicators }) => [name, ...indicators.map((indicator) => indicator.name)]).sort((one, other) => other.length - one.length);
    const patterns = new Map<string, number>();
    for (const { text } of sentencesIn(compose(evaluation).report.chapters)) {
      const pattern = masked(text, names);
      patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
    }
    expect(patterns.size).toBeGreaterThan(15);
    expect([...patterns].filter(([, times]) => times > 3)).toEqual([]);
  });

  it('has all 480 indicators, each in a row', async () => {
    const { chapters } = reportOf(await readSample('large.xlsx'));
    const rows = chapters.flatMap(({ passages }) => passages.flatMap(({ table }) => (table?.id === 'output/indicators' || table?.id === 'benefit/indicators' ? table.rows.filter(({ cells }) => cells.slice(1).some(({ text }) => text !== '')) : [])));
    expect(rows).toHaveLength(480);
  });
});

describe.each(sampleFiles)('problems and recommendations of %s', (file) => {
  it('tell a problem for each kind of finding and unmet indicator, and one recommendation or question for each problem', async () => {
    const evaluation = evaluate(await readSample(file));
    const { chapters } = compose(evaluation).report;
    const passagesOf = (section: string) => chapters.flatMap(({ passages }) => passages).filter(({ id, sentences }) => id.startsWith(`${section}/`) && sentences.length > 0);
    const problems = passagesOf('problems');
    const standing = evaluation.findings.some(({ severity, waived }) => (severity === 'error' || severity === 'warning') && waived === null);
    expect(problems.map(proseOf).join('')).not.toMatch(standing ? /未发现问题|^无/ : /^无/);
    const advice = passagesOf('recommendations');
    for (const { heading } of problems) {
      const name = heading?.text.replace(/^\d+\./, '');
      if (name === undefined || heading?.level !== 3) continue;
      expect([name, advice.filter((passage) => proseOf(passage).includes(name)).length]).toEqual([name, 1]);
    }
  });
});

describe('the facts of the seed, retold as sample (a)', () => {
  interface Seed {
    readonly totals: { readonly project_expenditure: number };
    readonly items: readonly { readonly name: string; readonly budget: number; readonly parts?: readonly { readonly name: string; readonly budget: number }[] }[];
    readonly figures_in_text: Readonly<Record<string, number>>;
    readonly computed: { readonly sum_of_items: number; readonly gap_to_total: number; readonly 'gap_pct_of_total': number };
  }
  const seed = JSON.parse(readFileSync(join(__dirname, '../cases/00.json'), 'utf8')) as Seed;
  const money = (wan: number): string => `${wan.toFixed(2)}万元`;

  it('fill all seven chapters in their order, rightly numbered', async () => {
    const { chapters } = reportOf(await readSample('gap.xlsx'));
    expect(chapters.map(({ heading }) => heading)).toEqual(['一、项目支出基本情况', '二、绩效评价工作开展情况', '三、综合评价情况及评价结论', '四、绩效评价指标分析', '五、主要经验及做法、存在的问题及原因分析', '六、有关建议', '七、其他需要说明的问题']);
    expect(chapters.map(({ passages }) => passages.flatMap(({ heading }) => (heading?.level === 2 ? [heading.text.slice(0, 3)] : [])))).toEqual([['（一）', '（二）', '（三）'], [], [], ['（一）', '（二）', '（三）', '（四）'], ['（一）', '（二）'], [], []]);
    for (const chapter of chapters) expect([chapter.heading, textOf(chapter).length > 20]).toEqual([chapter.heading, true]);
  });

  it('stand with every amount, the gap and its share in 一', async () => {
    const [overview] = reportOf(await readSample('gap.xlsx')).chapters;
    const text = textOf(overview!);
    const { items, totals, computed } = seed;
    for (const { name, budget, parts = [] } of items) for (const item of [{ name, budget }, ...parts]) expect([item.name, text.replace(/（/g, '(').replace(/）/g, ')').includes(`${item.name}${money(item.budget)}`)]).toEqual([item.name, true]);
    for (const figure of [money(totals.project_expenditure), money(computed.sum_of_items), money(computed.gap_to_total), `${computed.gap_pct_of_total}%`]) expect([figure, text.includes(figure)]).toEqual([figure, true]);
    expect(text).toMatch(/相差61\.13万元（占合计的28\.71%），没有列明对应的项目。/);
  });

  it('stand with every count of the text in 四', async () => {
    const analysis = reportOf(await readSample('gap.xlsx')).chapters[3]!;
    const text = textOf(analysis);
    const counts = new Map<number, number>();
    for (const value of Object.values(seed.figures_in_text)) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(30);
    for (const [value, times] of counts) expect([value, timesIn(text, String(value)) >= times]).toEqual([value, true]);
  });
});
