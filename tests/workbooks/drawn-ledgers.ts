/** Ledgers drawn at random: one content in any of the ways in which clerks lay it out. Written from rules.md §4; knows nothing of the program. */
import fc from 'fast-check';
import type { Grid, GridCell, GridWorkbook } from './grid';
import { noBudgets } from './no-budgets';

export type AmountName = 'initial' | 'adjusted' | 'received' | 'executed';
const amountNames: readonly AmountName[] = ['initial', 'adjusted', 'received', 'executed'];
/** In fen; null where nothing is stated. */
export type DrawnAmounts = Readonly<Record<AmountName, number | null>>;

export interface DrawnPart {
  readonly name: string;
  readonly amounts: DrawnAmounts;
}
export interface DrawnProject extends DrawnPart {
  readonly code: string;
  readonly remark: string | null;
  /** Parts that add up to it. */
  readonly parts: readonly DrawnPart[];
}

/** What a ledger says, however it is laid out. */
export interface LedgerContent {
  /** The amounts it has columns for. */
  readonly columns: readonly AmountName[];
  readonly groups: readonly { readonly name: string; readonly projects: readonly DrawnProject[] }[];
}

type Extra = 'ordinal' | 'code' | 'year' | 'rate' | 'balance' | 'remark' | 'strange' | 'strange-too';
type Unit = '元' | '千元' | '万元' | '亿元';
const fenPer: Readonly<Record<Unit, number>> = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 };
const decimals: Readonly<Record<Unit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

/** How it is laid out. */
export interface LedgerLayout {
  readonly place: { readonly row: number; readonly column: number };
  readonly sheetName: string;
  readonly words: Readonly<Record<'name' | AmountName | 'ordinal' | 'code' | 'rate' | 'balance' | 'remark', string>>;
  readonly order: readonly number[];
  readonly extras: readonly Extra[];
  readonly titles: readonly string[];
  readonly titleMerged: boolean;
  readonly year: 'title' | 'sheet' | 'unit sheet';
  readonly unit: Unit;
  readonly unitPlace: 'heading' | 'corner' | 'title' | 'cell' | 'nowhere';
  readonly twoLevels: boolean;
  readonly numbers: 'numbers' | 'text' | 'separated' | 'full-width' | 'formulas';
  readonly nothing: string | null;
  readonly grouping: 'none' | 'headings' | 'headings with amounts' | 'subtotals';
  readonly total: 'none' | 'first' | 'last';
  readonly totalWord: string;
  readonly parts: 'marked' | 'first marked';
  readonly blankRows: readonly number[];
  /** Rows with amounts that belong to no project: without a name, of last year, below the total. */
  readonly noise: readonly ('nameless' | 'past' | 'below the total' | 'heading again')[];
  /** Projects of two rows, their names merged, and their budgets as well. */
  readonly split: 'none' | 'names merged' | 'names and budgets merged';
  /** What was spent, in another unit than the budgets. */
  readonly executedIn: Unit | null;
  readonly foot: readonly string[];
  readonly hidden: readonly number[];
  readonly besides: readonly number[];
  readonly besidesFirst: boolean;
}

const spaced = (text: string): fc.Arbitrary<string> => fc.constantFrom(text, text, text.split('').join(' '), text.replace(/^(.{2})/, '$1\n'), ` ${text}　`, `${text}\u200b`);
const heading = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts).chain(spaced);

const names = ['农村公路养护', '职业技能培训', '文化下乡', '人居环境整治', '校舍维修', '疫苗采购', '防汛物资', '社区食堂', '数字档案', '消防设施', '村干部补贴', '图书购置', '污水管网', '法律援助', '农机补贴', '公共自行车'];
const partsOf = ['材料费', '人工费', '监理费', '设备费'];

const wanOrLess = fc.integer({ min: 100, max: 50_000 }).map((hundredths) => hundredths * 10_000);

