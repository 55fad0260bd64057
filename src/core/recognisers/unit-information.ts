import type { BalanceRow, CountFact, Flow, ProjectCount, Reading, TableInfo, TextFact, UnitInformation, UnitText } from '../model/facts';
import { rangeRef } from '../units/address';
import { headingKey, isBlankText, narrow } from '../units/text';
import { amountReadings, readAmount, readNumber } from '../recognise/read-cell';
import { unitInHeading } from '../recognise/ledger/unit-words';
import { readYear } from '../recognise/ledger/year';
import type { LocatedAmount, Recogniser } from '../recognise/recogniser';
import type { MoneyUnit } from '../units/money';

type Field = 'name' | 'year' | 'department' | UnitText;

const fields: ReadonlyMap<string, Field> = new Map(Object.entries({
  单位名称: 'name', 填报单位: 'name', 预算单位: 'name', 编制单位: 'name', 项目单位: 'name',
  年度: 'year', 评价年度: 'year', 预算年度: 'year', 报告年度: 'year',
  主管部门: 'department', 主管部门名称: 'department',
  资金用途: 'purpose', 主要用途: 'purpose', 支出用途: 'purpose',
  评价组织: 'organisation', 评价组织方式: 'organisation', 评价小组: 'organisation',
  评价时间: 'period', 自评时间: 'period', 评价期间: 'period',
  评价方法: 'method', 评价过程: 'method',
  立项依据: 'approval', 决策依据: 'approval', 立项程序: 'approval',
  资金管理制度: 'regulations', 管理制度: 'regulations', 管理办法: 'regulations',
} as const));

/** Numbers of projects. They and the amounts below are read where 单位信息 stands, and make none by themselves: a statement of accounts has such words as well. */
const counts: ReadonlyMap<string, ProjectCount> = new Map(Object.entries({
  年初项目数: 'initial', 年初预算项目数: 'initial', 初始项目数: 'initial', 年初安排项目数: 'initial',
  新增项目数: 'added', 追加项目数: 'added', 年中新增项目数: 'added', 年中追加项目数: 'added', 调增项目数: 'added',
  取消项目数: 'cancelled', 调减项目数: 'cancelled', 终止项目数: 'cancelled', 核减项目数: 'cancelled', 撤销项目数: 'cancelled',
  项目总数: 'stated', 项目数: 'stated', 项目个数: 'stated', 全年项目数: 'stated', 项目支出个数: 'stated', 实际项目数: 'stated',
} as const));
const accounts: ReadonlyMap<string, Flow | 'executed'> = new Map(Object.entries({
  本年收入: 'income', 本年收入合计: 'income', 收入合计: 'income', 全年收入: 'income',
  年初结转结余: 'opening', 年初结转和结余: 'opening', 上年结转结余: 'opening', 上年结转和结余: 'opening', 上年结转: 'opening', 年初结余: 'opening', 年初结转: 'opening',
  本年支出: 'executed', 本年支出合计: 'executed', 支出合计: 'executed', 全年支出: 'executed',
  年末结转结余: 'balance', 年末结转和结余: 'balance', 年末结余: 'balance', 年末结转: 'balance', 结余资金: 'balance', 结转结余资金: 'balance', 结转结余: 'balance', 结余: 'balance',
} as const));

const countIn = /^(?:共)?(\d+)个?(?:项目)?$/;

