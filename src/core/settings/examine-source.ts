import type { TableInfo } from '../model/facts';
import { ownSheets } from '../model/own-sheets';
import type { SourceKind } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { recognise } from '../recognise';
import { ownWritten } from '../recognise/sources';
import { boundsOf } from '../snapshot-questions';
import type { CellRef } from '../units/address';
import { coversRef, overlapRefs, parseRef, rangeRef, shownRef } from '../units/address';
import { answersOf, readSettings } from './read-settings';
import { uprightRef } from './resolve-reference';
import { sourceWords } from './settings-sheet';

/** What is recognised in a range, or why nothing is. */
export interface SourceExamination {
  /** The tables of the kind that would be read; none where there is a problem. */
  readonly tables: readonly TableInfo[];
  readonly problem: string | null;
  readonly why: 'not-a-reference' | 'no-sheet' | 'own-sheet' | 'empty' | 'heading-outside' | 'other-kind' | 'nothing' | null;
  /** The range that may be meant: of a table of the kind that the range touches without its heading. */
  readonly suggested: CellRef | null;
}

/** What a table must have to be recognised, by kind. */
const needs: Readonly<Record<SourceKind, string>> = {
  'budget-ledger': '表头要有「项目」和「年初预算数」「全年预算数」「全年执行数」「金额」中至少一列；写法不同的，用「逐列指定」',
  'targets-table': '表头要有「三级指标」和「年度指标值」两列；写法不同的，复制到「目标」的「粘贴多行」里逐列说明',
  'self-evaluation-form': '表中要有「项目名称」、资金（年初预算数、全年预算数、全年执行数）和「三级指标」各部分，从「项目名称」一行选起',
  'target-form': '表中要有「项目名称」、「年度资金总额」和「三级指标」各部分，从「项目名称」一行选起',
  'monitoring-form': '表中要有「项目名称」、年初预算数、截至某月的执行数和「三级指标」各部分，从「项目名称」一行选起',
  achievements: '表头要有「章节」和「事项陈述」两列',
  'unit-information': '第一列要有「单位名称」「年度」「主管部门」「资金用途」等至少两项',
};

const no = (why: NonNullable<SourceExamination['why']>, problem: string, suggested: CellRef | null = null): SourceExamination => ({ tables: [], problem, why, suggested });

/** Returns what a range would be read as, were it pointed at for a kind of table. */
export const examineSource = (snapshot: Snapshot, kind: SourceKind, at: CellRef): SourceExamination => {
  const range = uprightRef(at);
  const place = range === null ? null : parseRef(range);
  if (range === null || place === null) return no('not-a-reference', `「${at}」不是地址`);
  const sheet = snapshot.sheets.find(({ name }) => name === place.sheet);
  if (!sheet) return no('no-sheet', `本工作簿没有工作表「${place.sheet}」`);
  if (ownSheets.has(sheet.name) || ownWritten(snapshot).has(sheet.name)) return no('own-sheet', `「${sheet.name}」是本程序写的工作表，不作数据来源`);
  const filled = boundsOf(sheet);
  if (filled === null || !overlapRefs(range, rangeRef(sheet.name, filled.row, filled.column, filled.row + filled.rows - 1, filled.column + filled.columns - 1))) return no('empty', '这个区域是空的');

  const settings = readSettings(snapshot);
  const found = recognise(snapshot, answersOf(settings), { [kind]: range }, settings).tables;
  const tables = found.filter((table) => table.recogniser === kind && coversRef(range, table.range));
  if (tables.length > 0) return { tables, problem: null, why: null, suggested: null };
  const touched = found.filter((table) => overlapRefs(range, table.range));
  const own = touched.find(({ recogniser }) => recogniser === kind);
  if (own) return no('heading-outside', `区域内没有完整的表头，整张表在${shownRef(own.range)}`, own.range);
  const [other] = touched;
  return other ? no('other-kind', `这里是${sourceWords[other.recogniser]}，不是${sourceWords[kind]}；${needs[kind]}`) : no('nothing', `没有找到${sourceWords[kind]}：${needs[kind]}`);
};
