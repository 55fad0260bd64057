import type { BalanceRow, CountFact, Flow, ProjectCount, Reading, TableInfo, TextFact, UnitText } from '../model/facts';
import type { CellValue } from '../model/snapshot';
import { rangeRef, type CellRef } from '../units/address';
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

/** What is said of the unit, as far as it is read. */
interface Said {
  name: string | null;
  year: number | null;
  department: string | null;
  readonly at: Partial<Record<'name' | 'year' | 'department', readonly CellRef[]>>;
  readonly texts: Partial<Record<UnitText, TextFact>>;
  readonly counts: Partial<Record<ProjectCount, CountFact>>;
  readonly amounts: Partial<Record<Flow | 'executed', LocatedAmount & { readonly unit: MoneyUnit }>>;
  readonly readings: Reading[];
}

/** What stands beside a word, which is not blank. */
interface Answer {
  readonly label: string;
  readonly text: string;
  readonly value: CellValue;
  readonly at: readonly CellRef[];
}

/** Takes an answer; returns why it is none, null where it is taken. */
type Take = (said: Said, answer: Answer) => string | null;

const takeField = (field: Field): Take => (said, { text, value, at }) => {
  if (field === 'name') [said.name, said.at.name] = [text, at];
  else if (field === 'department') [said.department, said.at.department] = [text, at];
  else if (field === 'year') {
    said.year = readYear(readNumber(value) ?? text);
    if (said.year !== null) said.at.year = at;
  } else said.texts[field] = { text, at };
  return null;
};

const takeCount = (count: ProjectCount): Take => (said, { text, value, at }) => {
  const number = countIn.exec(readNumber(value) ?? narrow(text).replace(/\s+/g, ''));
  if (number === null) return `「${text}」不是项目个数`;
  said.counts[count] = { count: Number(number[1]), at };
  return null;
};

const takeAmount = (of: Flow | 'executed'): Take => (said, { label, text, value, at }) => {
  const unit = unitInHeading(label) ?? unitBehind(text);
  if (unit === null) return `「${label}」没有写明金额单位，请写成「${label}（万元）」`;
  const amount = readAmount(value, unit);
  if (amount.fen !== null) said.amounts[of] = { fen: amount.fen, at, unit };
  // In 单位信息 an amount with its unit is written as it should be.
  if (amount.kind !== 'text-number' && amount.kind !== 'other-unit') said.readings.push(...amountReadings(amount, at, text, null));
  return null;
};

/** Returns how the answer to a word is taken; null for a word that asks nothing known. */
const takeOf = (label: string): Take | null => {
  const key = headingKey(label);
  const [field, count, account] = [fields.get(key), counts.get(key), accounts.get(key)];
  return field !== undefined ? takeField(field) : count !== undefined ? takeCount(count) : account !== undefined ? takeAmount(account) : null;
};

/** Returns the account of the unit's money, where one is stated. */
const balancesOf = ({ name, amounts }: Said): readonly BalanceRow[] => {
  const { income, opening, balance, executed } = amounts;
  const stated = balance ?? income ?? opening;
  if (!stated) return [];
  const at = Object.fromEntries(Object.entries(amounts).map(([field, { at: cells }]) => [field, cells]));
  return [{ name: name ?? '本单位', project: null, unit: stated.unit, initial: null, adjusted: null, received: null, executed: executed?.fen ?? null, income: income?.fen ?? null, opening: opening?.fen ?? null, balance: balance?.fen ?? null, at }];
};

/** 单位信息: a word in one cell, its answer in the next; recognised from two known words on. */
export const unitInformation: Recogniser = {
  id: 'unit-information',
  starts(view) {
    const rows = view.rowsHeaded((key) => fields.has(key), view.firstRow, view.lastRow).filter((row) => fieldsOf(view.text(row, view.firstColumn)) !== null);
    return rows.length >= 2 || (rows.length === 1 && view.name.includes('单位信息')) ? [rows[0] ?? 0] : [];
  },

  read(view, start, end) {
    const said: Said = { name: null, year: null, department: null, at: {}, texts: {}, counts: {}, amounts: {}, readings: [] };
    const columns: TableInfo['columns'][number][] = [];
    const [wordColumn, answerColumn] = [view.firstColumn, view.firstColumn + 1];
    let last = start;
    for (let row = start; row < end; row += 1) {
      if (view.blankRow(row)) continue;
      const [label, text] = [view.text(row, wordColumn), view.text(row, answerColumn)];
      const take = takeOf(label);
      if (!take) continue;
      last = row;
      if (isBlankText(text)) {
        view.use(row, wordColumn);
        continue;
      }
      const at = [view.ref(row, answerColumn)];
      const why = take(said, { label, text, value: view.value(row, answerColumn), at });
      if (why === null) columns.push({ header: label, meaning: text, at });
      for (const column of [wordColumn, answerColumn]) {
        if (why === null) view.use(row, column);
        else view.leave(row, column, why);
      }
    }
    const { name, year, department, at, texts, readings } = said;
    const info: TableInfo = {
      id: `${view.name}/${start + 1}`,
      recogniser: 'unit-information',
      title: '单位信息',
      sheet: view.name,
      range: rangeRef(view.name, start, wordColumn, last, answerColumn),
      columns,
      unit: null,
      rows: last - start + 1,
      used: columns.length,
    };
    return { unit: { name, year, department, at, texts, counts: said.counts }, tables: [info], balances: balancesOf(said), readings };
  },
};

/** Returns the money unit an amount is written with: 100万元. */
const unitBehind = (text: string): MoneyUnit | null => (/\d\s*(亿元|万元|千元|元)$/.exec(narrow(text).trim())?.[1] as MoneyUnit | undefined) ?? null;

const fieldsOf = (text: string): Field | null => fields.get(headingKey(text)) ?? null;

/** Tells whether the name of the unit stands beside a label. */
export const isNameLabel = (text: string): boolean => fieldsOf(text) === 'name';
