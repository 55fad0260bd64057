import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import schema from '../../src/cli/schema.json';
import { settingsSheet } from '../../src/core/model/own-sheets';
import { noSettings } from '../../src/core/model/settings';
import { compose, evaluate } from '../../src/core/pipeline';
import { readSettings } from '../../src/core/settings';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../src/hosts/xlsx/hucre';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { writeReport } from '../../src/hosts/xlsx/write-report';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { setAside } from '../helpers/waivers';
import { chosenUnit } from '../workbooks/exports';
import { fileOf } from '../workbooks/grid';
import { jishu } from '../helpers/run-cli';
import { yearsLater } from '../helpers/years-later';

const samples = join(__dirname, '../../assets/samples');
const gap = join(samples, 'gap.xlsx');
const clean = join(samples, 'clean.xlsx');
const validate = new Ajv().compile(schema);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('jishu check', () => {
  it('finds the gap of sample (a) and exits with 1', async () => {
    const { code, out } = await jishu('check', gap);
    expect(code).toBe(1);
    expect(out).toContain('错误 M01 项目支出!C11 合计212.93万元（支出数）与5个项目之和151.80万元（预算数）相差61.13万元，占合计的28.71%，两者口径不同，也不能据此计算执行率；请先统一口径，再补列其余各项（或单列“其他”）。');
    // The kinds are said with the gap; by themselves they are a hint.
    expect(out).not.toContain('M08');
  });

  it('finds no error in sample (b) and exits with 0', async () => {
    const { code, out } = await jishu('check', clean);
    expect(code).toBe(0);
    expect(out).toContain('14个项目，70个指标');
  });

  it('says how much of the report in the file is of data that have changed since, and where it begins', async () => {
    const file = join(folder, 'outdated.xlsx');
    await jishu('report', clean, '-o', file);
    type Answer = { outdated: { id: string; kind: string; at: string[]; lines: { before: string; after: string }[] }[] };
    const asked = async (): Promise<Answer> => JSON.parse((await jishu('check', file, '--json', '-')).out) as Answer;
    expect((await asked()).outdated).toEqual([]);
    expect((await jishu('check', file)).out).not.toContain('报告页已过时');
    const bytes = new Uint8Array(await readFile(file));
    await new XlsxHost(bytes, 'outdated.xlsx', async (content) => writeFile(file, content)).amend({ newSheet: null, names: [], edits: [{ sheet: '预算执行', row: 17, column: 4, value: 3400, before: 3436.8 }] });
    const answer = await asked();
    expect([validate(answer), validate.errors]).toEqual([true, null]);
    const executed = answer.outdated.find(({ id }) => id === 'fund-use/executed')!;
    expect([executed.kind, executed.at.length, executed.lines[0]!.before.includes('3436.80万元'), executed.lines[0]!.after.includes('3400.00万元')]).toEqual(['renewed', 1, true, true]);
    expect((await jishu('check', file)).out).toMatch(/报告页已过时：有\d+处与按现在的数据写的不同（第一处 绩效自评报告!A\d+），请重新生成报告/);
    expect((await jishu('check', file, '--locale', 'en')).out).toMatch(/The report sheet is out of date: \d+ places differ from what the data say now \(first 绩效自评报告!A\d+\); write the report again/);
    expect(JSON.parse((await jishu('check', clean, '--json', '-')).out)).not.toHaveProperty('outdated');
  });

  it('reads what was said in the pane of cells, by the workbook’s names, and keeps it in the report’s file', async () => {
    const file = join(folder, 'said.xlsx');
    // Rows were put in since: the addresses on the sheet are old, the names are not.
    const choices = [['支出表', '账!A1:C3', null, '绩述_指定1', '账!$A$3:$C$5'], ['项目名称', '账!A1', null, '绩述_指定2', '账!$A$3'], ['全年预算数', '账!B1', null, '绩述_指定3', '账!$B$3'], ['全年执行数', '账!C1', null, '绩述_指定4', '账!$C$3'], ['万元', '账!A1', null, '绩述_指定5', '账!$A$3'], ['不计入', '账!A3', '代管', '绩述_指定6', '账!$A$5']] as const;
    await writeFile(file, await writeXlsx({
      sheets: [{ name: '账', rows: [['2024年度'], [], ['名目', '盘子', '花了'], ['甲', 10, 9], ['乙', 20, 15]] }, { name: settingsSheet, rows: [['设置', '值'], [], ['指定为', '单元格', '理由', '名称'], ...choices.map((choice) => choice.slice(0, 4))] }],
      namedRanges: choices.map(([, , , name, range]) => ({ name, range })),
    }));
    const { facts, findings } = JSON.parse((await jishu('check', file, '--json', '-')).out) as { facts: { projects: object[]; tables: object[]; leftOut: object[] }; findings: { code: string }[] };
    expect(facts.projects).toMatchObject([{ name: '甲', adjusted: 10_000_000, executed: 9_000_000, at: { executed: ['账!C4'] } }]);
    expect(facts.tables).toMatchObject([{ declared: { range: '账!A3:C5', as: 'spending' }, unit: { name: '万元', from: 'chosen' } }]);
    expect(facts.leftOut).toContainEqual({ at: ['账!A5:C5'], why: '您指定不计入：代管' });
    expect(findings.filter(({ code }) => code === 'R12' || code === 'R01')).toEqual([]);

    const written = join(folder, 'said-report.xlsx');
    expect((await jishu('report', file, '-o', written)).code).not.toBe(2);
    const [before, after] = await Promise.all([file, written].map(async (name) => readWorkbook(new Uint8Array(await readFile(name)), name)));
    expect(readSettings(after!).choices).toEqual(readSettings(before!).choices);
    expect(evaluate(after!).facts).toEqual(evaluate(before!).facts);
  });

  it.each([gap, clean, join(samples, 'large.xlsx')])('prints JSON for %s that its schema accepts, the same bytes twice', async (file) => {
    const first = await jishu('check', file, '--json', '-');
    const second = await jishu('check', file, '--json', '-');
    expect(validate(JSON.parse(first.out))).toBe(true);
    expect(second.out).toBe(first.out);
  });
});