const projectOf = (name: string, code: string, columns: readonly AmountName[]): fc.Arbitrary<DrawnProject> =>
  fc
    .record({
      amounts: fc.record({ initial: fc.option(wanOrLess, { freq: 8 }), adjusted: wanOrLess, received: fc.option(wanOrLess, { freq: 4 }), share: fc.integer({ min: 20, max: 100 }) }),
      remark: fc.option(fc.constantFrom('年中追加', '跨年实施', '按合同支付'), { freq: 3 }),
      parts: fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 3 }) }),
    })
    .map(({ amounts, remark, parts }) => {
      const all: DrawnAmounts = { ...amounts, executed: Math.floor((amounts.adjusted * amounts.share) / 1_000_000) * 10_000 };
      const own = Object.fromEntries(amountNames.map((measure) => [measure, columns.includes(measure) ? all[measure] : null])) as unknown as DrawnAmounts;
      const weights = parts.reduce((sum, weight) => sum + weight, 0);
      const share = (fen: number | null, index: number): number | null => {
        if (fen === null) return null;
        const before = parts.slice(0, -1).map((weight) => Math.floor((fen * weight) / weights / 10_000) * 10_000);
        return before[index] ?? fen - before.reduce((sum, part) => sum + part, 0);
      };
      return { name, code, remark, amounts: own, parts: parts.map((_, index) => ({ name: partsOf[index]!, amounts: Object.fromEntries(amountNames.map((measure) => [measure, share(own[measure], index)])) as unknown as DrawnAmounts })) };
    });

export const ledgerContents: fc.Arbitrary<LedgerContent> = fc
  .record({ columns: fc.constantFrom<readonly AmountName[]>(['adjusted', 'executed'], ['initial', 'adjusted', 'executed'], ['initial', 'adjusted', 'received', 'executed'], ['initial', 'executed'], ['executed'], ['adjusted']), picked: fc.shuffledSubarray(names, { minLength: 3, maxLength: 9 }) })
  .chain(({ columns, picked }) =>
    fc.tuple(fc.constant(columns), fc.tuple(...picked.map((name, index) => projectOf(name, `4301${String(index + 10)}X`, columns))), fc.integer({ min: 1, max: picked.length - 1 }), fc.boolean()).map(([own, projects, cut, unspent]) => ({
      columns: own,
      groups: [
        { name: '民生项目', projects: unspent ? projects.slice(0, cut).map(secondUnspent) : projects.slice(0, cut) },
        { name: '产业项目', projects: projects.slice(cut) },
      ],
    })),
  );

/** A group of nothing but zeros adds up to any heading, so only the second project of a group has spent nothing. */
const secondUnspent = (project: DrawnProject, index: number): DrawnProject => {
  const unspent = <Part extends DrawnPart>(part: Part): Part => ({ ...part, amounts: { ...part.amounts, executed: part.amounts.executed === null ? null : 0 } });
  return index !== 1 ? project : { ...unspent(project), parts: project.parts.map(unspent) };
};

export const ledgerLayouts: fc.Arbitrary<LedgerLayout> = fc.record({
  place: fc.record({ row: fc.integer({ min: 0, max: 6 }), column: fc.integer({ min: 0, max: 4 }) }),
  sheetName: fc.constantFrom('预算执行', 'Sheet1', '台账 (2)', "a'b", '支出', '2024'),
  words: fc.record({
    name: heading('项目名称', '明细项目', '支出内容', '项目'),
    initial: heading('年初预算数', '年初预算', '年初批复预算'),
    adjusted: heading('全年预算数', '全年预算数(A)', '全年预算数（A）', '调整后预算数', '调整后的预算', '当年预算数'),
    received: heading('实际到位资金', '到位数', '资金到位'),
    executed: heading('全年执行数', '全年执行数（B）', '预算执行数', '实际执行数', '实际支出', '已支出', '执行数'),
    ordinal: fc.constantFrom('序号', '序 号'),
    code: fc.constantFrom('项目编码', '项目代码'),
    rate: heading('执行率', '执行率(B/A)', '预算执行率', '预算执行率(%)', '项目执行率'),
    balance: heading('结余', '结转结余'),
    remark: heading('备注', '原因', '未完成原因分析'),
  }),
  order: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 14, maxLength: 14 }),
  extras: fc.subarray<Extra>(['ordinal', 'code', 'year', 'rate', 'balance', 'remark', 'strange', 'strange-too']),
  titles: fc.subarray(['项目支出预算执行情况表', '（内部资料）', '某县财政局监制']),
  titleMerged: fc.boolean(),
  year: fc.constantFrom('title', 'sheet', 'unit sheet'),
  unit: fc.constantFrom<Unit>('元', '千元', '万元', '万元', '亿元'),
  unitPlace: fc.constantFrom('heading', 'corner', 'title', 'cell', 'nowhere'),
  twoLevels: fc.boolean(),
  numbers: fc.constantFrom('numbers', 'numbers', 'text', 'separated', 'full-width', 'formulas'),
  nothing: fc.constantFrom(null, '—', '/', '*', '无', ' '),
  grouping: fc.constantFrom('none', 'none', 'headings', 'headings with amounts', 'subtotals'),
  total: fc.constantFrom('none', 'first', 'last', 'last'),
  totalWord: fc.constantFrom('合计', '合 计', '总计', '合　计'),
  parts: fc.constantFrom('marked', 'first marked'),
  blankRows: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 2 }),
  noise: fc.subarray(['nameless', 'past', 'below the total', 'heading again']),
  split: fc.constantFrom('none', 'none', 'none', 'names merged', 'names and budgets merged'),
  executedIn: fc.option(fc.constantFrom<Unit>('元', '万元'), { freq: 4 }),
  foot: fc.subarray(['注：本表按国库集中支付口径填列。', '填表人：甲某　联系电话：0730-0000000', '填报日期：2025年1月8日']),
  hidden: fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 2 }),
  besides: fc.uniqueArray(fc.integer({ min: 0, max: noBudgets.length - 1 }), { maxLength: 2 }),
  besidesFirst: fc.boolean(),
});

