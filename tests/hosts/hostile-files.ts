import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from '../../src/hosts/xlsx/hucre';
import { encryptedOds, encryptedXls } from './compound-files';

const sheet = 'xl/worksheets/sheet1.xml';
const book = 'xl/workbook.xml';
const megabyte = 1024 * 1024;

/** Returns a workbook that is read without trouble, with the rows given below its title. */
const plain = (rows: readonly (readonly (string | number | null)[])[] = [['项目', '全年预算数', '全年执行数'], ['办公', 10, 9], ['培训', 20, 20]], name = '台账'): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name, rows: [['单位：万元'], ...rows.map((row) => [...row])] }], properties: { modified: new Date(0) } });

const edited = async (part: string, change: (xml: string) => string): Promise<Uint8Array> => {
  const entries = unzipSync(await plain());
  return zipSync({ ...entries, [part]: strToU8(change(strFromU8(entries[part]!))) });
};
const withSheet = (change: (xml: string) => string): Promise<Uint8Array> => edited(sheet, change);
const withRow = (xml: string): Promise<Uint8Array> => withSheet((text) => text.replace('</sheetData>', `${xml}</sheetData>`));
const withPart = async (name: string, content: Uint8Array): Promise<Uint8Array> => zipSync({ ...unzipSync(await plain()), [name]: content });
const without = async (name: string): Promise<Uint8Array> => {
  const { [name]: _, ...rest } = unzipSync(await plain());
  return zipSync(rest);
};
/** Returns the bytes with one of them changed, at a share of their length. */
const flipped = async (share: number): Promise<Uint8Array> => {
  const bytes = (await plain()).slice();
  const at = Math.floor((bytes.length - 1) * share);
  bytes[at] = bytes[at]! ^ 0xff;
  return bytes;
};
/** Returns the zip with another size stated for all its entries once they are unpacked. */
const stated = (zip: Uint8Array, size: number): Uint8Array => {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 30 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return bytes;
};
/** Returns a workbook that keeps a part of the program's own, linked as one is. */
const withStored = async (kind: string, json: string): Promise<Uint8Array> => {
  const entries = unzipSync(await withPart('customXml/item1.xml', strToU8(`<x xmlns="urn:jishu:${kind}:1">${json}</x>`)));
  const links = 'xl/_rels/workbook.xml.rels';
  return zipSync({ ...entries, [links]: strToU8(strFromU8(entries[links]!).replace('</Relationships>', '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>')) });
};
const twiceNamed = async (): Promise<Uint8Array> => {
  const name = 'xl/worksheets/sheet1.xmm';
  const bytes = await withPart(name, strToU8('<worksheet/>'));
  const [from, to] = [strToU8(name), strToU8(sheet)];
  for (let at = 0; at + from.length <= bytes.length; at += 1) if (from.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at);
  return bytes;
};

const truncations = [1, 4, 30, 100, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99].map((share): [string, () => Promise<Uint8Array>] => [
  `cut off at ${share}`,
  async () => {
    const bytes = await plain();
    return bytes.slice(0, share < 1 ? Math.floor(bytes.length * share) : share);
  },
]);
const flips = [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 1].map((share): [string, () => Promise<Uint8Array>] => [`a byte changed at ${share}`, () => flipped(share)]);