describe('jishu report', () => {
  it('writes a new file whose report check reads back, and JSON with every chapter', async () => {
    const [output, json] = [join(folder, 'report.xlsx'), join(folder, 'report.json')];
    const before = await readFile(gap);
    expect((await jishu('report', gap, '-o', output, '--json', json)).code).toBe(1);
    const answer = JSON.parse(await readFile(json, 'utf8')) as { report: { chapters: { heading: string; passages: { sentences: { text: string }[] }[] }[] } };
    expect(validate(answer)).toBe(true);
    expect(answer.report.chapters.map(({ heading }) => heading.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、', '七、']);
    expect(answer.report.chapters[0]!.passages.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('')).toContain('212.93万元');
    expect(await readFile(gap)).toEqual(before);
    // The written file holds the same facts: the report's own sheets are not read as data.
    const again = await jishu('check', output, '--json', '-');
    expect(JSON.parse(again.out).facts).toEqual(JSON.parse((await jishu('check', gap, '--json', '-')).out).facts);
  });

  it('writes the same bytes twice', async () => {
    await jishu('report', clean, '-o', join(folder, 'one.xlsx'));
    await jishu('report', clean, '-o', join(folder, 'two.xlsx'));
    expect(await readFile(join(folder, 'one.xlsx'))).toEqual(await readFile(join(folder, 'two.xlsx')));
  });

  it('writes a form for each project on request, the same bytes years later, and reads none of them as data', async () => {
    const [one, two] = [join(folder, 'forms.xlsx'), join(folder, 'forms-later.xlsx')];
    await jishu('report', clean, '-o', one, '--forms');
    await yearsLater(() => jishu('report', clean, '-o', two, '--forms'));
    expect(await readFile(two)).toEqual(await readFile(one));
    const { sheets } = await readWorkbook(await readFile(one), 'forms.xlsx');
    const { facts } = JSON.parse((await jishu('check', clean, '--json', '-')).out) as { facts: { projects: { name: string }[] } };
    expect(sheets.map(({ name }) => name).filter((name) => name.startsWith('自评表-'))).toEqual(facts.projects.map(({ name }) => `自评表-${name}`));
    expect(JSON.parse((await jishu('check', one, '--json', '-')).out).facts).toEqual(facts);
    expect(await jishu('report', one, '-o', two, '--forms')).toMatchObject({ code: 0 });
    expect((await readWorkbook(await readFile(two), 'again.xlsx')).sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  });

  it('writes on request the sheet that traces every number, the same bytes twice, and reads it not as data', async () => {
    const [one, two, again] = [join(folder, 'traced.xlsx'), join(folder, 'traced-later.xlsx'), join(folder, 'traced-again.xlsx')];
    await jishu('report', clean, '-o', one, '--trace');
    await jishu('report', clean, '-o', two, '--trace');
    expect(await readFile(two)).toEqual(await readFile(one));
    const { sheets } = await readWorkbook(await readFile(one), 'traced.xlsx');
    expect(sheets.find(({ name }) => name === '数据溯源')?.values[2]).toEqual(['序号', '报告中写作', '精确值', '单位', '怎样得来', '转到', '单元格']);
    expect(JSON.parse((await jishu('check', one, '--json', '-')).out).facts).toEqual(JSON.parse((await jishu('check', clean, '--json', '-')).out).facts);
    expect(await jishu('report', one, '-o', again, '--trace')).toMatchObject({ code: 0 });
    expect((await readWorkbook(await readFile(again), 'again.xlsx')).sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  });

  it('words passages as a template says, keeps its texts in the workbook, and says what it could not use', async () => {
    const [template, one, two, three] = [join(folder, '单位.jishu-template.json'), join(folder, 'worded.xlsx'), join(folder, 'worded-later.xlsx'), join(folder, 'worded-again.xlsx')];
    const passages = [{ passage: 'project-overview/overview', place: '一、某章', text: '=今年支出{{全年执行数合计}}。' }, { passage: 'output/gone', place: '四、某章 （三）产出', text: '没有这一段。' }];
    await writeFile(template, JSON.stringify({ format: 'jishu-template', version: 1, passages }));
    const { out, code } = await jishu('report', clean, '-o', one, '--template', template);
    expect(code).toBe(0);
    expect(out).toContain('采用模板的1段');
    expect(out).toContain('模板中有一段没有用上，报告中没有：四、某章 （三）产出');
    const written = await readWorkbook(await readFile(one), 'worded.xlsx');
    expect(written.sheets.find(({ name }) => name === '绩效自评报告')?.values.flat().join('\n')).toMatch(/=今年支出[\d.]+万元。/);
    expect(readSettings(written).rewordings.map(({ text }) => text)).toEqual(['=今年支出{{全年执行数合计}}。']);
    await jishu('report', clean, '-o', two, '--template', template);
    expect(await readFile(two)).toEqual(await readFile(one));
    // The next run needs no template, and one with another text takes its place.
    await jishu('report', one, '-o', three);
    expect((await readWorkbook(await readFile(three), 'again.xlsx')).sheets.find(({ name }) => name === '绩效自评报告')?.values.flat().join('\n')).toMatch(/=今年支出[\d.]+万元。/);
    await writeFile(template, JSON.stringify({ format: 'jishu-template', version: 1, passages: [{ ...passages[0], text: '另写。' }] }));
    expect((await jishu('report', one, '-o', three, '--template', template, '--locale', 'en')).out).toContain('1 passage of the template used, 1 of them in place of others');
    expect(readSettings(await readWorkbook(await readFile(three), 'again.xlsx')).rewordings.map(({ text }) => text)).toEqual(['另写。']);
  });

  it('writes nothing with a template that is none', async () => {
    const [template, output] = [join(folder, 'bad.json'), join(folder, 'never.xlsx')];
    await writeFile(template, '{"format":"jishu-template","version":1,"passages":[{"passage":"a","text":5,"place":""}]}');
    expect(await jishu('report', clean, '-o', output, '--template', template)).toMatchObject({ code: 2, err: expect.stringContaining('模板的第1段没有自己的文字；请改正，或重新存一份。没有写出文件。') });
    expect(await jishu('report', clean, '-o', output, '--template', join(folder, 'gone.json'))).toMatchObject({ code: 2, err: expect.stringContaining('文件不存在') });
    expect(await jishu('report', clean, '-o', template, '--template', template)).toMatchObject({ code: 2 });
    expect(await readdir(folder)).not.toContain('never.xlsx');
  });

  it('writes a .docx on request, lists what it masks in it, and warns of errors', async () => {
    const word = join(folder, 'report.docx');
    const { out, code } = await jishu('report', gap, '-o', join(folder, 'word.xlsx'), '--docx', word, '--date', '2025-03-20', '--public');
    expect(code).toBe(1);
    expect(out).toContain('公开版：没有发现姓名和电话');
    expect(out).toContain('还有错误没有处理，报送前请改正');
    expect(out).toContain(`已写出 ${word}`);
    expect(strFromU8(unzipSync(new Uint8Array(await readFile(word)))['word/document.xml']!)).toContain('2025年3月20日');
    expect(await jishu('report', gap, '-o', join(folder, 'never.xlsx'), '--docx', word, '--date', '2025-02-30')).toMatchObject({ code: 2, err: expect.stringContaining('日期写作 2025-03-20') });
    expect(await jishu('report', gap, '-o', word, '--docx', word)).toMatchObject({ code: 2 });
  });

  it('keeps what was changed by hand in the report of an earlier run', async () => {
    const [once, twice] = [join(folder, 'once.xlsx'), join(folder, 'twice.xlsx')];
    await jishu('report', gap, '-o', once);
    const mine = '　　评价由部务会部署，次年一月完成。';
    const { plans, memory } = compose(evaluate(await readWorkbook(await readFile(once), 'once.xlsx')));
    const changed = plans.map((plan) => (plan.name !== '绩效自评报告' ? plan : { ...plan, rows: plan.rows.map((entry) => (String(entry.cells[0]?.value).includes('【待填写：评价起止时间') ? { ...entry, cells: entry.cells.map((own) => (own.column === 0 ? { ...own, value: mine } : own)) } : entry)) }));
    await writeFile(once, await writeReport(changed, { source: await readFile(gap), memory, activate: '绩效自评报告' }));
    const { out } = await jishu('report', once, '-o', twice);
    expect(out).toContain('保留手工修改1处');
    const again = (await readWorkbook(await readFile(twice), 'twice.xlsx')).sheets.find(({ name }) => name === '绩效自评报告')!;
    expect(again.values.flat().filter((text) => String(text).includes(mine.trim()))).toHaveLength(1);
  });

  it('says that a sheet looks like the report under another name, and leaves it as it is', async () => {
    const { plans, memory } = compose(evaluate(await readWorkbook(await readFile(gap), 'gap.xlsx')));
    const [moved, fresh] = [join(folder, 'moved.xlsx'), join(folder, 'fresh.xlsx')];
    await writeFile(moved, await writeReport(plans.map((plan) => (plan.name === '绩效自评报告' ? { ...plan, name: '报告（定稿）' } : plan)), { source: await readFile(gap), memory, activate: '报告（定稿）' }));
    expect((await jishu('report', moved, '-o', fresh)).out).toContain('「报告（定稿）」像是它改了名：已另写一张，「报告（定稿）」原样未动');
    const sheetIn = async (path: string) => (await readWorkbook(await readFile(path), 'x.xlsx')).sheets.find(({ name }) => name === '报告（定稿）')?.values;
    expect(await sheetIn(fresh)).toEqual(await sheetIn(moved));
  });

  it('takes over a report sheet that it has no record of, and leaves one that is none of its own under another name', async () => {
    const { plans } = compose(evaluate(await readWorkbook(await readFile(gap), 'gap.xlsx')));
    const file = join(folder, 'foreign.xlsx');
    await writeFile(file, await writeReport(plans, { source: await readFile(gap), memory: '', activate: '绩效自评报告' }));
    const taken = join(folder, 'taken.xlsx');
    expect((await jishu('report', file, '-o', taken)).out).toMatch(/「绩效自评报告」没有生成记录，已接管：\d+处与数据一致/);
    const sheetIn = async (path: string, name: string) => (await readWorkbook(await readFile(path), 'x.xlsx')).sheets.find((one) => one.name === name)?.values;
    expect(await sheetIn(taken, '绩效自评报告')).toEqual(await sheetIn(file, '绩效自评报告'));
    const other = join(folder, 'other.xlsx');
    const [report] = plans;
    const own = { ...report!, rows: [{ ...report!.rows[0]!, cells: [{ ...report!.rows[0]!.cells[0]!, value: '某人的发言稿' }] }] };
    await writeFile(other, await writeReport([own], { source: await readFile(gap), memory: '', activate: '绩效自评报告' }));
    const apart = join(folder, 'apart.xlsx');
    expect((await jishu('report', other, '-o', apart)).out).toContain('已改名为「绩效自评报告（原有）」留存');
    expect(await sheetIn(apart, '绩效自评报告（原有）')).toEqual(await sheetIn(other, '绩效自评报告'));
  });

  it.each([
    ['a missing file', async () => join(folder, 'nowhere.xlsx'), '文件不存在'],
    ['a text file', async () => { const file = join(folder, 'text.xlsx'); await writeFile(file, '项目,金额'); return file; }, '不是完整的 .xlsx'],
    ['a truncated file', async () => { const file = join(folder, 'half.xlsx'); await writeFile(file, (await readFile(clean)).subarray(0, 3000)); return file; }, '不是完整的 .xlsx'],
  ])('exits with 2 for %s, says why, and leaves nothing behind', async (_, make, why) => {
    const file = await make();
    const output = join(folder, 'never.xlsx');
    const { code, err } = await jishu('report', file, '-o', output);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it('never writes over the input', async () => {
    const { code, err } = await jishu('report', gap, '-o', gap);
    expect([code, err]).toEqual([2, `输出文件不能是原文件 ${gap}；请写到另一个文件，写回原文件请用 --in-place。\n`]);
    const before = await readFile(gap);
    expect((await jishu('check', gap, '--json', gap)).code).toBe(2);
    expect((await jishu('report', gap, '-o', join(folder, 'x.xlsx'), '--json', join(folder, 'x.xlsx'))).err).toContain('不能是同一个文件');
    expect(await readFile(gap)).toEqual(before);
  });

  it('writes into the file that is read where that is asked for, and what stands there besides the report stays', async () => {
    const [file, other] = [join(folder, 'in-place.xlsx'), join(folder, 'beside.xlsx')];
    await writeFile(file, await readFile(gap));
    await jishu('report', file, '-o', other);
    expect((await jishu('report', file, '--in-place')).err).toBe('');
    expect(await readFile(file)).toEqual(await readFile(other));
    const [before, after] = [unzipSync(await readFile(gap)), unzipSync(await readFile(file))];
    for (const part of Object.keys(before).filter((name) => /worksheets|sharedStrings|theme/.test(name))) expect([part, strFromU8(after[part]!)]).toEqual([part, strFromU8(before[part]!)]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    ['neither a file nor in place', [], '请用 -o 写明输出文件，或用 --in-place 写回原文件，二者选一。\n'],
    ['both', ['--in-place', '-o', 'both.xlsx'], '请用 -o 写明输出文件，或用 --in-place 写回原文件，二者选一。\n'],
    ['a file of another kind', ['-o', 'report.xlsm'], '输出文件 report.xlsm 的扩展名应与内容一致，请用 .xlsx，否则 Excel 打不开。\n'],
  ])('asks where to write for %s', async (_, words, said) => {
    expect(await jishu('report', gap, ...words)).toMatchObject({ code: 2, err: said });
  });

  it('keeps macros, and says what ending the file wants', async () => {
    const [file, output] = [join(folder, 'macros.xlsm'), join(folder, 'macros-report.xlsm')];
    const vbaProject = Uint8Array.from({ length: 100 }, (_, index) => index);
    await writeFile(file, await writeXlsx({ sheets: [{ name: '台账', rows: [['单位：万元'], ['项目', '全年预算数', '全年执行数'], ['办公', 10, 9]] }], vbaProject }));
    expect(await jishu('report', file, '-o', join(folder, 'never.xlsx'))).toMatchObject({ code: 2, err: `输出文件 ${join(folder, 'never.xlsx')} 的扩展名应与内容一致，请用 .xlsm（原文件含宏），否则 Excel 打不开。\n` });
    expect((await jishu('report', file, '-o', output)).err).toBe('');
    expect(unzipSync(await readFile(output))['xl/vbaProject.bin']).toEqual(vbaProject);
  });

  it('writes the report only together with the JSON', async () => {
    expect((await jishu('report', gap, '-o', join(folder, 'never.xlsx'), '--json', join(folder, 'nowhere/x.json'))).code).toBe(2);
    expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it.each([[['report', gap, '-o', 'x.xlsx', '--scheme', 'no-such']], [['check', gap, '--unit', '美元']], [['check', gap, '--year', '24']], [['fly']], [['report', gap]]])('exits with 2 for %j', async (words) => {
    expect((await jishu(...words)).code).toBe(2);
  });
});

describe('schemes', () => {
  const scores = async (...words: string[]) => {
    const { out } = await jishu('check', clean, '--json', '-', ...words);
    return (JSON.parse(out) as { scores: { total: string | null; items: { kind: string; points: string | null; maxPoints: string | null }[] }[] }).scores;
  };
  it.each([['caiyu-2020-10', '10'], ['hubei', '20']])('score the same workbook by %s, execution of %s points', async (id, maxPoints) => {
    expect((await scores('--scheme', id))[0]!.items[0]).toMatchObject({ kind: 'execution', maxPoints, points: maxPoints });
  });
  it('give no grade to points that are not the full ones', async () => {
    expect((await jishu('check', clean, '--scheme', 'hubei')).out).toMatch(/慈善会 110分，各项分值合计110分，与满分不符，调整后评定等级\n/);
  });
  it('leave the execution to a person where it is not said whether the projects are finished', async () => {
    expect((await scores('--scheme', 'caiyu-2021-101')).every(({ total }) => total === null)).toBe(true);
    expect((await scores('--scheme', 'caiyu-2021-101', '--finished', 'yes')).every(({ items }) => items[0]!.points === '10')).toBe(true);
    const one = await scores('--scheme', 'caiyu-2021-101', '--finished', '慈善会=yes', '--finished', '养老机构消防=no');
    expect([one[0]!.items[0]!.points, one[1]!.items[0]!.points, one[4]!.items[0]!.points]).toEqual(['10', null, '7']);
  });
  it('refuse an answer that is neither yes nor no', async () => {
    expect((await jishu('check', clean, '--finished', '也许')).code).toBe(2);
  });
});

/** Writes a workbook into the folder of the tests. */
const write = async (file: string, options: Parameters<typeof writeXlsx>[0]): Promise<string> => {
  await writeFile(join(folder, file), await writeXlsx(options));
  return join(folder, file);
};

describe('--basis', () => {
  type Basis = { changedNumbers: { id: string }[]; facts: { rateBasis: object; projects: { executionRate: string | null }[] }; findings: { code: string; severity: string; at: string[]; message: string }[]; scores: { items: { points: string | null; reason: string }[] }[] };
  const rows = [['2024年度（单位：万元）'], ['项目', '年初预算数', '全年预算数', '到位资金', '全年执行数'], ['甲', 70, 90, 80, 60]];
  const settled = { name: '报告设置', rows: [['设置', '值'], ['方案数值', '值'], ['预算执行率的分母', '年初预算数']] };
  const answerOf = async (file: string, ...words: string[]): Promise<Basis> => {
    const answer = JSON.parse((await jishu('check', file, ...words, '--json', '-')).out) as Basis;
    expect(validate(answer)).toBe(true);
    return answer;
  };

  it('goes before what is settled in the workbook, and that before the scheme', async () => {
    const [plain, file] = [await write('bases.xlsx', { sheets: [{ name: '台账', rows }] }), await write('settled-basis.xlsx', { sheets: [{ name: '台账', rows }, settled] })];
    const told = async (from: string, ...words: string[]) => {
      const { facts, changedNumbers, scores } = await answerOf(from, ...words);
      return [facts.rateBasis, facts.projects[0]!.executionRate, scores[0]!.items[0]!.points, changedNumbers.map(({ id }) => id)];
    };
    expect(await told(plain)).toEqual([{ over: 'adjusted', assumed: false }, '0.666667', '6.67', []]);
    expect(await told(file)).toEqual([{ over: 'initial', assumed: false }, '0.857143', '8.57', ['rate-basis']]);
    for (const word of ['到位资金', '资金到位数']) expect(await told(file, '--basis', word)).toEqual([{ over: 'received', assumed: false }, '0.75', '7.5', []]);
    expect(await told(file, '--basis=全年预算数')).toEqual([{ over: 'adjusted', assumed: false }, '0.666667', '6.67', []]);
  });

  it('settles what the workbook leaves open, which the findings name with the option', async () => {
    const file = await write('no-budget.xlsx', { sheets: [{ name: '台账', rows: [['2024年度（单位：万元）'], ['项目', '年初预算数', '全年执行数'], ['甲', 90, 60]] }] });
    const open = await answerOf(file);
    expect([open.facts.rateBasis, open.facts.projects[0]!.executionRate, open.scores[0]!.items[0]!.points]).toEqual([{ over: 'initial', assumed: true }, '0.666667', null]);
    expect(open.findings.filter(({ code }) => code === 'R03')).toMatchObject([{ severity: 'review', at: ['台账!B2'], message: expect.stringContaining('--basis 年初预算数') }]);
    const answered = await answerOf(file, '--basis', '年初预算数');
    expect([answered.facts.rateBasis, answered.scores[0]!.items[0]!.points, answered.findings.filter(({ code }) => code === 'R03')]).toEqual([{ over: 'initial', assumed: false }, '6.67', []]);
  });

  it('is named beside the rates of the report, of the forms and of a review', async () => {
    const file = await write('bases-report.xlsx', { sheets: [{ name: '台账', rows }] });
    const output = join(folder, 'bases-written.xlsx');
    const { out } = await jishu('report', file, '-o', output, '--basis', '年初预算数', '--json', '-');
    expect(out).toContain('预算执行率85.71%（全年执行数÷年初预算数）');
    const text = join(folder, 'bases.txt');
    await writeFile(text, '一、资金情况\n年初预算100万元，全年预算120万元，全年执行数90万元，执行率90%。\n');
    const codes = async (...words: string[]) => (JSON.parse((await jishu('review', text, '--json', '-', ...words)).out) as Basis).findings.map(({ code }) => code);
    expect(await codes()).toContain('M08');
    expect(await codes('--basis', '年初预算数')).not.toContain('M08');
  });
});

describe('--org', () => {
  it('reads one unit of several, and its JSON fits the schema', async () => {
    const file = join(folder, 'units.xlsx');
    await writeFile(file, await fileOf(chosenUnit[0]));
    const answer = async (...words: string[]) => JSON.parse((await jishu('check', file, ...words, '--json', '-')).out) as { facts: { projects: { id: string; sources?: unknown[] }[]; organisations: { chosen: string | null } }; findings: { code: string }[] };
    const [all, one] = [await answer(), await answer('--org', '205001')];
    expect([validate(all), validate(one)]).toEqual([true, true]);
    expect([all, one].map(({ facts, findings }) => [facts.projects.map(({ id }) => id), facts.organisations.chosen, findings.filter(({ code }) => code === 'R06').length])).toEqual([
      [['205001/P1', '205001/P2', '205002/P1'], null, 1],
      [['205001/P1', '205001/P2'], '某县第一中学', 0],
    ]);
  });
});

describe('what a workbook settles', () => {
  const ledger = [['项目', '全年预算数', '全年执行数'], ['甲', 10, 9], ['乙', 20, 20]];
  const older = [['项目', '全年预算数', '全年执行数'], ['丙', 5, 5]];
  const settings = (...rows: readonly (readonly (string | number)[])[]) => ({ name: '报告设置', rows: [['设置', '值', '说明'], ...rows.map((row) => [...row])] });
  const answerOf = async (...words: string[]) => JSON.parse((await jishu(...words, '--json', '-')).out) as { scheme: string; facts: { unit: { year: number | null }; projects: { name: string; adjusted: number }[]; leftOut: { at: string[]; why: string }[] }; findings: { code: string; severity: string; at: string[] }[] };

  it('is followed by check, options before it, and its JSON fits the schema', async () => {
    const file = await write('settled.xlsx', { sheets: [{ name: '台账', rows: ledger }, { name: '旧账', rows: older }, settings(['评价方案', 'caiyu-2020-10'], ['金额单位', '元'], ['报告年度', 2023], ['预算执行区域', '台账!A1:C3'])] });
    const settled = await answerOf('check', file);
    expect(validate(settled)).toBe(true);
    expect(settled.facts.unit.year).toBe(2023);
    expect(settled.facts.projects.map(({ name, adjusted }) => [name, adjusted])).toEqual([['甲', 1_000], ['乙', 2_000]]);
    expect(settled.facts.leftOut).toEqual(['旧账!A1:C1', '旧账!A2:C2'].map((at) => ({ at: [at], why: '已指定预算执行的区域为台账!A1:C3' })));
    expect(settled.findings.filter(({ code }) => /^R/.test(code))).toEqual([]);
    expect((await answerOf('check', file, '--unit', '万元', '--year', '2022')).facts).toMatchObject({ unit: { year: 2022 }, projects: [{ adjusted: 10_000_000 }, { adjusted: 20_000_000 }] });
  });

  it('is named with its cell where it cannot be followed', async () => {
    const file = await write('unsettled.xlsx', { sheets: [{ name: '台账', rows: ledger }, settings(['评价方案', '某省办法'], ['金额单位', '千米'], ['报告年度', 20244], ['预算执行区域', '台帐!A1:C3'])] });
    const { findings, facts } = await answerOf('check', file);
    expect(findings.filter(({ code }) => code === 'R10').map(({ severity, at }) => [severity, ...at])).toEqual(['B2', 'B3', 'B4', 'B5'].map((cell) => ['review', `报告设置!${cell}`]));
    expect(facts.projects).toHaveLength(2);
    expect((await jishu('check', file)).out).toContain('待确认 R10 报告设置!B3 金额单位「千米」不是元、千元、万元、亿元之一');
  });

  it('may be numbers of the scheme: they are named, and gone by', async () => {
    const file = await write('numbers.xlsx', { sheets: [{ name: '台账', rows: ledger }, settings(['执行率须说明原因的界限', 0.95], ['等级优的最低分', 75])] });
    const answer = await answerOf('check', file);
    expect(validate(answer)).toBe(true);
    expect(answer).toMatchObject({ changedNumbers: [{ id: 'low-execution/warn', label: '执行率须说明原因的界限', own: '0.9', value: '0.95', at: ['报告设置!B2'] }] });
    expect(answer.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['M10', 'R10']));
    const { out } = await jishu('check', file);
    expect(out).toContain('方案数值已改 报告设置!B2 执行率须说明原因的界限由90%改为95%');
    expect(out).toContain('警告 M10 台账!C2 「甲」预算执行率90.00%（全年执行数÷全年预算数），低于95%，没有写明原因；请在备注或偏差原因栏写明。');
    expect(out).toContain('待确认 R10 报告设置!B3 等级优的最低分「75」没有采用，仍按方案的90分');
  });

  it('may be findings that are set aside: they are told last, with the reason, and are no errors', async () => {
    const rows = [['项目', '年初预算数', '全年预算数', '全年执行数'], ['甲', 10, 10, 10], ['乙', 20, 20, 20], ['合计', 30, 30, 33]];
    const before = await readWorkbook(new Uint8Array(await readFile(await write('gap.xlsx', { sheets: [{ name: '2024年台账（万元）', rows }] }))), 'gap.xlsx');
    const errors = evaluate(before).findings.filter(({ severity }) => severity === 'error');
    let snapshot = before;
    for (const { code } of errors) snapshot = await setAside(snapshot, code, '含上年结转，见附注');
    const file = await write('waived.xlsx', { sheets: [{ name: '2024年台账（万元）', rows }, { name: settingsSheet, rows: snapshot.sheets.find(({ name }) => name === settingsSheet)!.values.map((cells) => [...cells]) }] });
    expect((await jishu('check', join(folder, 'gap.xlsx'))).code).toBe(1);
    const { code, out } = await jishu('check', file);
    expect(code).toBe(0);
    expect(out).toMatch(/已说明 M01 '2024年台账（万元）'!D4 .*（理由：含上年结转，见附注）/);
    expect(out.indexOf('已说明 M01')).toBeGreaterThan(out.indexOf('待确认'));
    const answer = await answerOf('check', file);
    expect(validate(answer)).toBe(true);
    expect(answer.findings.find((finding) => finding.code === 'M01')).toMatchObject({ waived: '含上年结转，见附注' });
  });

  it('is the same in the file that report writes', async () => {
    const file = await write('kept.xlsx', { sheets: [{ name: '台账', rows: ledger }, { name: '旧账', rows: older }, settings(['金额单位', '元'], ['报告年度', 2023], ['预算执行区域', '台账!A1:C3'])] });
    const output = join(folder, 'kept-report.xlsx');
    expect((await jishu('report', file, '-o', output)).err).toBe('');
    expect((await answerOf('check', output)).facts).toEqual((await answerOf('check', file)).facts);
    const [before, after] = [await readWorkbook(await readFile(file), 'kept.xlsx'), await readWorkbook(await readFile(output), 'kept-report.xlsx')];
    expect(after.sheets.find(({ name }) => name === settingsSheet)).toEqual(before.sheets.find(({ name }) => name === settingsSheet));
    expect(readSettings(after)).toMatchObject({ unit: '元', year: 2023, sources: { 'budget-ledger': '台账!A1:C3' }, unclear: [] });
  });

  it('is the same in the file that report writes where names of the workbook hold the ranges', async () => {
    const file = await write('named.xlsx', { sheets: [{ name: '台账', rows: ledger }, { name: '旧账', rows: older }, settings(['金额单位', '元'], ['报告年度', 2023])], namedRanges: [{ name: '绩述_预算执行', range: '台账!$A$1:$C$3' }] });
    const output = join(folder, 'named-report.xlsx');
    expect((await jishu('report', file, '-o', output)).err).toBe('');
    const [before, after] = [await answerOf('check', file), await answerOf('check', output)];
    expect(before.facts.projects.map(({ name, adjusted }) => [name, adjusted])).toEqual([['甲', 1_000], ['乙', 2_000]]);
    expect(after.facts).toEqual(before.facts);
    expect(readSettings(await readWorkbook(await readFile(output), 'named-report.xlsx'))).toEqual({ ...noSettings, unit: '元', year: 2023, sources: { 'budget-ledger': '台账!A1:C3' } });
  });
});

describe('jishu schemes', () => {
  it('lists the schemes', async () => {
    const { code, out } = await jishu('schemes', '--json', '-');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toContainEqual({ id: 'caiyu-2020-10', title: expect.any(String), document: expect.stringContaining('财预〔2020〕10号'), clause: expect.any(String) });
  });
});
