import { strToU8, zipSync } from 'fflate';
import type { DocumentBar, DocumentPlan } from '../../core/model/document-plan';
import { barPng, barRatio, barSvg } from './bar-picture';
import { documentXml, footers, footerXml } from './document';
import { fontTableXml, stylesXml } from './styles';
import type { Pictures } from './table';
import { declaration, escaped } from './xml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const svgNamespace = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
/** The earliest moment a zip entry can state, the same for every entry: equal documents are equal files. */
const fixedTime = new Date(1980, 0, 1);
/** English metric units of a point. */
const emu = 12_700;

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const relationshipsXml = (relationships: readonly Relationship[]): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${relationships.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Keeps the pictures of a document: one file for all that look alike, an id for each drawing. */
const keepPictures = (): Pictures & { readonly files: Record<string, Uint8Array>; readonly relationships: Relationship[] } => {
  const files: Record<string, Uint8Array> = {};
  const relationships: Relationship[] = [];
  const known = new Map<string, number>();
  let drawings = 0;
  const keep = (bar: DocumentBar): number => {
    const svg = barSvg(bar);
    const before = known.get(svg);
    if (before !== undefined) return before;
    const number = known.size + 1;
    known.set(svg, number);
    files[`word/media/bar${number}.png`] = barPng(bar);
    files[`word/media/bar${number}.svg`] = strToU8(declaration + svg);
    for (const kind of ['png', 'svg']) relationships.push({ id: `rIdBar${number}${kind}`, type: `${office}/image`, target: `media/bar${number}.${kind}` });
    return number;
  };
  return {
    files,
    relationships,
    draw: (bar, width) => {
      const number = keep(bar);
      drawings += 1;
      const [wide, high] = [Math.round(width * emu), Math.round(width * barRatio * emu)];
      const name = `name="得分图 ${drawings}" descr="${escaped(bar.words)}"`;
      return [
        `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${wide}" cy="${high}"/><wp:docPr id="${drawings}" ${name}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
        `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${drawings}" ${name}/><pic:cNvPicPr/></pic:nvPicPr>`,
        `<pic:blipFill><a:blip r:embed="rIdBar${number}png"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="${svgNamespace}" r:embed="rIdBar${number}svg"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
        `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ].join('');
    },
  };
};

const contentTypesXml = (): string =>
  [
    `${declaration}<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>',
    ...([['document', 'document.main'], ['styles', 'styles'], ['fontTable', 'fontTable'], ['settings', 'settings'], ['footer1', 'footer'], ['footer2', 'footer']] as const).map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${type}+xml"/>`),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
  ].join('');

/** Pages differ by odd and even; the Chinese rules for the ends of lines hold; the compatibility is that of current versions. */
const settingsXml = (): string =>
  `${declaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

/** States the title and no moment. */
const coreXml = (title: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;

/** Returns the bytes of a .docx file of a document; equal documents give equal bytes. */
export const writeWord = ({ title, sections }: DocumentPlan): Uint8Array => {
  const pictures = keepPictures();
  const text = documentXml(sections, pictures);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypesXml()),
    '_rels/.rels': strToU8(relationshipsXml([{ id: 'rId1', type: `${office}/officeDocument`, target: 'word/document.xml' }, { id: 'rId2', type: `${packaged}/relationships/metadata/core-properties`, target: 'docProps/core.xml' }])),
    'docProps/core.xml': strToU8(coreXml(title)),
    'word/document.xml': strToU8(text),
    'word/_rels/document.xml.rels': strToU8(
      relationshipsXml([
        { id: 'rIdStyles', type: `${office}/styles`, target: 'styles.xml' },
        { id: 'rIdFonts', type: `${office}/fontTable`, target: 'fontTable.xml' },
        { id: 'rIdSettings', type: `${office}/settings`, target: 'settings.xml' },
        { id: footers.default, type: `${office}/footer`, target: 'footer1.xml' },
        { id: footers.even, type: `${office}/footer`, target: 'footer2.xml' },
        ...pictures.relationships,
      ]),
    ),
    'word/styles.xml': strToU8(stylesXml()),
    'word/fontTable.xml': strToU8(fontTableXml()),
    'word/settings.xml': strToU8(settingsXml()),
    'word/footer1.xml': strToU8(footerXml('right')),
    'word/footer2.xml': strToU8(footerXml('left')),
    ...pictures.files,
  };
  return zipSync(parts, { mtime: fixedTime });
};