/** 单位信息: a word in one cell, its answer in the next; recognised from two known words on. */
export const unitInformation: Recogniser = {
  id: 'unit-information',
  starts(view) {
    const rows = view.rowsHeaded((key) => fields.has(key), view.firstRow, view.lastRow).filter((row) => fieldsOf(view.text(row, view.firstColumn)) !== null);
    return rows.length >= 2 || (rows.length === 1 && view.name.includes('单位信息')) ? [rows[0] ?? 0] : [];
  },

  read(view, start, end) {
    const texts: Partial<Record<UnitText, TextFact>> = {};
    const at: Partial<Record<'name' | 'year' | 'department', readonly string[]>> = {};
    let name: string | null = null;
    let year: number | null = null;
    let department: string | null = null;
    let last = start;
    let used = 0;
    const columns: TableInfo['columns'][number][] = [];
    const counted: Partial<Record<ProjectCount, CountFact>> = {};
    const amounts: Partial<Record<Flow | 'executed', LocatedAmount & { readonly unit: MoneyUnit }>> = {};
    const readings: Reading[] = [];
    for (let row = start; row < end; row += 1) {
      if (view.blankRow(row)) continue;
      const label = view.text(row, view.firstColumn);
      const field = fieldsOf(label);
      const answer = view.text(row, view.firstColumn + 1);
      const [count, account] = [counts.get(headingKey(label)), accounts.get(headingKey(label))];
      if (count !== undefined || account !== undefined) {
        const at = [view.ref(row, view.firstColumn + 1)];
        last = row;
        if (isBlankText(answer)) {
          view.use(row, view.firstColumn);
          continue;
        }
        const number = count === undefined ? null : countIn.exec(readNumber(view.value(row, view.firstColumn + 1)) ?? narrow(answer).replace(/\s+/g, ''));
        const unit = unitInHeading(label) ?? unitBehind(answer);
        if (account === undefined ? number === null : unit === null) {
          for (const column of [view.firstColumn, view.firstColumn + 1]) view.leave(row, column, account === undefined ? `「${answer}」不是项目个数` : `「${label}」没有写明金额单位，请写成「${label}（万元）」`);
          continue;
        }
        for (const column of [view.firstColumn, view.firstColumn + 1]) view.use(row, column);
        used += 1;
        columns.push({ header: label, meaning: answer, at });
        if (count !== undefined) counted[count] = { count: Number(number?.[1]), at };
        else if (account !== undefined && unit !== null) {
          const amount = readAmount(view.value(row, view.firstColumn + 1), unit);
          if (amount.fen !== null) amounts[account] = { fen: amount.fen, at, unit };
          // In 单位信息 an amount with its unit is written as it should be.
          if (amount.kind !== 'text-number' && amount.kind !== 'other-unit') readings.push(...amountReadings(amount, at, answer, null));
        }
        continue;
      }
      if (field === null) continue;
      view.use(row, view.firstColumn);
      last = row;
      if (isBlankText(answer)) continue;
      const cell = [view.ref(row, view.firstColumn + 1)];
      view.use(row, view.firstColumn + 1);
      used += 1;
      columns.push({ header: label, meaning: answer, at: cell });
      if (field === 'name') [name, at.name] = [answer, cell];
      else if (field === 'department') [department, at.department] = [answer, cell];
      else if (field === 'year') {
        year = readYear(readNumber(view.value(row, view.firstColumn + 1)) ?? answer);
        if (year !== null) at.year = cell;
      } else texts[field] = { text: answer, at: cell };
    }
    const unit: Omit<UnitInformation, 'yearFrom'> = { name, year, department, at, texts, counts: counted };
    const info: TableInfo = {
      id: `${view.name}/${start + 1}`,
      recogniser: 'unit-information',
      title: '单位信息',
      sheet: view.name,
      range: rangeRef(view.name, start, view.firstColumn, last, view.firstColumn + 1),
      columns,
      unit: null,
      rows: last - start + 1,
      used,
    };
    const { income, opening, balance, executed } = amounts;
    const stated = balance ?? income ?? opening;
    const balances: readonly BalanceRow[] = stated
      ? [
          {
            name: name ?? '本单位', project: null, unit: stated.unit, initial: null, adjusted: null, received: null, executed: executed?.fen ?? null, income: income?.fen ?? null, opening: opening?.fen ?? null, balance: balance?.fen ?? null,
            at: Object.fromEntries(Object.entries(amounts).map(([field, { at: cells }]) => [field, cells])),
          },
        ]
      : [];
    return { unit, tables: [info], balances, readings };
  },
};

/** Returns the money unit an amount is written with: 100万元. */
const unitBehind = (text: string): MoneyUnit | null => (/\d\s*(亿元|万元|千元|元)$/.exec(narrow(text).trim())?.[1] as MoneyUnit | undefined) ?? null;

const fieldsOf = (text: string): Field | null => fields.get(headingKey(text)) ?? null;

/** Tells whether the name of the unit stands beside a label. */
export const isNameLabel = (text: string): boolean => fieldsOf(text) === 'name';
