import { ledgerSheet } from '../model/own-sheets';
import type { SheetPlan } from '../model/sheet-plan';
import { headedSheet } from './headed-sheet';

const columns = [
  { heading: '项目', width: 220 },
  { heading: '年初预算数', width: 90 },
  { heading: '全年预算数', width: 90 },
  { heading: '全年执行数', width: 90 },
  { heading: '备注', width: 220 },
] as const;

/** Returns the empty sheet 预算执行: a title, the money unit, and the headings, ready for rows. */
export const planLedgerSheet = (): SheetPlan => headedSheet(ledgerSheet, '项目预算执行情况表', '单位：万元。一行写一个项目，合计可以不写。', columns);