/** Files that are broken, made to break, or only strange, each under the name that a person would give it. */
export const hostileFiles: readonly (readonly [what: string, make: () => Promise<Uint8Array>])[] = [
  ...truncations,
  ...flips,
  ['empty', async () => new Uint8Array()],
  ['a text', async () => strToU8('项目,预算\n办公,10')],
  ['a web page saved as a workbook', async () => strToU8('<html><body><table><tr><td>项目</td></tr></table></body></html>')],
  ['XML of an old version', async () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
  ['a PDF', async () => strToU8('%PDF-1.7\n%âãÏÓ')],
  ['the head of a container and nothing else', async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['a container of zeros', async () => Uint8Array.from({ length: 4096 }, (_, index) => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][index] ?? 0)],
  ['an empty zip', async () => zipSync({})],
  ['a zip of pictures', async () => zipSync({ 'a.png': Uint8Array.from([1, 2, 3]) })],
  ['a text document', async () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<document/>') })],
  ['a binary workbook of zeros', async () => zipSync({ 'xl/workbook.bin': new Uint8Array(64) })],
  ['an open document without tables', async () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<office:document-content/>') })],
  ['encrypted', () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'p', spinCount: 10 } })],
  ['an encrypted .xls', async () => encryptedXls(false)],
  ['an encrypted .xls of small sectors', async () => encryptedXls(true)],
  ['an encrypted open document', async () => encryptedOds(false)],
  ['an encrypted open document of one part', async () => encryptedOds(true)],
  ['a container whose sectors run in a circle', async () => {
    const bytes = encryptedXls(false).slice();
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true);
    return bytes;
  }],
  ['versions that are none', () => withStored('previous', '{"version":2,"sheets":7,"memory":5}')],
  ['looks of another shape', () => withStored('last-write', '{"version":2,"underway":{"sheets":"x"},"looks":{"绩效自评报告":{"styled":3},"核对清单":null}}')],
  ['looks that are none', () => withStored('last-write', '{"version":2,"looks":"x"}')],
  ['without its list of sheets', () => without(book)],
  ['without a sheet', () => without(sheet)],
  ['without types', () => without('[Content_Types].xml')],
  ['without links', () => without('xl/_rels/workbook.xml.rels')],
  ['without styles', () => without('xl/styles.xml')],
  ['without shared texts', () => without('xl/sharedStrings.xml')],
  ['a sheet that is no XML', () => edited(sheet, () => 'nonsense')],
  ['a sheet that ends in the middle', () => edited(sheet, (xml) => xml.slice(0, xml.length / 2))],
  ['styles that end in the middle', () => edited('xl/styles.xml', (xml) => xml.slice(0, xml.length / 2))],
  ['a list of sheets without sheets', () => edited(book, (xml) => xml.replace(/<sheet [^>]*\/>/, ''))],
  ['two sheets of one name', () => edited(book, (xml) => xml.replace(/(<sheet [^>]*\/>)/, '$1$1'))],
  ['a sheet that leads out of the package', () => edited('xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/sheet1.xml', '../../../../etc/passwd'))],
  ['a part that lies outside', () => withPart('../../escape.xml', strToU8('<a/>'))],
  ['a part of an absolute path', () => withPart('/etc/cron.d/x', strToU8('x'))],
  ['two parts of one name', twiceNamed],
  ['30,000 parts', async () => zipSync({ ...unzipSync(await plain()), ...Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`a/${index}`, new Uint8Array()])) })],
  ['a picture of 40 MB of zeros', () => withPart('xl/media/image1.png', new Uint8Array(40 * megabyte))],
  ['parts of 2 GB, as is stated', async () => stated(await plain(), 2 ** 31)],
  ['parts larger than stated', async () => stated(await withPart('xl/media/image1.png', new Uint8Array(40 * megabyte)), 10)],
  ['entities that grow', () => withSheet((xml) => xml.replace('<worksheet', `<!DOCTYPE w [<!ENTITY a "${'a'.repeat(100)}">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${String.fromCharCode(98 + index)} "${`&${String.fromCharCode(97 + index)};`.repeat(20)}">`).join('')}]><worksheet`).replace('</sheetData>', '<row r="9"><c r="A9" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData>'))],
  ['an entity from a file', () => withSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet').replace('</sheetData>', '<row r="9"><c r="A9" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData>'))],
  ['elements 30,000 deep', () => withSheet((xml) => xml.replace('</worksheet>', `${'<a>'.repeat(30_000)}${'</a>'.repeat(30_000)}</worksheet>`))],
  ['headings named as what an object inherits', () => plain([['项目', '__proto__', 'constructor'], ['toString', 10, 9], ['__proto__', 1, 1], ['hasOwnProperty', 5, 5]])],
  ['a sheet named as what an object inherits', () => plain(undefined, '__proto__')],
  ['projects that look like formulas', () => plain([['项目', '全年预算数', '全年执行数'], ['=cmd|\'/c calc\'!A0', 10, 9], ['@SUM(A1:A9)', 1, 1], ['+1+1', 2, 2], ['-2+3', 3, 3]])],
  ['a formula in a name of the workbook', () => edited(book, (xml) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="绩述_年度">HYPERLINK("http://x","y")</definedName></definedNames>'))],
  ['cells of 32,767 letters', () => plain([['项目', '全年预算数', '全年执行数'], ['甲'.repeat(32_767), 10, 9], ['1'.repeat(32_767), '9'.repeat(32_767), '８'.repeat(32_767)], ['（《[〔'.repeat(8_000), '-'.repeat(32_767), '.'.repeat(32_767)]])],
  ['a cell longer than Excel allows', () => plain([['项目', '全年预算数', '全年执行数'], ['乙'.repeat(1_000_000), 10, 9]])],
  ['line breaks, tabs and control letters', () => plain([['项\n目', '全年\t预算数', '全年\r\n执行数'], ['办\u0001公\u0008', 10, 9], ['\ufeff\u200b', 1, 1]])],
  ['numbers beyond all measure', () => withRow('<row r="9"><c r="A9" t="inlineStr"><is><t>巨</t></is></c><c r="B9"><v>1e308</v></c><c r="C9"><v>1e-320</v></c></row><row r="10"><c r="A10" t="inlineStr"><is><t>非</t></is></c><c r="B10"><v>NaN</v></c><c r="C10"><v>Infinity</v></c></row>')],
  ['a cell of an unknown type', () => withRow('<row r="9"><c r="B9" t="zz"><v>1</v></c></row>')],
  ['a shared text that is not there', () => withRow('<row r="9"><c r="A9" t="s"><v>999999</v></c></row>')],
  ['a style that is not there', () => withRow('<row r="9"><c r="A9" s="99999"><v>1</v></c></row>')],
  ['an address that is none', () => withRow('<row r="9"><c r="ZZZZ99999999"><v>1</v></c></row>')],
  ['a row number below nothing', () => withRow('<row r="-5"><c r="A-5"><v>1</v></c></row>')],
  ['a cell in the last row', () => withRow('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')],
  ['a cell in the last column', () => withRow('<row r="9"><c r="XFD9"><v>1</v></c></row>')],
  ['a cell in the last corner', () => withRow('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  ['a merge of the whole sheet', () => withSheet((xml) => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))],
  ['whole columns merged below the heading', () => withSheet((xml) => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="B3:B1048576"/><mergeCell ref="C3:C1048576"/></mergeCells>'))],
  ['merges that overlap', () => withSheet((xml) => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/><mergeCell ref="oops"/></mergeCells>'))],
  ['all columns hidden', () => withSheet((xml) => xml.replace('<sheetData>', '<cols><col min="1" max="16384" width="9" hidden="1"/></cols><sheetData>'))],
  ['a name of whole columns', () => edited(book, (xml) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="绩述_预算">台账!$A:$XFD</definedName></definedNames>'))],
  ['memory that is none', () => withPart('customXml/item1.xml', strToU8('<memory xmlns="urn:jishu:memory:1">{"version":1,"rows":[{"id":5}],"columns":"x"</memory>'))],
  ['memory of another shape', () => withPart('customXml/item1.xml', strToU8('<memory xmlns="urn:jishu:memory:1">{"version":1,"columns":-1,"rows":null,"__proto__":{"x":1}}</memory>'))],
];
