import { achievementsSheet, ledgerSheet, unitSheet } from '../model/own-sheets';
import type { Facts } from '../model/facts';
import type { Amendment, SheetPlan } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { isFilled } from '../snapshot-questions';
import { planAchievementsSheet } from './achievements-sheet';
import type { UnitProblem } from './amend-unit-name';
import { planLedgerSheet } from './ledger-sheet';
import { planUnitSheet } from './unit-sheet';

/** The tables that a person fills in for the report and that can be added empty. */
export type AddedTable = 'budget-ledger' | 'unit-information' | 'achievements';

const plans: Readonly<Record<AddedTable, { readonly name: string; readonly plan: () => SheetPlan; /** Why the sheet is not added where one of its name holds something else. */ readonly taken: string }>> = {
  'budget-ledger': { name: ledgerSheet, plan: planLedgerSheet, taken: `已有工作表「${ledgerSheet}」，但没有认出其中的内容；请在它的表头写「项目」「全年预算数」「全年执行数」，再重新读取` },
  'unit-information': { name: unitSheet, plan: () => planUnitSheet(''), taken: `已有工作表「${unitSheet}」，但没有认出其中的内容；请在它的第一列写「单位名称」「评价组织」等，第二列写内容，再重新读取` },
  achievements: { name: achievementsSheet, plan: planAchievementsSheet, taken: `已有工作表「${achievementsSheet}」，但没有认出其中的内容；请在它的表头写「章节」「事项陈述」，再重新读取` },
};

/** Returns what adds the table that the workbook lacks, with its headings and no content; nothing where it has one by now. */
export const addTable = (snapshot: Snapshot, { tables }: Pick<Facts, 'tables'>, table: AddedTable): Amendment | UnitProblem => {
  const { name, plan, taken } = plans[table];
  if (tables.some(({ recogniser }) => recogniser === table)) return { newSheet: null, edits: [], names: [] };
  const there = snapshot.sheets.find((sheet) => sheet.name === name);
  return there && isFilled(there) ? { problem: taken } : { newSheet: plan(), edits: [], names: [] };
};
