import type { UnitInformation } from '../model/facts';
import type { Options } from '../model/options';
import type { SheetView } from './sheet-view';

const yearText = /((?:19|20)\d{2})年/;
const yearInName = /((?:19|20)\d{2})/;
const unitLabel = /^(?:填报|编制|预算|项目)?单位(?:名称)?[:：]\s*(.+)$/;

/** A sheet with the row in which its first table starts. */
export interface TitledSheet {
  readonly view: SheetView;
  readonly firstTable: number;
}

/** Returns unit and year: from 单位信息, then a title above a table, then a sheet's name, then the answer given beside the workbook. */
export const completeUnit = (stated: Omit<UnitInformation, 'yearFrom'> | undefined, sheets: readonly TitledSheet[], options: Options): UnitInformation => {
  const unit: UnitInformation = { name: null, department: null, texts: {}, at: {}, ...stated, year: stated?.year ?? null, yearFrom: stated?.year == null ? null : 'unit-information' };
  let { name, year, yearFrom } = unit;
  let at = unit.at;
  for (const { view, firstTable } of sheets) {
    for (let row = view.firstRow; row < firstTable; row += 1) {
      for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
        const value = view.value(row, column);
        if (typeof value !== 'string' || view.covered(row, column)) continue;
        const found = yearText.exec(value);
        if (year === null && found) {
          [year, yearFrom] = [Number(found[1]), 'title'];
          at = { ...at, year: [view.ref(row, column)] };
        }
        const label = unitLabel.exec(value.trim());
        if (name === null && label && !/^(?:人民币)?(?:元|千元|万元|亿元)$/.test(label[1] ?? '')) {
          name = (label[1] ?? '').trim();
          at = { ...at, name: [view.ref(row, column)] };
        }
        // Whatever stands above a table is its title: read, though it may say nothing new.
        view.use(row, column);
      }
    }
  }
  if (year === null) {
    const named = sheets.map(({ view }) => yearInName.exec(view.name)).find((found) => found !== null);
    if (named) [year, yearFrom] = [Number(named[1]), 'sheet-name'];
  }
  if (year === null && options.year !== undefined) [year, yearFrom] = [options.year, 'option'];
  return { ...unit, name, year, yearFrom, at };
};
