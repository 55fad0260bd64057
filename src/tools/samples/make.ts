import { mkdir, writeFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from '../../hosts/xlsx/hucre';
import { clean } from './clean';
import { gap } from './gap';
import { large } from './large';
import { bases } from './bases';
import { formOf, sheetOf } from './sample-sheet';
import { single } from './single';
import { slow } from './slow';

const samples = [
  { file: 'clean.xlsx', title: '民政项目（14个项目，核对无误）', description: '数字相符、指标齐全，可直接生成报告', english: { title: 'Civil affairs (14 projects, nothing wrong)', description: 'Sums agree and every indicator is there: the report can be written at once' }, sheets: clean },
  { file: 'gap.xlsx', title: '组织部专项（合计与各项不符）', description: '合计212.93万元，各项只有151.80万元，口径也不同', english: { title: 'Organisation office (total and items differ)', description: 'A total of 2,129,300 yuan over items of 1,518,000 yuan' }, sheets: gap },
  { file: 'large.xlsx', title: '综合服务（40个项目、480个指标）', description: '项目和指标很多的单位', english: { title: 'Public services (40 projects, 480 indicators)', description: 'A unit with many projects and indicators' }, sheets: large },
  { file: 'slow.xlsx', title: '生态环境（执行率偏低）', description: '年中调整过预算，支出进度慢，指标没有全部完成', english: { title: 'Environment office (little spent)', description: 'Budgets changed during the year, money spent late, targets missed' }, sheets: slow },
  { file: 'bases.xlsx', title: '农业农村（执行率口径不一）', description: '同一张表的执行率分别除以年初预算、全年预算和到位资金', english: { title: 'Agriculture office (rates of three bases)', description: 'The rates of one table divide by initial budget, adjusted budget and funds received' }, sheets: bases },
  { file: 'single.xlsx', title: '图书馆（一个项目的自评表）', description: '只有一张自评表，资金来源齐全', english: { title: 'Library (the form of one project)', description: 'A single form with the sources of its funds' }, sheets: single },
  { file: 'blank.xlsx', title: '空白工作簿', description: '从头填写，或粘贴自己的表', english: { title: 'Blank workbook', description: 'To be filled in, or for a table of your own' }, sheets: [] },
] as const;

const folder = new URL('../../../assets/samples/', import.meta.url);
const undated = new Date(Date.UTC(2024, 11, 31));

await mkdir(folder, { recursive: true });
for (const { file, sheets } of samples) {
  const bytes = await writeXlsx({ sheets: sheets.length === 0 ? [{ name: 'Sheet1' }] : sheets.map((sheet) => ('headings' in sheet ? sheetOf(sheet) : formOf(sheet))), defaultFont: { name: '宋体', size: 11 }, properties: { created: undated, modified: undated } });
  // One fixed time for every entry: the same script makes the same bytes.
  await writeFile(new URL(file, folder), zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) }));
}
await writeFile(new URL('index.json', folder), `${JSON.stringify(samples.map(({ sheets: _sheets, ...listed }) => listed), null, 2)}\n`);
console.log(`assets/samples: ${samples.map(({ file }) => file).join(', ')}`);