/** A cell of an amount: where it stands, in sheet rows and columns, and how much it is. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly fen: number;
}

export interface DrawnLedger {
  readonly workbook: GridWorkbook;
  readonly sheetName: string;
  /** Every amount that stands in it, in whatever row and column. */
  readonly cells: readonly DrawnCell[];
  readonly total: DrawnAmounts | null;
}

const sumOf = (all: readonly DrawnPart[]): DrawnAmounts =>
  Object.fromEntries(amountNames.map((measure) => [measure, all.some(({ amounts }) => amounts[measure] !== null) ? all.reduce((sum, { amounts }) => sum + (amounts[measure] ?? 0), 0) : null])) as unknown as DrawnAmounts;

/** Returns amounts in two: a third and the rest of what was spent, and of the budgets as well or all of them in the first. */
const halved = (amounts: DrawnAmounts, budgets: boolean): readonly [DrawnAmounts, DrawnAmounts] => {
  const third = (measure: AmountName, fen: number | null): number | null => (fen === null ? null : measure === 'executed' || budgets ? Math.floor(fen / 3 / 10_000) * 10_000 : fen);
  const firsts = Object.fromEntries(amountNames.map((measure) => [measure, third(measure, amounts[measure])])) as unknown as DrawnAmounts;
  const rest = (measure: AmountName): number | null => (amounts[measure] === null || (!budgets && measure !== 'executed') ? null : amounts[measure] - (firsts[measure] ?? 0));
  return [firsts, Object.fromEntries(amountNames.map((measure) => [measure, rest(measure)])) as unknown as DrawnAmounts];
};

type Column = { readonly kind: 'name' | AmountName | Extra };
interface Row {
  readonly kind: 'project' | 'part' | 'heading' | 'sum' | 'blank' | 'nameless' | 'past' | 'again' | 'rest';
  readonly ordinal: GridCell;
  readonly name: string;
  readonly code: string | null;
  readonly amounts: DrawnAmounts | null;
  readonly remark: string | null;
}

