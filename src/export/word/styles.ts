import type { ParagraphKind } from '../../core/model/document-plan';
import { declaration } from './xml';

/** A font of official papers, and the ones that stand in where a machine lacks it. */
const fonts = {
  title: { name: '方正小标宋简体', instead: ['方正小标宋_GBK', '宋体', 'SimSun', 'STSong'], generic: 'roman' },
  body: { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', 'STFangsong'], generic: 'modern' },
  section: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', 'STKaiti'], generic: 'modern' },
  chapter: { name: '黑体', instead: ['SimHei', 'STHeiti'], generic: 'modern' },
  table: { name: '宋体', instead: ['SimSun', 'STSong'], generic: 'roman' },
} as const;
type FontName = keyof typeof fonts;

const latin = 'Times New Roman';
const fontsOf = (font: FontName): string => `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${fonts[font].name}" w:cs="${latin}"/>`;

/** How paragraphs of one kind look. Sizes in points. */
interface Look {
  /** Id of the style. */
  readonly style: string;
  readonly name: string;
  readonly font: FontName;
  readonly size: number;
  readonly bold?: boolean;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** First-line indent in characters. */
  readonly indent?: number;
  /** Level of the outline, 0 for a chapter. */
  readonly outline?: number;
  /** Stays with what follows. */
  readonly keep?: boolean;
  /** Space before and after, in points. */
  readonly space?: readonly [number, number];
  /** Fixed line height in points; null for as high as the words. */
  readonly line: number | null;
  /** Characters kept free at the left, and by how many fewer in the first line. */
  readonly hanging?: readonly [number, number];
}

/** 22 lines on 225 mm. */
export const linePitch = 579;
/** 28 characters of 16 pt on 156 mm: set so much closer, in twips. As a grid of characters other word processors than Word set them far apart. */
const closer = -5;
const bodySize = 16;
const line = linePitch / 20;

export const looks: Readonly<Record<ParagraphKind, Look>> = {
  title: { style: 'Title', name: 'Title', font: 'title', size: 22, align: 'center', line: 33, space: [29, 0], keep: true },
  subtitle: { style: 'Subtitle', name: 'Subtitle', font: 'section', size: 16, align: 'center', line, space: [0, 29], keep: true },
  addressee: { style: 'Salutation', name: 'Salutation', font: 'body', size: 16, align: 'left', line, keep: true, space: [linePitch / 20, 0] },
  heading1: { style: 'Heading1', name: 'heading 1', font: 'chapter', size: 16, align: 'both', indent: 2, outline: 0, keep: true, line },
  heading2: { style: 'Heading2', name: 'heading 2', font: 'section', size: 16, align: 'both', indent: 2, outline: 1, keep: true, line },
  heading3: { style: 'Heading3', name: 'heading 3', font: 'body', size: 16, bold: true, align: 'both', indent: 2, outline: 2, keep: true, line },
  body: { style: 'BodyText', name: 'Body Text', font: 'body', size: 16, align: 'both', indent: 2, line },
  caption: { style: 'Caption', name: 'caption', font: 'chapter', size: 14, align: 'center', line, keep: true },
  unit: { style: 'TableUnit', name: '表格单位', font: 'table', size: 12, align: 'right', line: 20, keep: true },
  note: { style: 'TableNote', name: '图表说明', font: 'body', size: 12, align: 'left', line: 20, space: [4, 8] },
  annexes: { style: 'AnnexList', name: '附件目录', font: 'body', size: 16, align: 'left', hanging: [6, 4], keep: true, line },
  signature: { style: 'Signature', name: 'Signature', font: 'body', size: 16, align: 'right', line, keep: true },
  annexMark: { style: 'AnnexMark', name: '附件标识', font: 'chapter', size: 16, align: 'left', line: null },
  formTitle: { style: 'FormTitle', name: '表格标题', font: 'title', size: 18, align: 'center', line: null, outline: 0, keep: true },
  formLine: { style: 'FormLine', name: '表格说明', font: 'table', size: 12, align: 'center', line: null, space: [2, 4] },
};

const spacingOf = ({ line: height, space: [before, after] = [0, 0] }: Look): string =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}" ${height === null ? 'w:line="240" w:lineRule="auto"' : `w:line="${Math.round(height * 20)}" w:lineRule="exact"`}/>`;

const indentOf = ({ indent, hanging, size }: Look): string => {
  if (indent !== undefined) return `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * size * 20}"/>`;
  return hanging === undefined ? '' : `<w:ind w:leftChars="${hanging[0] * 100}" w:left="${hanging[0] * size * 20}" w:hangingChars="${hanging[1] * 100}" w:hanging="${hanging[1] * size * 20}"/>`;
};

const paragraphStyle = (look: Look): string =>
  [
    `<w:style w:type="paragraph"${/^[A-Za-z \d]+$/.test(look.name) ? '' : ' w:customStyle="1"'} w:styleId="${look.style}"><w:name w:val="${look.name}"/><w:basedOn w:val="Normal"/>${look.outline === undefined ? '' : '<w:next w:val="BodyText"/>'}<w:qFormat/>`,
    `<w:pPr>${look.keep ? '<w:keepNext/>' : ''}${look.line === null ? '<w:snapToGrid w:val="0"/>' : ''}${spacingOf(look)}${indentOf(look)}<w:jc w:val="${look.align}"/>${look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`}</w:pPr>`,
    `<w:rPr>${fontsOf(look.font)}${look.bold ? '<w:b/>' : ''}${look.size === bodySize && look.line !== null ? `<w:spacing w:val="${closer}"/>` : ''}<w:sz w:val="${look.size * 2}"/><w:szCs w:val="${look.size * 2}"/></w:rPr></w:style>`,
  ].join('');

/** Styles of the words of tables by their look. */
export const cellStyles = {
  heading: 'TableHeading',
  label: 'TableLabel',
  text: 'TableText',
  total: 'TableTotal',
  group: 'TableTotal',
} as const;

const tableStyle = (style: string, name: string, font: FontName, bold: boolean): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>${fontsOf(font)}${bold ? '<w:b/>' : ''}<w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>`;

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Returns the part with all styles; each names its font for Chinese. */
export const stylesXml = (): string =>
  [
    `${declaration}<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf('body')}<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${fontsOf('body')}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders></w:tblPr></w:style>`,
    ...Object.values(looks).map(paragraphStyle),
    tableStyle('TableHeading', '表头', 'chapter', false),
    tableStyle('TableLabel', '表格栏目', 'chapter', false),
    tableStyle('TableText', '表格文字', 'table', false),
    tableStyle('TableTotal', '表格合计', 'table', true),
    `<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:rPr>${fontsOf('table')}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style></w:styles>`,
  ].join('');

/** Returns the part that names the fonts to take where one is missing. */
export const fontTableXml = (): string =>
  [
    `${declaration}<w:fonts ${namespace}>`,
    ...Object.values(fonts).map(({ name, instead, generic }) => `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/><w:family w:val="${generic}"/><w:pitch w:val="default"/></w:font>`),
    `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
  ].join('');
