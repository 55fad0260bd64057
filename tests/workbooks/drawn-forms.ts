/** Forms drawn at random: one content in any of the ways in which clerks lay it out. Written from rules.md §4; knows nothing of the program. */
import fc from 'fast-check';
import type { Grid, GridCell, GridSheet } from './grid';

export interface Source {
  readonly name: string;
  /** 年初, 全年, 执行 in 万元, with two decimals at most. */
  readonly amounts: readonly [number, number, number];
  /** Parts of this source, which add up to it. */
  readonly parts?: readonly Source[];
}

export interface DrawnIndicator {
  readonly category: '产出指标' | '效益指标' | '满意度指标';
  readonly kind: string;
  readonly name: string;
  readonly sign: '≥' | '≤';
  readonly target: number;
  readonly unit: string;
  readonly actual: number;
  readonly points: readonly [number, number];
  readonly reason: string | null;
}

/** What a form says, however it is laid out. */
export interface Content {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly indicators: readonly DrawnIndicator[];
  readonly goal: string;
  readonly completion: string;
}

/** How it is laid out. */
export interface Layout {
  readonly title: string;
  readonly year: string;
  readonly words: Readonly<Record<'name' | 'department' | 'implementer' | 'funds' | 'initial' | 'adjusted' | 'executed' | 'rate' | 'maxPoints' | 'points' | 'total' | 'target' | 'actual' | 'weight' | 'score' | 'reason' | 'sum' | 'goal' | 'completion', string>>;
  readonly fundOrder: readonly number[];
  readonly valueOrder: readonly number[];
  /** Cells that hold for several rows are merged, otherwise they stand in the first row alone. */
  readonly merged: boolean;
  readonly blockLabels: boolean;
  readonly signApart: boolean;
  readonly textAmounts: boolean;
  readonly unit: 'label' | 'corner' | 'heading';
  readonly blankRows: boolean;
  /** A column of amounts that nobody knows, beside the known ones. */
  readonly strange: boolean;
  readonly foot: readonly string[];
}

const spaced = (text: string): fc.Arbitrary<string> => fc.constantFrom(text, text.split('').join(' '), text.replace(/^(.{2})/, '$1\n'), `${text}：`, ` ${text}　`);
const wording = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts).chain(spaced);
const heading = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts).chain((text) => fc.constantFrom(text, text.split('').join(' '), text.replace(/^(.{2})/, '$1\n')));

export const layouts: fc.Arbitrary<Layout> = fc.record({
  title: fc.constantFrom('项目支出绩效自评表', '部门预算项目支出绩效自评表', '项 目 支 出 绩 效 自 评 表', '2024年度项目支出绩效自评表'),
  year: fc.constantFrom('（2024年度）', '（ 2024 年度）', '2024年度'),
  words: fc.record({
    name: wording('项目名称', '项目支出名称', '专项名称'),
    department: wording('主管部门', '项目主管部门'),
    implementer: wording('实施单位', '项目实施单位', '项目单位'),
    funds: fc.constantFrom('项目资金', '资金情况', '预算执行情况（10分）'),
    initial: heading('年初预算数', '年初预算', '年初批复预算'),
    adjusted: heading('全年预算数', '全年预算数（A）', '调整后预算数', '全年预算数A'),
    executed: heading('全年执行数', '全年执行数（B）', '预算执行数', '实际支出'),
    rate: heading('执行率', '执行率（B/A）', '预算执行率', '预算执行率%'),
    maxPoints: heading('分值', '权重'),
    points: heading('得分', '自评得分'),
    total: fc.constantFrom('年度资金总额', '年度资金总额：', '总额', '资金总额', '合计'),
    target: heading('年度指标值', '指标值', '年初目标值'),
    actual: heading('实际完成值', '完成值', '全年实际值', '全年完成值'),
    weight: heading('分值', '权重', '考核值'),
    score: heading('得分', '自评得分'),
    reason: heading('偏差原因分析及改进措施', '未完成原因分析', '未完成原因及拟采取的改进措施'),
    sum: fc.constantFrom('总分', '总 分', '合计', '总计'),
    goal: wording('预期目标', '年初设定目标', '年度目标'),
    completion: wording('实际完成情况', '全年实际完成情况', '年度目标完成情况'),
  }),
  fundOrder: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
  valueOrder: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
  merged: fc.boolean(),
  blockLabels: fc.boolean(),
  signApart: fc.boolean(),
  textAmounts: fc.boolean(),
  unit: fc.constantFrom('label', 'corner', 'heading'),
  blankRows: fc.boolean(),
  strange: fc.boolean(),
  foot: fc.subarray(['注：1.其他资金包括自筹资金。', '填表人：某　　　联系电话：12345678', '项目负责人：某']),
});

