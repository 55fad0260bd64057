import Big from 'big.js';
import type { Score, ScoreItem } from '../model/evaluation';
import type { Figure, ReportTable } from '../model/report';
import type { CellRef } from '../units/address';
import type { CellName } from './cell-names';

type Names = ReadonlyMap<CellRef, CellName>;

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** More kinds of cells than these are counted, not listed. */
const kindsListed = 4;

const kindsOf = (cells: readonly CellRef[], names: Names): readonly string[] => distinct(cells.flatMap((cell) => names.get(cell)?.what ?? []));

/** Returns a group of cells in words: what one states and of whom; what several state, and how many. */
const groupWords = (cells: readonly CellRef[], names: Names): string => {
  const [first] = cells;
  const name = first === undefined ? undefined : names.get(first);
  if (cells.length === 1) return name === undefined ? '所列单元格' : `${name.whose === null ? '' : `“${name.whose}”的`}${name.what}`;
  const kinds = kindsOf(cells, names);
  return kinds.length === 1 ? `${cells.length}项${kinds[0]}之和` : `${cells.length}个单元格之和`;
};

/** Returns what rounding has done to a number as printed; '' where it is exact. */
const roundingWords = ({ text, value, counts }: Figure): string => {
  if (counts === 'number') return '';
  const exact = new Big(value).times(counts === 'ratio' ? 100 : text.endsWith('万元') ? '0.000001' : '0.01');
  const shown = /^-?\d+(?:\.(\d+))?/.exec(text);
  if (!shown || exact.eq(shown[0])) return '';
  const decimals = shown[1]?.length ?? 0;
  const rounded = exact.round(decimals, Big.roundHalfUp);
  // Whatever is not the whole is not printed as the whole.
  return rounded.eq(shown[0]) ? `，四舍五入到${decimals === 0 ? '整数' : `${decimals === 2 ? '两' : decimals}位小数`}` : `，不等于${rounded.toFixed()}%，写作${text}`;
};

/** Score items by their first cell. */
export type ItemsByCell = ReadonlyMap<CellRef, readonly ScoreItem[]>;

/** Returns the score items by their first cell. */
export const itemsByCell = (scores: readonly Score[]): ItemsByCell => {
  const items = new Map<CellRef, ScoreItem[]>();
  for (const item of scores.flatMap((score) => score.items)) {
    const [first] = item.at;
    if (first === undefined) continue;
    const known = items.get(first);
    if (known) known.push(item);
    else items.set(first, [item]);
  }
  return items;
};

const pointNames = { points: '得分', 'max-points': '分值', 'lost-points': '扣分' } as const;

/** Returns how points follow: of one item by its formula with its numbers, of several by their sum. */
const pointsWords = ({ cells, formula }: Figure, which: keyof typeof pointNames, items: ItemsByCell): string => {
  const all = new Set(cells);
  const own = cells.flatMap((cell) => items.get(cell) ?? []).filter(({ at }) => at.every((cell) => all.has(cell)));
  const [item] = own;
  if (own.length !== 1 || item === undefined) return `${own.length > 1 ? own.length : '有关'}${own.length > 1 ? '个' : ''}计分项的${pointNames[which]}之和，逐项理由见任务窗格“核对”`;
  if (formula === 'max-points') return `“${item.name}”的分值`;
  return `${formula === 'lost-points' ? `“${item.name}”的分值 − 得分；得分：` : `“${item.name}”的得分：`}${item.reason}`;
};

/** Returns the formula of a figure in words: what its cells state, how they are joined, and what rounding has done. */
export const formulaWords = (figure: Figure, names: Names, items: ItemsByCell): string => {
  const { formula, groups, cells } = figure;
  const [first, second] = [groupWords(groups[0] ?? [], names), groupWords(groups.slice(1).flat(), names)];
  const rounding = roundingWords(figure);
  switch (formula) {
    case 'cell':
    case 'sum':
      return `${first}${rounding}`;
    case 'difference':
      return `${first} − ${second}${rounding}`;
    case 'ratio':
      return `${first} ÷ ${second} × 100%${rounding}`;
    case 'share-of-difference':
      return `（${first} − ${second}）÷ ${first} × 100%${rounding}`;
    case 'count': {
      const kinds = kindsOf(cells, names);
      return `所列单元格的个数${kinds.length === 0 || kinds.length > kindsListed ? '' : `（${kinds.join('、')}）`}`;
    }
    default:
      return pointsWords(figure, formula, items);
  }
};

/** Returns how the numbers of a table's column follow from the cells, row by row. */
export const columnWords = (cells: readonly ReportTable['rows'][number]['cells'][number][], names: Names): string => {
  const kinds = kindsOf(cells.flatMap(({ proof }) => proof), names);
  const [first, second] = kinds;
  const formulas = new Set(cells.map(({ formula }) => formula ?? null));
  if (formulas.size === 1 && formulas.has('ratio') && kinds.length === 2) return `逐行计算：${first} ÷ ${second} × 100%，四舍五入到两位小数`;
  const listed = kinds.length === 0 || kinds.length > kindsListed ? '' : `：${kinds.join('、')}`;
  if (!formulas.has(null) && !formulas.has('ratio')) return `逐行取自单元格${listed}${formulas.has('sum') ? '；一行有几个单元格的，是它们的和' : ''}`;
  return `逐行由所列单元格得出${listed}`;
};
