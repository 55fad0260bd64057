import { achievementsSheet } from '../model/own-sheets';
import type { SheetPlan } from '../model/sheet-plan';
import { achievementWords } from '../recognisers/achievements';
import { headedSheet } from './headed-sheet';

const widths: Readonly<Record<keyof typeof achievementWords, number>> = { chapter: 60, theme: 110, subheading: 90, statement: 360, quantity: 60, measure: 50, approximate: 50, about: 120, evidence: 140 };
const meanings = Object.keys(widths) as readonly (keyof typeof widths)[];

/** Returns the empty sheet 成效台账: a title, what 章节 may be, and the headings, ready for rows. */
export const planAchievementsSheet = (): SheetPlan =>
  headedSheet(achievementsSheet, '工作成效台账', '一行写一件事。“章节”填写：决策、过程、产出、效益、经验、问题、建议、其他。', meanings.map((meaning) => ({ heading: achievementWords[meaning], width: widths[meaning] })));
