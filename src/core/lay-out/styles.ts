import type { CellStyle } from '../model/sheet-plan';

const songti = ['宋体', 'SimSun', '方正小标宋简体'];
const heiti = ['黑体', 'SimHei'];
const kaiti = ['楷体', 'KaiTi', '楷体_GB2312'];
const fangsong = ['仿宋', 'FangSong', '仿宋_GB2312'];

const plain: CellStyle = { fonts: fangsong, size: 16, bold: false, color: '#000000', fill: null, horizontal: 'left', vertical: 'center', wrap: true, border: false, format: '@' };
/** Behind what a person wrote while its data have changed, until they choose. */
export const changedFill = '#FCE4D6';
const placeholderFill = '#FFF2CC';

/** Styles of the report's texts. First the fonts every Windows has; the ones of the standard for official papers are named after. */
export const textStyles = {
  title: { ...plain, fonts: ['宋体', 'SimSun', '方正小标宋简体'], size: 22, bold: true, horizontal: 'center' },
  subtitle: { ...plain, fonts: kaiti, horizontal: 'center' },
  chapter: { ...plain, fonts: heiti },
  section: { ...plain, fonts: kaiti },
  item: { ...plain, bold: true },
  body: { ...plain, vertical: 'top' },
  placeholder: { ...plain, fill: placeholderFill },
  /** Cells that a person put outside of any table. */
  own: { ...plain, size: 12 },
  ownNumber: { ...plain, size: 12, horizontal: 'right', format: 'General' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Where a text stands across its cell. */
export type Alignment = CellStyle['horizontal'];

/** Returns the style of a table's text at a size; of a number where the format is one. */
export const tableStyle = (kind: 'caption' | 'unit' | 'heading' | 'group' | 'text' | 'total', size: number, horizontal: Alignment, format: string): CellStyle => {
  const base: CellStyle = { ...plain, fonts: songti.slice(0, 2), size, horizontal, format, ...(format !== '@' && { wrap: false, shrink: true }) };
  if (kind === 'caption') return { ...base, fonts: heiti };
  if (kind === 'unit') return base;
  if (kind === 'heading') return { ...base, fonts: heiti, border: true, fill: '#F2F2F2', horizontal: 'center' };
  return { ...base, border: true, bold: kind !== 'text' };
};
