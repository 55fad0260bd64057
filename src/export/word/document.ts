import type { DocumentBlock, DocumentParagraph, DocumentSection } from '../../core/model/document-plan';
import { linePitch, looks } from './styles';
import { runsOf, tableXml, type Pictures } from './table';
import { declaration } from './xml';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

/** Margins in twips: of official papers 37, 35, 28 and 26 mm; of annexes as on the sheets of the forms. */
const pages = {
  paper: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1417, grid: `<w:docGrid w:type="lines" w:linePitch="${linePitch}"/>`, height: 637 },
  annex: { top: 850, bottom: 850, left: 720, right: 720, footer: 400, grid: '', height: 750 },
} as const;

/** Ids of the footers: of odd pages, and of even ones. */
export const footers = { default: 'rIdFooterOdd', even: 'rIdFooterEven' } as const;

const openFill = '<w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>';

const freeAtRight = (characters: number, size: number): string => `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * size * 20)}"/>`;

/** Stays on the page of what follows: its last lines do, or its last row. */
const keep = '<w:keepNext/>';

const paragraphXml = ({ kind, runs, right, above }: DocumentParagraph, kept: boolean): string =>
  `<w:p><w:pPr><w:pStyle w:val="${looks[kind].style}"/>${kept ? keep : ''}${above === undefined ? '' : `<w:spacing w:before="${above * linePitch}"/>`}${right === undefined ? '' : freeAtRight(right, looks[kind].size)}</w:pPr>${runs.map(({ text, open }) => runsOf(text, `<w:rPr><w:rFonts w:hint="eastAsia"/>${open ? openFill : ''}</w:rPr>`)).join('')}</w:p>`;

/** A table must be followed by a paragraph: low, so that it takes no line. */
const betweenTables = (kept: boolean): string => `<w:p><w:pPr><w:pStyle w:val="TableNote"/>${kept ? keep : ''}<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>`;

const sectionXml = (kind: DocumentSection['pages']): string => {
  const { top, bottom, left, right, footer, grid } = pages[kind];
  return `<w:sectPr><w:footerReference w:type="default" r:id="${footers.default}"/><w:footerReference w:type="even" r:id="${footers.even}"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="850" w:footer="${footer}" w:gutter="0"/>${grid}</w:sectPr>`;
};

/** What closes a paper, which never stands alone on a page. */
const isClosing = (block: DocumentBlock | undefined): boolean => block?.block === 'paragraph' && (block.paragraph.kind === 'signature' || block.paragraph.kind === 'annexes');

const blocksXml = (blocks: readonly DocumentBlock[], pictures: Pictures, tallest: number): string =>
  blocks
    .map((block, index) => {
      const kept = isClosing(blocks[index + 1]);
      return block.block === 'paragraph' ? paragraphXml(block.paragraph, kept) : tableXml(block.table, pictures, tallest, kept) + betweenTables(kept);
    })
    .join('');

/** Ends a section inside the document: the paragraph that carries its pages takes no room. */
const sectionEnd = (kind: DocumentSection['pages']): string => `<w:p><w:pPr><w:pStyle w:val="TableNote"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${sectionXml(kind)}</w:pPr></w:p>`;

/** Returns the part with all words of the document. */
export const documentXml = (sections: readonly DocumentSection[], pictures: Pictures): string => {
  const body = sections.map(({ pages: kind, blocks }, index) => blocksXml(blocks, pictures, pages[kind].height) + (index === sections.length - 1 ? sectionXml(kind) : sectionEnd(kind)));
  return `${declaration}<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`;
};

/** Returns a footer with the number of the page between dashes, at the outer edge. */
export const footerXml = (align: 'left' | 'right'): string => {
  const run = (content: string): string => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content}</w:r>`;
  const page = ['begin', 'PAGE', 'separate', '1', 'end'].map((step) => run(step === 'PAGE' ? '<w:instrText xml:space="preserve"> PAGE </w:instrText>' : step === '1' ? '<w:t>1</w:t>' : `<w:fldChar w:fldCharType="${step}"/>`)).join('');
  return `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${align}Chars="100" w:${align}="280"/><w:jc w:val="${align}"/></w:pPr>${run('<w:t xml:space="preserve">— </w:t>')}${page}${run('<w:t xml:space="preserve"> —</w:t>')}</w:p></w:ftr>`;
};
