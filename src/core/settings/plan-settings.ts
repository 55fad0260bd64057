import { tableStyle } from '../lay-out/styles';
import { rowsOf, type DraftCell } from '../lay-out/table-rows';
import { settingsSheet } from '../model/own-sheets';
import type { Scheme } from '../model/scheme';
import type { SettingKey } from '../model/settings';
import type { CellStyle, PlanRow, SheetPlan } from '../model/sheet-plan';
import { correctionBlocks, type CorrectionBlock } from './corrections-sheet';
import { numbersOf, shownNumber } from './scheme-numbers';
import type { SchemeNumber } from './scheme-numbers';
import { numberHeadings, settingHeadings, settingLines, waiverHeadings, waiversTitle } from './settings-sheet';

/** Where a block has its columns, as far as it has them. */
export interface BlockColumns {
  readonly labelColumn: number;
  readonly valueColumn: number;
  readonly noteColumn: number | null;
}

/** Label, value, note and what the program alone reads: 728 pt, as much as a landscape A4 page holds. */
const widths = [140, 220, 276, 92];
const standard: BlockColumns = { labelColumn: 0, valueColumn: 1, noteColumn: 2 };
/** What is behind a number that a person has changed. */
export const changedFill = '#FFF2CC';

export const settingStyles = {
  title: { ...tableStyle('caption', 18, 'center', '@') },
  hint: tableStyle('unit', 11, 'left', '@'),
  block: tableStyle('caption', 13, 'left', '@'),
  heading: tableStyle('heading', 11, 'center', '@'),
  label: tableStyle('group', 11, 'left', '@'),
  text: tableStyle('text', 11, 'left', '@'),
  // A year or a number that a person types is to stay a number.
  number: tableStyle('text', 11, 'left', 'General'),
  ratio: tableStyle('text', 11, 'left', '0.00%'),
  'changed-text': { ...tableStyle('text', 11, 'left', '@'), fill: changedFill },
  'changed-number': { ...tableStyle('text', 11, 'left', 'General'), fill: changedFill },
  'changed-ratio': { ...tableStyle('text', 11, 'left', '0.00%'), fill: changedFill },
  note: { ...tableStyle('text', 10, 'left', '@'), color: '#595959' },
  print: { ...tableStyle('text', 8, 'left', '@'), color: '#595959' },
  blank: tableStyle('unit', 11, 'left', '@'),
} as const satisfies Readonly<Record<string, CellStyle>>;

type Style = keyof typeof settingStyles;

/** Returns widths by column, as the program would set them for a block that stands in these columns. */
const widthsFor = ({ labelColumn, valueColumn, noteColumn }: BlockColumns): readonly number[] =>
  Array.from({ length: Math.max(widths.length, labelColumn + 1, valueColumn + 1, (noteColumn ?? 0) + 1) }, (_, column) => (column === labelColumn ? widths[0] : column === valueColumn ? widths[1] : column === noteColumn ? widths[2] : widths[3]) ?? 0);

const cell = (column: number, value: string | number | null, style: Style, span = 1): DraftCell => ({ column, span, text: value === null ? '' : String(value), number: typeof value === 'number' ? value : null, style, link: null });

const line = (id: string, columns: BlockColumns, [label, value, note]: readonly [DraftCell['text'], string | number | null, string], style: readonly [Style, Style, Style]): readonly PlanRow[] => {
  const { labelColumn, valueColumn, noteColumn } = columns;
  return rowsOf(id, [cell(labelColumn, label, style[0]), cell(valueColumn, value, style[1]), ...(noteColumn === null ? [] : [cell(noteColumn, note, style[2])])], widthsFor(columns), settingStyles);
};

const isStandard = ({ labelColumn, valueColumn, noteColumn }: BlockColumns): boolean => labelColumn === standard.labelColumn && valueColumn === standard.valueColumn && noteColumn === standard.noteColumn;

/** A text over the whole block; where a person has moved its columns, in the first cell alone. */
const across = (id: string, columns: BlockColumns, text: string, style: Style): readonly PlanRow[] =>
  isStandard(columns) ? rowsOf(id, [cell(0, text, style, widths.length)], widths, settingStyles) : [{ id, height: 24, cells: [{ column: columns.labelColumn, span: 1, value: text, style, link: null }] }];

/** Returns a blank row, which keeps blocks apart. */
export const blankRow = (id: string): PlanRow => ({ id, height: 15, cells: [{ column: 0, span: 1, value: null, style: 'blank', link: null }] });

/** Returns the row of a setting. */
export const settingRows = (key: SettingKey, value: string | number | null, columns: BlockColumns = standard): readonly PlanRow[] => {
  const { label, note } = settingLines.find((entry) => entry.key === key) ?? { label: '', note: '' };
  return line(key, columns, [label, value, note], ['label', key === 'year' ? 'number' : 'text', 'note']);
};

