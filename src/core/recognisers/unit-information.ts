import type { TableInfo, TextFact, UnitInformation, UnitText } from '../model/facts';
import { rangeRef } from '../units/address';
import { headingKey, isBlankText } from '../units/text';
import { readNumber } from '../recognise/read-cell';
import { readYear } from '../recognise/ledger/year';
import type { Recogniser } from '../recognise/recogniser';

type Field = 'name' | 'year' | 'department' | UnitText;

const fields: Readonly<Record<string, Field>> = {
  单位名称: 'name', 填报单位: 'name', 预算单位: 'name', 编制单位: 'name', 项目单位: 'name',
  年度: 'year', 评价年度: 'year', 预算年度: 'year', 报告年度: 'year',
  主管部门: 'department', 主管部门名称: 'department',
  资金用途: 'purpose', 主要用途: 'purpose', 支出用途: 'purpose',
  评价组织: 'organisation', 评价组织方式: 'organisation', 评价小组: 'organisation',
  评价时间: 'period', 自评时间: 'period', 评价期间: 'period',
  评价方法: 'method', 评价过程: 'method',
  立项依据: 'approval', 决策依据: 'approval', 立项程序: 'approval',
  资金管理制度: 'regulations', 管理制度: 'regulations', 管理办法: 'regulations',
};

/** 单位信息: a word in one cell, its answer in the next; recognised from two known words on. */
export const unitInformation: Recogniser = {
  id: 'unit-information',
  starts(view) {
    const rows: number[] = [];
    for (let row = view.firstRow; row <= view.lastRow; row += 1) if (fieldsOf(view.text(row, view.firstColumn)) !== null) rows.push(row);
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
    for (let row = start; row < end; row += 1) {
      if (view.blankRow(row)) continue;
      const label = view.text(row, view.firstColumn);
      const field = fieldsOf(label);
      const answer = view.text(row, view.firstColumn + 1);
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
    const unit: Omit<UnitInformation, 'yearFrom'> = { name, year, department, at, texts, counts: {} };
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
    return { unit, tables: [info] };
  },
};

const fieldsOf = (text: string): Field | null => fields[headingKey(text)] ?? null;
