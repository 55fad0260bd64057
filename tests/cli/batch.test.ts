import { execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import fs, { appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startWorkers } from '../../src/cli/batch/workers';
import { readDocx } from '../../src/hosts/docx/read-docx';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { workbookOf } from '../../src/tools/samples/workbook-of';
import { run } from '../../src/cli/main';
import { jishu } from '../helpers/run-cli';

const root = join(__dirname, '../..');
const samples = join(root, 'assets/samples');
const report = '某区委组织部2024年度项目支出自评报告\n一、项目支出基本情况\n项目支出200.00万元，其中办公40万元、培训50万元。\n';
let folder: string;
let files: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-batch-'));
  files = join(folder, '送审');
  await mkdir(join(files, '一科'), { recursive: true });
  for (const name of ['gap.xlsx', 'clean.xlsx']) await copyFile(join(samples, name), join(files, '一科', name));
  await writeFile(join(files, '一科', '组织部.txt'), report);
  await writeFile(join(files, '一科', 'gap.txt'), '一、概况\n没有写明单位。\n');
  await writeFile(join(files, '坏.xlsx'), 'junk');
  await writeFile(join(files, '~$gap.xlsx'), 'x');
  await writeFile(join(files, '名单.csv'), 'x');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const listed = async (where: string): Promise<string[]> => (await readdir(where, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !entry.parentPath.endsWith('.jishu')).map((entry) => join(entry.parentPath, entry.name).slice(where.length + 1)).sort();
const summary = async (where: string): Promise<readonly (readonly unknown[])[]> => (await readWorkbook(await readFile(join(where, '汇总表.xlsx')), '汇总表.xlsx')).sheets[0]!.values;
/** These columns of the summary, line by line. */
const told = async (where: string, ...columns: readonly string[]): Promise<readonly (readonly unknown[])[]> => {
  const [head, ...lines] = await summary(where);
  return lines.map((line) => columns.map((name) => line[head!.indexOf(name)]));
};

describe('jishu batch', () => {
  it('names the unit that a report without a workbook names', async () => {
    const alone = join(folder, '只有报告');
    await mkdir(alone);
    await writeFile(join(alone, '一.txt'), report);
    await jishu('batch', alone, '-o', join(folder, '只有报告的结果'), '--jobs', '1');
    expect(await told(join(folder, '只有报告的结果'), '单位', '种类', '对照的工作簿', '项目数')).toEqual([['某区委组织部', '报告', null, null]]);
  });

  it('works on every workbook and report of a folder, each report against the workbook of its unit, and a broken file stops none', async () => {
    const results = join(folder, '结果');
    const { code, out, err } = await jishu('batch', files, '-o', results, '--opinions', '--jobs', '1');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('3份工作簿，2份报告');
    expect(out).toMatch(/办好4份，其中1份有错误；1份没有办成/);
    expect(await listed(results)).toEqual(['一科/clean-报告.xlsx', '一科/clean.json', '一科/gap-txt-退回意见.docx', '一科/gap-txt.json', '一科/gap-xlsx-报告.xlsx', '一科/gap-xlsx.json', '一科/组织部-退回意见.docx', '一科/组织部.json', '汇总表.xlsx']);
    const [head, ...lines] = await summary(results);
    const column = (name: string): number => head!.indexOf(name);
    const of = (file: string): readonly unknown[] => lines.find((line) => line[column('文件')] === file)!;
    expect(lines).toHaveLength(5);
    expect(of('坏.xlsx')[column('说明')]).toMatch(/^没有办成：它不是完整的 .xlsx/);
    expect([of('坏.xlsx')[column('错误')], of('坏.xlsx')[column('项目数')]]).toEqual([null, null]);
    expect(['单位', '项目数', '全年预算数\n（万元）', '执行率\n（÷全年预算数）', '得分', '等级', '错误'].map((name) => of('一科/clean.xlsx')[column(name)])).toEqual(['某县民政局', 14, 3580.69, expect.any(Number), '97.88—100.00', '优14', 0]);
    // A total of one kind and items of another make no rate.
    expect(['单位', '全年执行数\n（万元）', '执行率\n（÷全年预算数）', '错误'].map((name) => of('一科/gap.xlsx')[column(name)])).toEqual(['某区委组织部', 212.93, null, 2]);
    expect(['对照的工作簿', '单位'].map((name) => of('一科/组织部.txt')[column(name)])).toEqual(['一科/gap.xlsx', '某区委组织部']);
    expect(['对照的工作簿', '单位', '项目数'].map((name) => of('一科/gap.txt')[column(name)])).toEqual([null, null, null]);
    // Printed, its pages are numbered.
    const sheet = strFromU8(unzipSync(await readFile(join(results, '汇总表.xlsx')))['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('<oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter>');
    const opinion = readDocx(await readFile(join(results, '一科/组织部-退回意见.docx')), '退回意见.docx');
    expect(opinion).toContain('已对照所附工作簿复核');
    // The same as a file worked on by itself.
    const alone = join(folder, 'alone.xlsx');
    await jishu('report', join(files, '一科/gap.xlsx'), '-o', alone, '--json', `${alone}.json`);
    expect(await readFile(join(results, '一科/gap-xlsx-报告.xlsx'))).toEqual(await readFile(alone));
    expect(JSON.parse(await readFile(join(results, '一科/gap-xlsx.json'), 'utf8'))).toEqual(JSON.parse(await readFile(`${alone}.json`, 'utf8')));
  });

  it('tells the findings of each file with --all, and speaks the language that was asked for', async () => {
    const results = join(folder, '逐份');
    const { out } = await jishu('batch', join(files, '一科', 'gap.xlsx'), join(files, '坏.xlsx'), '-o', results, '--jobs', '1', '--all');
    expect(out).toContain('  错误 M01 项目支出!C11 合计212.93万元');
    expect(out).toContain('  提示 ');
    const english = await jishu('batch', join(files, '一科', 'gap.xlsx'), join(files, '坏.xlsx'), '-o', join(folder, 'each'), '--jobs', '1', '--all', '--locale', 'en');
    expect(english.out).toContain('  Error M01 项目支出!C11 The total 212.93 wan yuan');
    expect(english.out).toContain('it is no whole .xlsx file');
    expect(await readFile(join(folder, 'each/gap.json'), 'utf8')).toContain('The total 212.93 wan yuan');
    expect((await jishu('batch', join(files, '一科', 'gap.xlsx'), '-o', results, '--jobs', '1')).out).not.toContain('M01');
  });

  it('names by what a rate divides where it is not the budget of the year', async () => {
    const results = join(folder, '年初');
    await jishu('batch', join(files, '一科', 'clean.xlsx'), '-o', results, '--jobs', '1', '--basis', '年初预算数');
    expect(await told(results, '执行率\n（÷全年预算数）', '说明')).toEqual([[0.959815, '执行率＝全年执行数÷年初预算数']]);
  });

  it('gives no grade where the points are not the full ones, and says why', async () => {
    const results = join(folder, '湖北');
    await jishu('batch', join(files, '一科', 'clean.xlsx'), '-o', results, '--jobs', '1', '--scheme', 'hubei');
    expect(await told(results, '等级', '说明')).toEqual([['待评定14', '14个项目各项分值合计与满分不符，调整后评定等级']]);
  });

  it('says where several workbooks are of one unit, and holds a report against the one beside it', async () => {
    const [twice, results] = [join(folder, '两份'), join(folder, '两份的结果')];
    for (const below of ['一', '二']) {
      await mkdir(join(twice, below), { recursive: true });
      await copyFile(join(samples, 'gap.xlsx'), join(twice, below, 'gap.xlsx'));
    }
    await writeFile(join(twice, '二', '报告.txt'), report);
    await writeFile(join(twice, '二', `${'长'.repeat(83)}.txt`), report);
    expect((await jishu('batch', twice, '-o', results, '--opinions', '--jobs', '1')).code).toBe(1);
    expect(await told(results, '文件', '对照的工作簿', '说明')).toEqual([
      ['一/gap.xlsx', null, '同一单位还有1份工作簿，金额不要重复相加'],
      ['二/gap.xlsx', null, '同一单位还有1份工作簿，金额不要重复相加'],
      ['二/报告.txt', '二/gap.xlsx', '有2份工作簿是这个单位的，对照的是「gap.xlsx」'],
      [`二/${'长'.repeat(83)}.txt`, '二/gap.xlsx', '有2份工作簿是这个单位的，对照的是「gap.xlsx」'],
    ]);
    // A name as long as names can be leaves room for an ending.
    expect((await readdir(join(results, '二'))).filter((name) => name.startsWith('长')).map((name) => name.replace(/^长+/, ''))).toEqual(['-退回意见.docx', '.json']);
  });

  it('holds a report against the unit with the longest of the names that it begins with', async () => {
    const [units, results] = [join(folder, '单位'), join(folder, '单位的结果')];
    await mkdir(units);
    for (const unit of ['某县教育局', '某县教育局考试中心']) await writeFile(join(units, `${unit}.xlsx`), await workbookOf(unit, 1));
    await writeFile(join(units, '一.txt'), '某县教育局考试中心2024年度自评报告\n一、概况\n');
    await writeFile(join(units, '二.txt'), '某县教育局2024年度自评报告\n一、概况\n');
    await jishu('batch', units, '-o', results, '--jobs', '1');
    expect((await told(results, '文件', '对照的工作簿')).filter(([, beside]) => beside !== null)).toEqual([
      ['一.txt', '某县教育局考试中心.xlsx'],
      ['二.txt', '某县教育局.xlsx'],
    ]);
  });

  it('words passages as a template says, and says which links in a folder it passed over', async () => {
    const [some, results, template] = [join(folder, '改写'), join(folder, '改写的结果'), join(folder, '单位.jishu-template.json')];
    await mkdir(some);
    await copyFile(join(samples, 'clean.xlsx'), join(some, 'clean.xlsx'));
    await symlink(join(samples, 'gap.xlsx'), join(some, '链接.xlsx'));
    await symlink(some, join(some, '绕回'));
    const passages = [{ passage: 'project-overview/overview', text: '各站按月核对台账。', place: '一、某章' }, { passage: 'output/gone', text: '用不上。', place: '别处' }];
    await writeFile(template, JSON.stringify({ format: 'jishu-template', version: 1, passages }));
    const { out } = await jishu('batch', some, '-o', results, '--jobs', '1', '--template', template);
    expect(out).toContain('1份工作簿，0份报告');
    for (const name of ['链接.xlsx', '绕回']) expect(out).toContain(`${join(some, name)} 是链接，没有办理`);
    expect(await told(results, '文件', '说明')).toEqual([['clean.xlsx', expect.stringContaining('别处')]]);
    const { sheets } = await readWorkbook(await readFile(join(results, 'clean-报告.xlsx')), 'clean-报告.xlsx');
    expect(sheets.some(({ values }) => values.flat().some((value) => String(value).includes('各站按月核对台账。')))).toBe(true);
  });

  it('says of an empty file, and of one that goes while others are worked on, what is wrong, and does the others', async () => {
    const [some, results] = [join(folder, '有空的'), join(folder, '有空的结果')];
    await mkdir(some);
    await copyFile(join(samples, 'gap.xlsx'), join(some, 'gap.xlsx'));
    for (const name of ['消失.xlsx', '空.xlsx', '空.txt', '空.docx']) await writeFile(join(some, name), '');
    const said = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      if (String(text).includes('份工作簿')) rmSync(join(some, '消失.xlsx'));
      return true;
    });
    try {
      expect(await run(['batch', some, '-o', results, '--jobs', '1'])).toBe(1);
    } finally {
      said.mockRestore();
    }
    expect(await told(results, '文件', '说明')).toEqual([
      ['gap.xlsx', null],
      ['消失.xlsx', '没有办成：文件不存在。'],
      ['空.docx', '没有办成：没有文字。'],
      ['空.txt', '没有办成：没有文字。'],
      ['空.xlsx', '没有办成：文件是空的。'],
    ]);
  });

  it('says where a disk is full, leaves no half file, and does these files with --resume', async () => {
    const [some, results] = [join(folder, '满盘'), join(folder, '满盘的结果')];
    await mkdir(some);
    for (const name of ['一.xlsx', '二.xlsx', '三.xlsx']) await copyFile(join(samples, 'gap.xlsx'), join(some, name));
    const { writeFile: whole } = fs;
    let room = 6;
    const full = jest.spyOn(fs, 'writeFile').mockImplementation(async (...written) => {
      room -= 1;
      if (room >= 0) return whole(...written);
      await whole(written[0], '');
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    try {
      const { code, out, err } = await jishu('batch', some, '-o', results, '--jobs', '1');
      expect(out.match(/写不了文件 .*：磁盘已满。/g)).not.toBeNull();
      expect([code, err]).toEqual([2, `写不了文件 ${join(results, '汇总表.xlsx')}：磁盘已满。\n`]);
    } finally {
      full.mockRestore();
    }
    expect((await listed(results)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect((await jishu('batch', some, '-o', results, '--jobs', '1', '--resume')).out).toMatch(/办好3份（[12]份是上次办好的）/);
    expect(await listed(results)).toHaveLength(7);
  });

  it('says of a file whose results have no place what stands there', async () => {
    const results = join(folder, '挡住');
    await mkdir(results);
    await writeFile(join(results, '一科'), 'x');
    const { code, out } = await jishu('batch', files, '-o', results, '--jobs', '1');
    expect(code).toBe(1);
    expect(out).toContain(`建不了文件夹 ${join(results, '一科')}：路径中有一段是文件，不是文件夹。`);
    expect((await told(results, '说明')).every(([why]) => String(why).startsWith('没有办成：'))).toBe(true);
  });

  it('works on files again that are looked at in another way', async () => {
    const results = join(folder, '再看');
    await jishu('batch', join(files, '一科/gap.xlsx'), '-o', results, '--jobs', '1');
    const again = async (...words: string[]): Promise<string> => (await jishu('batch', join(files, '一科/gap.xlsx'), '-o', results, '--jobs', '1', '--resume', ...words)).out;
    expect(await again('--year', '2023')).not.toContain('上次办好');
    expect(await again('--scheme', 'caiyu-2021-101')).not.toContain('上次办好');
    expect(await again('--year', '2023')).toContain('1份是上次办好的');
  });

  it('says of which checks most files fail', async () => {
    const { sheets } = await readWorkbook(await readFile(join(folder, '结果/汇总表.xlsx')), '汇总表.xlsx');
    const [head, ...lines] = sheets[1]!.values;
    expect(head).toEqual(['代码', '应当如此', '文件数', '占比']);
    const numbers = lines.map((line) => Number(line[2]));
    expect(numbers).toEqual([...numbers].sort((left, right) => right - left));
    expect(lines.every((line) => /^[A-Z]\d\d$/.test(String(line[0])) && String(line[1]).length > 3)).toBe(true);
  });

  it('writes the same summary twice, and with --resume works only on what has changed', async () => {
    const [results, again] = [join(folder, '结果'), join(folder, '再次')];
    const first = await readFile(join(results, '汇总表.xlsx'));
    await jishu('batch', files, '-o', again, '--opinions');
    expect((await readFile(join(again, '汇总表.xlsx'))).length).toBe(first.length);
    expect((await jishu('batch', files, '-o', results, '--opinions', '--resume')).out).toContain('4份是上次办好的');
    expect(await readFile(join(results, '汇总表.xlsx'))).toEqual(first);
    await writeFile(join(files, '一科', '组织部.txt'), `${report}二、评价结论\n完成较好。\n`);
    expect((await jishu('batch', files, '-o', results, '--opinions', '--resume')).out).toContain('3份是上次办好的');
    await rm(join(results, '一科/clean.json'));
    expect((await jishu('batch', files, '-o', results, '--opinions', '--resume')).out).toContain('3份是上次办好的');
    expect(await listed(results)).toContain('一科/clean.json');
  });

  it.each([
    ['a folder that is not there', () => [join(folder, '没有'), '-o', join(folder, 'x')], '文件不存在'],
    ['nothing to work on', () => [join(files, '名单.csv'), '-o', join(folder, 'x')], '没有找到工作簿'],
    ['results among the files', () => [files, '-o', files], '不能就是原文件所在的文件夹'],
    ['a folder of results that is a file', () => [files, '-o', join(files, '坏.xlsx')], '路径中有一段是文件'],
    ['a folder of results below a file', () => [files, '-o', join(files, '名单.csv', '结果')], '路径中有一段是文件'],
    ['a number of jobs that is none', () => [files, '-o', join(folder, 'x'), '--jobs', '0'], '1到64'],
  ])('exits with 2 for %s', async (_, words, said) => {
    const { code, err } = await jishu('batch', ...words());
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(await readdir(folder)).not.toContain('x');
  });
});

describe('the built jishu batch', () => {
  const built = (): string => join(folder, 'built/jishu.js');
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'vite.cli.config.ts', '--outDir', join(folder, 'built'), '--logLevel', 'error'], { cwd: root });
    await writeFile(join(folder, 'built/package.json'), '{"type":"module"}');
  }, 120_000);

  it.each(['2', '16'])('does the same in %s workers', async (jobs) => {
    const results = join(folder, `${jobs}人`);
    const { stdout } = await promisify(execFile)(process.execPath, [built(), 'batch', files, '-o', results, '--opinions', '--jobs', jobs]).catch((failure: { stdout: string }) => failure);
    expect(stdout).toMatch(/办好4份.*1份没有办成/);
    expect(await listed(results)).toEqual(await listed(join(folder, '结果')));
    for (const name of ['一科/gap-xlsx-报告.xlsx', '一科/组织部-退回意见.docx']) expect(await readFile(join(results, name))).toEqual(await readFile(join(folder, '结果', name)));
  }, 120_000);

  it('loses a file that fills the memory of a worker, and no other', async () => {
    const large = join(folder, '大.xlsx');
    await writeFile(large, await workbookOf('某市', 400));
    const workers = startWorkers(1, pathToFileURL(built()), 32);
    try {
      const [first, second] = await Promise.all([large, join(samples, 'gap.xlsx')].map((file, index) => workers.workOn({ kind: 'workbook', file, results: join(folder, `内存/${index}`), options: {}, candidates: [], reportsBeside: 0, template: null, opinion: false, locale: 'zh-CN' })));
      expect([first!.trouble, first!.written]).toEqual([expect.stringMatching(/^内存不够，这个文件太大。.*--jobs 1/), []]);
      expect([second!.trouble, second!.unit]).toEqual([null, '某区委组织部']);
    } finally {
      await workers.stop();
    }
  }, 120_000);

  it('works on files again with another program', async () => {
    const results = join(folder, '换程序');
    const words = [built(), 'batch', join(files, '一科/gap.xlsx'), '-o', results, '--jobs', '1', '--resume'];
    const out = async (): Promise<string> => (await promisify(execFile)(process.execPath, words).catch((failure: { stdout: string }) => failure)).stdout;
    await out();
    expect(await out()).toContain('1份是上次办好的');
    await appendFile(built(), '// built again\n');
    expect(await out()).not.toContain('上次办好');
  }, 120_000);

  it.each<readonly [string, readonly NodeJS.Signals[]]>([
    ['interrupted twice', ['SIGINT', 'SIGINT']],
    ['told to end', ['SIGTERM']],
  ])('leaves no half file when it is %s, and goes on from there', async (how, signals) => {
    const [many, results] = [join(folder, `许多${how}`), join(folder, `中断${how}`)];
    await mkdir(many);
    for (let number = 0; number < 24; number += 1) await copyFile(join(samples, 'large.xlsx'), join(many, `单位${number}.xlsx`));
    const child = spawn(process.execPath, [built(), 'batch', many, '-o', results, '--jobs', '2']);
    const said = { out: '', err: '' };
    child.stderr.on('data', (text) => (said.err += String(text)));
    const ended = new Promise<number | null>((done) => child.on('close', done));
    let left = [...signals];
    child.stdout.on('data', (text) => {
      said.out += String(text);
      if (!said.out.includes('[3/24]')) return;
      for (const signal of left) child.kill(signal);
      left = [];
    });
    expect([await ended, said.err]).toEqual([2, expect.stringMatching(/已中断：办好\d+\/24份.*--resume/)]);
    const written = await listed(results);
    expect(written.filter((name) => name.endsWith('.tmp') || name.includes('汇总表'))).toEqual([]);
    for (const name of written.filter((each) => each.endsWith('.xlsx'))) expect((await readWorkbook(await readFile(join(results, name)), name)).sheets.length).toBeGreaterThan(2);
    for (const name of (await readdir(many)).slice(6)) await rm(join(many, name));
    const { stdout } = await promisify(execFile)(process.execPath, [built(), 'batch', many, '-o', results, '--jobs', '2', '--resume']);
    expect(stdout).toMatch(/办好6份（\d+份是上次办好的）/);
  }, 240_000);
});