/** Returns what a cell of the sheet holds for a value of a number. */
export const cellOfNumber = ({ kind, words }: SchemeNumber, value: string | null): string | number => (value === null ? '无' : kind === 'choice' ? (words[value]?.[0] ?? value) : Number(value));

const noteStart = '方案为';
const changedMark = '，已改。';
/** Returns what stands beside a number: the scheme's own, whether it is changed, what it does, where it is stated. */
export const noteOfNumber = (number: SchemeNumber, scheme: Scheme, changed: boolean): string => {
  const { use, words, kind, basis } = number;
  const stated = basis === null ? null : scheme.basis[basis];
  const parts = [
    use,
    kind === 'choice' ? `可填${Object.values(words).map(([word]) => word).join('、')}` : '',
    stated === null ? '文件没有规定，按惯例' : `依据：${stated.document === scheme.document ? '' : stated.document.replace(/号《[^》]*》$/, '号')}${stated.clause}`,
  ];
  return `${noteStart}${shownNumber(number, number.read(scheme))}${changed ? changedMark : '。'}${parts.filter((part) => part !== '').map((part) => `${part}。`).join('')}`;
};
/** What stands beside a number that the scheme does not have. */
export const noteOfForeign = '现在的评价方案没有这一项，没有采用。';
/** Returns true for a note that goes with a colour of the program's. */
export const isMarkedNote = (text: string): boolean => text.includes(changedMark) || text === noteOfForeign;
/** Returns true for a note that the program has written: a person's own is left alone. */
export const isProgramNote = (text: string): boolean => text === '' || text.startsWith(noteStart) || text === noteOfForeign;

/** Returns the row of a number. */
export const numberRows = (number: SchemeNumber, scheme: Scheme, value: string | null, changed: boolean, columns: BlockColumns): readonly PlanRow[] => {
  const content = cellOfNumber(number, value);
  const plain = typeof content === 'string' ? 'text' : number.kind === 'share' || number.kind === 'multiple' ? 'ratio' : 'number';
  return line(number.id, columns, [number.label, content, noteOfNumber(number, scheme, changed)], ['label', changed ? `changed-${plain}` : plain, 'note']);
};

/** Returns the title of the block of numbers: it names the scheme for which its lines are written. */
export const numbersTitle = ({ title }: Pick<Scheme, 'title'>): string => `${numberHeadings[0]}：${title}`;
const numbersHint = '评价方案的数值，改「值」一列即可；清空的按方案。改过的以底色标出，并在报告中写明。';

/** Returns the block of numbers: its title, the headings, and a line for each number that is wanted. */
export const numbersBlock = (scheme: Scheme, lines: readonly PlanRow[], columns: BlockColumns = standard): readonly PlanRow[] => [
  ...across('numbers', columns, numbersTitle(scheme), 'block'),
  ...across('numbers-hint', columns, numbersHint, 'hint'),
  ...line('numbers-heading', columns, [numberHeadings[0], numberHeadings[1], numberHeadings[2]], ['heading', 'heading', 'heading']),
  ...lines,
];

/** What is set aside, as its line on the sheet has it. */
export interface WaiverLine {
  readonly code: string;
  readonly message: string;
  readonly reason: string;
  readonly fingerprint: string;
}

/** Where the block of what is set aside has its columns, as far as it has them. */
export interface WaiverColumns {
  readonly code: number;
  readonly message: number | null;
  readonly reason: number;
  readonly fingerprint: number;
}
const standardWaivers: WaiverColumns = { code: 0, message: 1, reason: 2, fingerprint: 3 };

const waiverCells = ({ code, message, reason, fingerprint }: WaiverColumns, line: WaiverLine, styles: readonly [Style, Style, Style, Style]): readonly DraftCell[] => [
  cell(code, line.code, styles[0]), ...(message === null ? [] : [cell(message, line.message, styles[1])]), cell(reason, line.reason, styles[2]), cell(fingerprint, line.fingerprint, styles[3]),
];

/** Returns the row of what is set aside. */
export const waiverRows = (line: WaiverLine, columns: WaiverColumns = standardWaivers): readonly PlanRow[] => {
  const own = [columns.code, columns.message ?? -1, columns.reason, columns.fingerprint];
  const places = Array.from({ length: Math.max(widths.length, ...own.map((column) => column + 1)) }, (_, column) => widths[Math.max(0, own.indexOf(column))] ?? 0);
  const cells = waiverCells(columns, line, ['label', 'text', 'text', 'print']);
  // What is set aside is read from one row, however long a reason is.
  return rowsOf(`waiver/${line.fingerprint}`, cells, places, settingStyles)
    .slice(0, 1)
    .map((row) => ({ ...row, cells: row.cells.map((own) => ({ ...own, value: cells.find(({ column }) => column === own.column)?.text ?? null })) }));
};

