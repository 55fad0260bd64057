import { execFile, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDocx } from '../../src/hosts/docx/read-docx';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
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

describe('jishu batch', () => {
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
    expect(['单位', '项目数', '全年预算数\n（万元）', '执行率', '得分', '等级', '错误'].map((name) => of('一科/clean.xlsx')[column(name)])).toEqual(['某县民政局', 14, 3580.69, expect.any(Number), '97.88—100.00', '优14', 0]);
    // A total of one kind and items of another make no rate.
    expect(['单位', '全年执行数\n（万元）', '执行率', '错误'].map((name) => of('一科/gap.xlsx')[column(name)])).toEqual(['某区委组织部', 212.93, null, 2]);
    expect(['对照的工作簿', '单位'].map((name) => of('一科/组织部.txt')[column(name)])).toEqual(['一科/gap.xlsx', '某区委组织部']);
    expect(of('一科/gap.txt')[column('对照的工作簿')]).toBeNull();
    const opinion = readDocx(await readFile(join(results, '一科/组织部-退回意见.docx')), '退回意见.docx');
    expect(opinion).toContain('已对照所附工作簿复核');
    // The same as a file worked on by itself.
    const alone = join(folder, 'alone.xlsx');
    await jishu('report', join(files, '一科/gap.xlsx'), '-o', alone);
    expect(await readFile(join(results, '一科/gap-xlsx-报告.xlsx'))).toEqual(await readFile(alone));
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
    const [head, ...lines] = await summary(results);
    const told = lines.map((line) => ['文件', '对照的工作簿', '说明'].map((name) => line[head!.indexOf(name)]));
    expect(told).toEqual([
      ['一/gap.xlsx', null, '同一单位还有1份工作簿，金额不要重复相加'],
      ['二/gap.xlsx', null, '同一单位还有1份工作簿，金额不要重复相加'],
      ['二/报告.txt', '二/gap.xlsx', '有2份工作簿是这个单位的，对照的是「gap.xlsx」'],
      [`二/${'长'.repeat(83)}.txt`, '二/gap.xlsx', '有2份工作簿是这个单位的，对照的是「gap.xlsx」'],
    ]);
    // A name as long as names can be leaves room for an ending.
    expect((await readdir(join(results, '二'))).filter((name) => name.startsWith('长')).map((name) => name.replace(/^长+/, ''))).toEqual(['-退回意见.docx', '.json']);
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

  it('does the same in two workers', async () => {
    const results = join(folder, '两人');
    const { stdout } = await promisify(execFile)(process.execPath, [built(), 'batch', files, '-o', results, '--opinions', '--jobs', '2']).catch((failure: { stdout: string }) => failure);
    expect(stdout).toMatch(/办好4份.*1份没有办成/);
    expect(await listed(results)).toEqual(await listed(join(folder, '结果')));
    for (const name of ['一科/gap-xlsx-报告.xlsx', '一科/组织部-退回意见.docx']) expect(await readFile(join(results, name))).toEqual(await readFile(join(folder, '结果', name)));
  }, 120_000);

  it('leaves no half file when it is interrupted, and goes on from there', async () => {
    const [many, results] = [join(folder, '许多'), join(folder, '中断')];
    await mkdir(many);
    for (let number = 0; number < 24; number += 1) await copyFile(join(samples, 'large.xlsx'), join(many, `单位${number}.xlsx`));
    const child = spawn(process.execPath, [built(), 'batch', many, '-o', results, '--jobs', '2']);
    const said = { out: '', err: '' };
    child.stderr.on('data', (text) => (said.err += String(text)));
    const ended = new Promise<number | null>((done) => child.on('close', done));
    child.stdout.on('data', (text) => {
      said.out += String(text);
      if (said.out.includes('[3/24]')) child.kill('SIGINT');
    });
    expect([await ended, said.err]).toEqual([2, expect.stringMatching(/已中断：办好\d+\/24份.*--resume/)]);
    const left = await listed(results);
    expect(left.filter((name) => name.endsWith('.tmp') || name.includes('汇总表'))).toEqual([]);
    for (const name of left.filter((each) => each.endsWith('.xlsx'))) expect((await readWorkbook(await readFile(join(results, name)), name)).sheets.length).toBeGreaterThan(2);
    const { stdout } = await promisify(execFile)(process.execPath, [built(), 'batch', many, '-o', results, '--jobs', '2', '--resume']);
    expect(stdout).toMatch(/办好24份（\d+份是上次办好的）/);
  }, 240_000);
});
