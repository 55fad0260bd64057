import type { DocumentPlan } from '../core/model/document-plan';
import type { SheetPlan } from '../core/model/sheet-plan';
import { shownUnder } from '../core/units/number-format';

/** What a file should print: its texts in order, and the rows that each further page repeats, joined. */
export interface Expected {
  readonly texts: readonly string[];
  readonly headings: readonly string[];
  /** True where the texts are drawn in this order; a spreadsheet is drawn column by column. */
  readonly inOrder: boolean;
}

/** Returns what a document should print. */
export const documentText = ({ sections }: DocumentPlan): Expected => {
  const blocks = sections.flatMap((section) => section.blocks);
  const inRow = (cells: readonly { readonly column: number; readonly text: string }[]): readonly string[] => [...cells].sort((one, other) => one.column - other.column).map(({ text }) => text);
  return {
    texts: blocks.flatMap((block) => (block.block === 'paragraph' ? [block.paragraph.runs.map(({ text }) => text).join('')] : block.table.rows.flatMap(({ cells }) => inRow(cells)))),
    headings: blocks.flatMap((block) => (block.block === 'table' && block.table.headingRows > 0 ? [block.table.rows.slice(0, block.table.headingRows).flatMap(({ cells }) => inRow(cells)).join('')] : [])),
    inOrder: true,
  };
};

/** Returns what sheets should print, one after the other. */
export const sheetText = (plans: readonly SheetPlan[]): Expected => {
  const rowText = ({ styles }: SheetPlan, { cells }: SheetPlan['rows'][number]): readonly string[] => [...cells].sort((one, other) => one.column - other.column).map(({ value, style }) => (typeof value === 'number' ? shownUnder(value, styles[style]?.format ?? '@') : (value ?? '')));
  return {
    texts: plans.flatMap((plan) => plan.rows.slice(0, plan.page.printedRows ?? plan.rows.length).flatMap((row) => rowText(plan, row))),
    headings: plans.flatMap((plan) => (plan.page.titleRows > 0 ? [plan.rows.slice(0, plan.page.titleRows).flatMap((row) => rowText(plan, row)).join('')] : [])),
    inOrder: false,
  };
};

/** Returns a text without what printing adds or takes: space, the ends of lines, the widths of signs. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\u00ad]+/gu, '').replace(/[‐‑–—−―─]/gu, '-');

const counted = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};

const pageNumber = /^(?:—\s*\d+\s*—|第\d+页，共\d+页)$/u;
const around = 20;

/** Returns in what printed pages differ from what they should show: a text that is not there whole, a sign too many or too few and, where the order is known, the first place that differs. */
export const unlikeness = ({ texts, headings, inOrder }: Expected, pages: readonly string[]): readonly string[] => {
  const plainPages = pages.map((page) => plain(page.split('\n').filter((line) => !pageNumber.test(line.trim())).join('\n')));
  const repeated = headings.map(plain);
  const wanted = texts.map(plain).filter((text) => text !== '');
  if (inOrder) {
    const printed = plainPages.map((page, index) => page.slice(index === 0 ? 0 : (repeated.find((heading) => page.startsWith(heading))?.length ?? 0))).join('');
    const whole = wanted.join('');
    if (printed === whole) return [];
    let same = 0;
    while (printed[same] === whole[same]) same += 1;
    return [`printed “${printed.slice(Math.max(0, same - around), same + around)}” instead of “${whole.slice(Math.max(0, same - around), same + around)}”`];
  }
  const printed = plainPages.join('');
  const lacking = [...new Set(wanted)].filter((text) => !printed.includes(text)).map((text) => `not printed whole: ${text}`);
  const further = repeated.flatMap((heading) => Array.from({ length: pages.length - 1 }, () => heading));
  const [should, does] = [counted([...wanted, ...further]), counted(plainPages)];
  const signs = [...new Set([...should.keys(), ...does.keys()])].filter((sign) => does.get(sign) !== should.get(sign));
  return [...lacking, ...signs.map((sign) => `“${sign}” is printed ${does.get(sign) ?? 0} times instead of ${should.get(sign) ?? 0}`)];
};