/** Draws a content in a layout. */
export const drawLedger = (content: LedgerContent, layout: LedgerLayout): DrawnLedger => {
  const projects = content.groups.flatMap(({ projects: own }) => own);
  const largest = Math.max(...projects.flatMap(({ amounts }) => amountNames.map((measure) => amounts[measure] ?? 0)));
  // What stands nowhere can only be told from the amounts: tens of thousands in 万元 or hundreds of thousands in 元.
  const unit = layout.unitPlace !== 'nowhere' ? layout.unit : layout.unit === '元' && largest >= 100_000 * fenPer.元 ? '元' : '万元';
  const columns: readonly Column[] = (['name', ...content.columns, ...layout.extras] as const)
    .filter((kind) => kind !== 'balance' || (content.columns.includes('adjusted') && content.columns.includes('executed')))
    .filter((kind) => kind !== 'rate' || (content.columns.includes('adjusted') && content.columns.includes('executed')))
    .map((kind, index) => ({ kind, at: layout.order[index] ?? 0 }))
    .sort((one, other) => one.at - other.at)
    .map(({ kind }) => ({ kind }));
  const has = (kind: Column['kind']): boolean => columns.some((column) => column.kind === kind);

  const [first, second] = [columns.findIndex(({ kind }) => kind === 'initial'), columns.findIndex(({ kind }) => kind === 'adjusted')];
  const hasTwoLevels = layout.twoLevels && first >= 0 && second === first + 1;
  const rows: Row[] = [];
  const push = (kind: Row['kind'], name: string, amounts: DrawnAmounts | null, more: Partial<Row> = {}): void => void rows.push({ kind, name, amounts, ordinal: null, code: null, remark: null, ...more });
  const total = layout.total === 'none' ? null : sumOf(projects);
  if (layout.total === 'first') push('sum', layout.totalWord, total);
  let number = 0;
  content.groups.forEach((group, index) => {
    const ordinal = ['一', '二'][index]!;
    if (layout.grouping.startsWith('headings')) push('heading', has('ordinal') ? group.name : `${ordinal}、${group.name}`, layout.grouping === 'headings' ? null : sumOf(group.projects), has('ordinal') ? { ordinal } : {});
    for (const { name, code, amounts, remark, parts } of group.projects) {
      number += 1;
      // A project of two rows spent a third in the first.
      const halves = layout.split === 'none' || parts.length > 0 ? null : halved(amounts, layout.split === 'names merged');
      push('project', name, halves ? halves[0] : amounts, { ordinal: number, code, remark });
      if (halves) push('rest', name, halves[1], { ordinal: number, code, remark });
      if (number === 2 && layout.noise.includes('nameless')) push('nameless', '', amounts, {});
      if (number === 2 && layout.noise.includes('past') && has('year')) push('past', '去年的项目', amounts, { ordinal: 99 });
      if (number === 2 && layout.noise.includes('heading again') && !hasTwoLevels) push('again', '', null);
      parts.forEach((part, place) => push('part', layout.parts === 'marked' || place === 0 ? `其中：${part.name}` : `　　　${part.name}`, part.amounts));
    }
    if (layout.grouping === 'subtotals') push('sum', `${group.name}小计`, sumOf(group.projects));
  });
  if (layout.total === 'last') {
    push('sum', layout.totalWord, total);
    if (layout.noise.includes('below the total') && total) push('part', '其中：财政拨款', halved(total, true)[0]);
  }
  for (const place of layout.blankRows) if (place > 0 && place < rows.length - 1 && rows[place]!.kind !== 'rest') rows.splice(place, 0, { kind: 'blank', name: '', ordinal: null, code: null, amounts: null, remark: null });

  const executedIn = layout.executedIn !== null && has('executed') && layout.unitPlace !== 'cell' && layout.unitPlace !== 'nowhere' ? layout.executedIn : null;
  const shown = (fen: number, kind: Column['kind']): GridCell => {
    const own = kind === 'executed' && executedIn !== null ? executedIn : unit;
    const value = Number((fen / fenPer[own]).toFixed(decimals[own]));
    const text = String(value).includes('e') ? value.toFixed(decimals[own]) : String(value);
    if (layout.unitPlace === 'cell') return `${text}${own}`;
    if (layout.numbers === 'text') return text;
    if (layout.numbers === 'separated') return text.replace(/^-?\d+/, (digits) => Number(digits).toLocaleString('en-US')).replace(/^-0/, '-0');
    if (layout.numbers === 'full-width') return [...text].map((sign) => (sign >= '0' && sign <= '9' ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign === '.' ? '．' : sign)).join('');
    return layout.numbers === 'formulas' ? { formula: `ROUND(${text},10)`, value } : value;
  };
  const withUnit = (text: string): string => (layout.unitPlace === 'heading' ? `${text}（${unit}）` : text);
  const headOf = ({ kind }: Column): string => {
    if (kind === 'strange') return '经办科室';
    if (kind === 'strange-too') return '验收情况';
    if (kind === 'balance') return withUnit(layout.words.balance);
    if (kind === 'executed' && executedIn !== null) return `${layout.words.executed}（${executedIn}）`;
    if (kind === 'year') return '年度';
    return kind === 'initial' || kind === 'adjusted' || kind === 'received' || kind === 'executed' ? withUnit(layout.words[kind]) : layout.words[kind];
  };

  const grid: GridCell[][] = [];
  const width = columns.length;
  const line = (first: GridCell, merged: boolean): GridCell[] => [first, ...Array.from({ length: width - 1 }, (): GridCell => (merged && width > 1 ? '<' : null))];
  const titled = layout.titles.map((title, index) => `${index === 0 && layout.year === 'title' ? '2024年度' : ''}${title}`);
  if (layout.year === 'title' && layout.titles.length === 0) titled.push('2024年度');
  titled.forEach((title, index) => grid.push(line(layout.unitPlace === 'title' && index === titled.length - 1 ? `${title}（单位：${unit}）` : title, layout.titleMerged)));
  if (layout.unitPlace === 'corner' || (layout.unitPlace === 'title' && titled.length === 0)) grid.push([...Array.from({ length: width - 1 }, (): GridCell => null), `单位：${unit}`]);

  if (hasTwoLevels) {
    grid.push(columns.map((column, index) => (index === first ? withUnit('预算数') : index === second ? '<' : headOf(column))));
    grid.push(columns.map((_, index) => (index === first ? '年初' : index === second ? '全年' : '^')));
  } else grid.push(columns.map(headOf));

  const cells: DrawnCell[] = [];
  const top = grid.length;
  rows.forEach((row, down): unknown => {
    const amountAt = (column: number, fen: number | null, kind: Column['kind']): GridCell => {
      if (fen === null) return layout.nothing;
      cells.push({ row: layout.place.row + top + down, column: layout.place.column + column, fen });
      return shown(fen, kind);
    };
    if (row.kind === 'again') return grid.push(columns.map(headOf));
    const isMerged = (kind: Column['kind']): boolean => row.kind === 'rest' && (kind === 'name' || kind === 'code' || kind === 'ordinal' || (layout.split === 'names and budgets merged' && (kind === 'initial' || kind === 'adjusted' || kind === 'received' || kind === 'balance')));
    return grid.push(
      columns.map(({ kind }, index): GridCell => {
        if (row.kind === 'blank') return null;
        if (isMerged(kind)) return '^';
        if (kind === 'name') return row.name;
        if (kind === 'year') return row.kind === 'project' || row.kind === 'rest' || row.kind === 'part' ? '2024年' : row.kind === 'past' ? '2023年' : null;
        if (kind === 'ordinal') return row.ordinal;
        if (kind === 'code') return row.code;
        if (kind === 'remark') return row.remark;
        if (kind === 'strange') return row.kind === 'project' ? '财务科' : null;
        if (kind === 'strange-too') return row.kind === 'project' ? '2024.12' : null;
        if (row.amounts === null) return null;
        const { adjusted, executed } = row.amounts;
        if (kind === 'rate') return adjusted === null || executed === null || adjusted === 0 ? null : { percent: executed / adjusted };
        if (kind === 'balance') return adjusted === null || executed === null ? null : amountAt(index, adjusted - executed, kind);
        return amountAt(index, row.amounts[kind], kind);
      }),
    );
  });
  for (const note of layout.foot) grid.push(line(note, layout.titleMerged));

  const sheetName = layout.year === 'sheet' ? `2024年${layout.sheetName.replace(/\d/g, '')}` : layout.sheetName;
  const own: GridWorkbook = { [sheetName]: { grid: grid as Grid, ...layout.place, hiddenRows: layout.hidden.filter((row) => row < grid.length).map((row) => row + layout.place.row) } };
  const about: GridWorkbook = layout.year === 'unit sheet' ? { 单位信息: [['单位名称', '某县某局'], ['年度', 2024]] } : {};
  const beside: GridWorkbook = Object.assign({}, ...layout.besides.map((index) => noBudgets[index]![1]));
  return { workbook: layout.besidesFirst ? { ...beside, ...about, ...own } : { ...own, ...about, ...beside }, sheetName, cells, total };
};