const wan = fc.integer({ min: 1, max: 50_000_000 }).map((hundredths) => hundredths / 100);
const amounts = fc.tuple(wan, wan, wan);
const source = (name: string): fc.Arbitrary<Source> => fc.record({ name: fc.constant(name), amounts });

/** Adds without binary noise. */
export const add = (...all: readonly number[]): number => Math.round(all.reduce((sum, amount) => sum + amount * 100, 0)) / 100;
export const sumOf = (sources: readonly Source[]): readonly [number, number, number] => [0, 1, 2].map((index) => add(...sources.map((one) => one.amounts[index] ?? 0))) as unknown as readonly [number, number, number];

const withParts: fc.Arbitrary<Source> = fc.tuple(source('中央补助资金'), source('县级资金')).map((parts) => ({ name: '当年财政拨款', amounts: sumOf(parts), parts }));
const kinds = { 产出指标: ['数量指标', '质量指标', '时效指标'], 效益指标: ['经济效益指标', '社会效益指标', '生态效益指标'], 满意度指标: ['服务对象满意度指标'] } as const;

const indicator = (category: DrawnIndicator['category'], name: string): fc.Arbitrary<DrawnIndicator> =>
  fc.record({
    category: fc.constant(category),
    kind: fc.constantFrom(...(kinds[category] as readonly string[])),
    name: fc.constant(name),
    sign: fc.constantFrom('≥', '≤'),
    target: fc.integer({ min: 2, max: 5000 }),
    unit: fc.constantFrom('人次', '个', '项', '公里'),
    actual: fc.integer({ min: 2, max: 5000 }),
    points: fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 })),
    reason: fc.constantFrom(null, '雨季停工，已补齐'),
  });

