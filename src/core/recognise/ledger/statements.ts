import type { SheetView } from '../sheet-view';

const ofAccounts = /收支.{0,6}总表|收入支出.{0,6}总表|(?:部门|单位)收入.{0,4}表|收入(?:预算|决算|总).{0,2}表|三公/;
const titleReach = 6;

const textsIn = (view: SheetView, row: number): readonly string[] => Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.firstColumn + index).flatMap((column) => (view.covered(row, column) ? [] : [view.text(row, column).replace(/\s+/g, '')]));

/**
 * Returns true for a table of a unit's whole accounts as they are published, whose 项目 are items of income and expenditure: by its
 * title or its sheet's name, 收支总表, 三公经费, or by 收入 and 支出 side by side over its headings.
 */
export const isOfAccounts = (view: SheetView, top: number): boolean => {
  const words = [view.name];
  for (let row = Math.max(view.firstRow, top - titleReach); row < top; row += 1) {
    const texts = textsIn(view, row);
    if (texts.includes('收入') && texts.includes('支出')) return true;
    words.push(...texts);
  }
  const said = words.join('\n').replace(/[“”"‘’]/g, '');
  return ofAccounts.test(said) && !/项目/.test(said);
};
