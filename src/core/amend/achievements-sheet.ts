import { achievementsSheet } from '../model/own-sheets';
import type { CellStyle, SheetPlan } from '../model/sheet-plan';
import { achievementWords } from '../recognisers/achievements';

const widths: Readonly<Record<keyof typeof achievementWords, number>> = { chapter: 60, theme: 110, subheading: 90, statement: 360, quantity: 60, measure: 50, approximate: 50, about: 120, evidence: 140 };
const meanings = Object.keys(widths) as readonly (keyof typeof widths)[];

const plain: CellStyle = { fonts: ['宋体'], size: 11, bold: false, color: '#000000', fill: null, horizontal: 'center', vertical: 'center', wrap: true, border: false, format: '@' };

/** Returns the empty sheet 成效台账: a title, what 章节 may be, and the headings, ready for rows. */
export const planAchievementsSheet = (): SheetPlan => ({
  name: achievementsSheet,
  columns: meanings.map((meaning) => widths[meaning]),
  styles: { title: { ...plain, fonts: ['黑体'], size: 16, wrap: false }, note: { ...plain, size: 10, color: '#595959', horizontal: 'left', wrap: false }, heading: { ...plain, bold: true, fill: '#DDEBF7', border: true } },
  rows: [
    { id: 'title', height: 30, cells: [{ column: 0, span: meanings.length, value: '工作成效台账', style: 'title', link: null }] },
    { id: 'note', height: 20, cells: [{ column: 0, span: meanings.length, value: '一行写一件事。“章节”填写：决策、过程、产出、效益、经验、问题、建议、其他。', style: 'note', link: null }] },
    { id: 'heading', height: 24, cells: meanings.map((meaning, column) => ({ column, span: 1, value: achievementWords[meaning], style: 'heading', link: null })) },
  ],
  page: { paper: 'a4', orientation: 'landscape', margins: { top: 54, bottom: 54, left: 36, right: 36 }, titleRows: 3 },
  freezeRows: 3,
});