const waiversHint = '在窗格「核对」中写明理由后列在这里。理由可以改；整行清空即恢复提示；指纹由程序写，数据变了即失效。';

/** Returns the block of what is set aside: its title, the headings and the lines. */
export const waiversBlock = (lines: readonly WaiverLine[]): readonly PlanRow[] => [
  ...across('waivers', standard, waiversTitle, 'block'),
  ...across('waivers-hint', standard, waiversHint, 'hint'),
  ...rowsOf('waivers-heading', waiverHeadings.map((heading, column) => cell(column, heading, 'heading')), widths, settingStyles),
  ...lines.flatMap((line) => waiverRows(line)),
];

const blockHints: Readonly<Record<CorrectionBlock, string>> = {
  choices: '在窗格「数据」中指定后列在这里。整行清空即取消；单元格以名称为准，插入行列、改工作表名后仍然有效。',
  synonyms: '表头中的这些词按左边的含义读取，每行一个词；整行清空即取消。',
  pairs: '写「是」的两个名称按同一项目合并，写「否」的不再提示；整行清空即取消。',
  rewordings: '在窗格「报告」中改写后列在这里。「自己的文字」可以改，{{字段}}按数据填写；整行清空即恢复程序生成的文字。',
};
/** Where a new block has its columns: the short words left, what is long in the wide ones. */
const blockStyles: Readonly<Record<CorrectionBlock, readonly Style[]>> = { choices: ['label', 'text', 'text', 'print'], synonyms: ['label', 'text'], pairs: ['label', 'text', 'text'], rewordings: ['label', 'note', 'text', 'print'] };

/** Returns the row of what a person has said, with its texts in the order of the block's headings. */
export const correctionRows = (block: CorrectionBlock, texts: readonly string[], columns: readonly (number | null)[] = texts.map((_, column) => column)): readonly PlanRow[] => {
  const cells = texts.flatMap((text, index) => {
    const column = columns[index];
    return column == null ? [] : [cell(column, text, blockStyles[block][index] ?? 'text')];
  });
  const places = Array.from({ length: Math.max(widths.length, ...cells.map(({ column }) => column + 1)) }, (_, column) => widths[Math.max(0, columns.indexOf(column))] ?? widths[0] ?? 0);
  // What is said is read from one row, however long it is.
  return rowsOf(`${block}/${texts.join('/')}`, cells, places, settingStyles)
    .slice(0, 1)
    .map((row) => ({ ...row, cells: row.cells.map((own) => ({ ...own, value: cells.find(({ column }) => column === own.column)?.text || null })) }));
};

/** Returns a block of what a person has said: its title, the headings and the lines. */
export const correctionsBlock = (block: CorrectionBlock, lines: readonly (readonly string[])[]): readonly PlanRow[] => [
  blankRow(`before-${block}`),
  ...across(block, standard, correctionBlocks[block].title, 'block'),
  ...across(`${block}-hint`, standard, blockHints[block], 'hint'),
  ...rowsOf(`${block}-heading`, correctionBlocks[block].headings.map((heading, column) => cell(column, heading, 'heading')), widths, settingStyles),
  ...lines.flatMap((texts) => correctionRows(block, texts)),
];

/** Returns the sheet 报告设置: a title and what to do, a line for each setting, then the numbers of the scheme, changed where `changed` has another, and what is set aside, and what was said of the tables. */
export const planSettingsSheet = (values: Readonly<Partial<Record<SettingKey, string | number | null>>>, scheme: Scheme, changed: ReadonlyMap<string, string | null> = new Map(), waivers: readonly WaiverLine[] = [], corrections: readonly PlanRow[] = []): SheetPlan => ({
  name: settingsSheet,
  columns: widths,
  styles: settingStyles,
  rows: [
    ...across('title', standard, settingsSheet, 'title'),
    ...across('hint', standard, '在「值」一列填写；空白的由程序判断。可以在窗格中设置，也可以直接在这里改。', 'hint'),
    ...line('heading', standard, [settingHeadings[0], settingHeadings[1], settingHeadings[2]], ['heading', 'heading', 'heading']),
    ...settingLines.flatMap(({ key }) => settingRows(key, values[key] ?? null)),
    blankRow('before-numbers'),
    ...numbersBlock(scheme, numbersOf(scheme).flatMap((number) => numberRows(number, scheme, changed.has(number.id) ? (changed.get(number.id) ?? null) : number.read(scheme), changed.has(number.id), standard))),
    ...(waivers.length > 0 ? [blankRow('before-waivers'), ...waiversBlock(waivers)] : []),
    ...corrections,
    // What comes to stand above it is printed as well.
    blankRow('end'),
  ],
  page: { paper: 'a4', orientation: 'landscape', margins: { top: 56.7, bottom: 56.7, left: 56.7, right: 56.7 }, titleRows: 0 },
  freezeRows: 0,
});