/** The contents of some forms, each of another project. */
export const contents = (most: number): fc.Arbitrary<readonly Content[]> =>
  fc
    .array(
      fc.record({
        sources: fc.oneof(
          fc.tuple(source('当年财政拨款'), source('上年结转资金')),
          fc.tuple(withParts, source('其他资金')),
          fc.tuple(source('财政资金'), source('单位资金'), source('其他资金')),
        ),
        indicators: fc.tuple(indicator('产出指标', '培训人次'), indicator('产出指标', '开班数'), indicator('产出指标', '教材数'), indicator('效益指标', '就业数'), indicator('满意度指标', '满意人次')),
        goal: fc.constantFrom('培训干部。', '举办培训班，提高能力。'),
        completion: fc.constantFrom('已举办培训班。', '培训按期完成。'),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((drafts) => drafts.map((draft, index) => ({ ...draft, name: `${['技能', '安全', '法治', '业务'][index] ?? '其他'}培训` })));

const across = (text: GridCell, width: number): GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];
const filler = (width: number): GridCell[] => Array.from({ length: width }, () => null);

/** Returns the grid of one form, with the place of each cell that holds an amount. */
export const draw = (content: Content, layout: Layout): { readonly grid: Grid; readonly amounts: readonly { readonly row: number; readonly column: number; readonly wan: number }[] } => {
  const { words } = layout;
  const left = layout.blockLabels ? 1 : 0;
  const width = left + 3 + 2 + 6 + 2;
  const rows: GridCell[][] = [];
  const placed: { row: number; column: number; wan: number }[] = [];
  const push = (...cells: readonly GridCell[]): void => void rows.push([...cells, ...filler(width - cells.length)]);
  const amount = (value: number): GridCell => (layout.textAmounts ? value.toFixed(2).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',') : value);

  push(...across(layout.title, width));
  push(...across(layout.year, width));
  if (layout.unit === 'corner') push(...filler(width - 1), '单位：万元');
  push(words.name, ...across(content.name, width - 1));
  push(words.department, ...across('某县某局', 4), words.implementer, ...across('某县某中心', width - 6));
  if (layout.blankRows) push();

  // The amounts: the label of the block, the names over two columns, then the values in any order.
  const inUnit = layout.unit === 'heading' ? '（万元）' : '';
  const fundHeads = [`${words.initial}${inUnit}`, `${words.adjusted}${inUnit}`, `${words.executed}${inUnit}`, words.rate, words.maxPoints, words.points];
  const label = `${words.funds}${layout.unit === 'label' ? '（万元）' : ''}`;
  const block = (first: boolean, text: string): GridCell[] => (layout.blockLabels ? [first ? text : layout.merged ? '^' : null] : []);
  push(...block(true, label), ...(layout.blockLabels ? [null, null, null] : [label, null, null]), ...layout.fundOrder.map((index) => fundHeads[index] ?? null), ...(layout.strange ? [`上年同期数${inUnit}`] : []));
  const fundRow = (name: string, values: readonly [number, number, number], isTotal: boolean): void => {
    const rate = values[1] === 0 ? null : { percent: Math.round((values[2] / values[1]) * 10_000) / 10_000 };
    const cells: readonly GridCell[] = [amount(values[0]), amount(values[1]), amount(values[2]), rate, isTotal ? 10 : '—', isTotal ? 9 : '—'];
    push(...block(false, ''), ...across(name, 3), ...layout.fundOrder.map((index) => cells[index] ?? null), ...(layout.strange ? [amount(7.77)] : []));
    layout.fundOrder.forEach((index, place) => {
      if (index < 3) placed.push({ row: rows.length - 1, column: left + 3 + place, wan: values[index] ?? 0 });
    });
    if (layout.strange) placed.push({ row: rows.length - 1, column: left + 3 + 6, wan: 7.77 });
  };
  fundRow(words.total, sumOf(content.sources), true);
  content.sources.forEach((one, index) => {
    fundRow(index === 0 ? `其中：${one.name}` : one.name, one.amounts, false);
    for (const part of one.parts ?? []) fundRow(`　其中：${part.name}`, part.amounts, false);
  });
  if (layout.blankRows) push();

  const half = Math.floor((width - 1) / 2);
  push('年度总体目标', ...across(words.goal, half), ...across(words.completion, width - 1 - half));
  push(layout.merged ? '^' : null, ...across(content.goal, half), ...across(content.completion, width - 1 - half));

  // The indicators: three levels, then the values in any order.
  const heads = [words.target, words.actual, words.weight, words.score, words.reason];
  const apart = layout.signApart ? ['指标性质', '度量单位'] : [];
  push(...block(true, '绩效指标'), '一级指标', '二级指标', '三级指标', ...apart, ...layout.valueOrder.map((index) => heads[index] ?? null));
  let before: DrawnIndicator | null = null;
  for (const one of content.indicators) {
    const again = (same: boolean, text: string): GridCell => (same ? (layout.merged ? '^' : null) : text);
    const sameCategory = before?.category === one.category;
    const values: readonly GridCell[] = [layout.signApart ? one.target : `${one.sign}${one.target}${one.unit}`, layout.signApart ? one.actual : `${one.actual}${one.unit}`, one.points[0], one.points[1], one.reason];
    push(...block(false, ''), again(sameCategory, one.category), again(sameCategory && before?.kind === one.kind, one.kind), one.name, ...(layout.signApart ? [one.sign, one.unit] : []), ...layout.valueOrder.map((index) => values[index] ?? null));
    before = one;
  }
  const points = [0, 1].map((index) => content.indicators.reduce((sum, one) => sum + (one.points[index] ?? 0), 0));
  const sums: readonly GridCell[] = [null, null, (points[0] ?? 0) + 10, (points[1] ?? 0) + 9, null];
  push(words.sum, ...filler(left + 2 + apart.length), ...layout.valueOrder.map((index) => sums[index] ?? null));
  for (const text of layout.foot) push(...across(text, width));
  return { grid: rows, amounts: placed };
};

/** Returns a sheet with some forms one below the other, somewhere on it. */
export const drawSheet = (all: readonly Content[], layout: Layout, place: { readonly row: number; readonly column: number; readonly between: number }): { readonly sheet: GridSheet; readonly amounts: readonly { readonly row: number; readonly column: number; readonly wan: number }[] } => {
  const grid: GridCell[][] = [];
  const amounts: { row: number; column: number; wan: number }[] = [];
  for (const content of all) {
    const drawn = draw(content, layout);
    amounts.push(...drawn.amounts.map((cell) => ({ ...cell, row: cell.row + grid.length + place.row, column: cell.column + place.column })));
    grid.push(...drawn.grid.map((row) => [...row]), ...Array.from({ length: place.between }, () => []));
  }
  return { sheet: { grid, row: place.row, column: place.column }, amounts };
};
