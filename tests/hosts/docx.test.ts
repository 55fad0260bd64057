import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { writeWord } from '../../src/export/word';
import { isDocx, readDocx } from '../../src/hosts/docx/read-docx';
import { HostError } from '../../src/hosts/host-error';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([kind, target], index) => `<Relationship Id="r${index}" Type="${links}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
const level = (ilvl: number, format: string, text: string, start = 1): string => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%3.%4')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum><w:abstractNum w:abstractNumId="9">${level(0, 'decimalEnclosedCircle', '%1', 3)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num></w:numbering>`;
const styles = `<w:styles ${namespace}><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>`;
const document = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
        'word/_rels/document.xml.rels': relationships(['numbering', 'numbering.xml'], ['styles', '/word/styles.xml']),
        'word/document.xml': `<?xml version="1.0"?><w:document ${namespace}><w:body>${body}<w:sectPr/></w:body></w:document>`,
        'word/numbering.xml': numbering,
        'word/styles.xml': styles,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const listed = (list: number, ilvl = 0): string => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`;
const text = (body: string): string => readDocx(document(body), '报告.docx');

describe('readDocx', () => {
  it('gives a line for each paragraph, its runs joined, as they are meant', () => {
    expect(text('<w:p><w:r><w:t>项目支出</w:t></w:r><w:r><w:t>100</w:t></w:r><w:hyperlink><w:r><w:t>万元&amp;&lt;&#x4E00;</w:t></w:r></w:hyperlink></w:p><w:p/><w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>')).toBe('项目支出100万元&<一\n\n甲\t乙\n丙');
  });

  it('counts numbers that stand in no text: of paragraphs, of their styles, level by level', () => {
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const body = [
      paragraph('基本情况', style('H1')),
      paragraph('概况', style('H2')),
      paragraph('资金', style('H2')),
      paragraph('一层', listed(1, 2)),
      paragraph('二层', listed(1, 3)),
      paragraph('绩效', style('H1')),
      paragraph('又从头', style('H2')),
      paragraph('没有号', `${style('H2')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      paragraph('一点', listed(2)),
      paragraph('圈', listed(3)),
      paragraph('不在的表', listed(99)),
      paragraph('绕圈', style('Loop')),
    ].join('');
    expect(text(body).split('\n')).toEqual(['一、基本情况', '（一）概况', '（二）资金', '1.一层', '1.1二层', '二、绩效', '（一）又从头', '没有号', '一点', '③圈', '不在的表', '绕圈']);
  });

  it.each([
    [1, '一、'],
    [10, '十、'],
    [11, '十一、'],
    [20, '二十、'],
    [21, '二十一、'],
    [105, '一百〇五、'.replace('〇', '零')],
    [110, '一百一十、'],
    [120, '一百二十、'],
  ])('counts %i as %s', (count, shown) => {
    expect(text(Array.from({ length: count }, () => paragraph('', listed(1))).join('')).split('\n').at(-1)).toBe(shown);
  });

  it('gives a line for each row of a table, its cells apart, and text boxes once', () => {
    const cell = (...paragraphs: readonly string[]): string => `<w:tc><w:tcPr/>${paragraphs.map((words) => paragraph(words)).join('')}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tr>${cell('项目')}${cell('预算数', '（万元）')}</w:tr><w:tr>${cell('办公')}${cell('10')}</w:tr></w:tbl>`;
    const box = '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>';
    expect(text(table + box)).toBe('项目\t预算数 （万元）\n办公\t10\n框');
  });

  it('keeps the columns of a row whose cells span several, or begin later', () => {
    const cell = (words: string, span = ''): string => `<w:tc><w:tcPr>${span}</w:tcPr>${paragraph(words)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('资金', '<w:gridSpan w:val="2"/>')}${cell('得分')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('10')}${cell('9')}</w:tr></w:tbl>`;
    expect(text(table)).toBe('资金\t\t得分\n\t10\t9');
  });

  it('leaves out what was struck out under revision and the instructions of fields, and keeps what was put in', () => {
    expect(text('<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>9</w:t></w:r></w:p>')).toBe('新9');
  });

  it('reads what the program itself writes', () => {
    const plan = { title: '报告', sections: [{ pages: 'paper' as const, blocks: [{ block: 'paragraph' as const, paragraph: { kind: 'title' as const, runs: [{ text: '自评报告' }] } }, { block: 'paragraph' as const, paragraph: { kind: 'body' as const, runs: [{ text: '支出100.00万元，' }, { text: '执行率98.00%。' }] } }] }] };
    expect(readDocx(writeWord(plan), '报告.docx')).toBe('自评报告\n支出100.00万元，执行率98.00%。');
  });

  it.each([
    ['a document without a body', document('', { 'word/document.xml': `<w:document ${namespace}/>` })],
    ['a document cut off', document(paragraph('甲')).slice(0, 400)],
    ['a document that is no XML', document('', { 'word/document.xml': 'x' })],
    ['a package that leads nowhere', document('', { '_rels/.rels': relationships() })],
  ])('refuses %s', (_, bytes) => {
    expect(() => readDocx(bytes, '报告.docx')).toThrow(HostError);
    expect(() => readDocx(bytes, '报告.docx')).toThrow('「报告.docx」');
  });
});

describe('isDocx', () => {
  it.each([
    ['a document', document(paragraph('甲')), true],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), false],
    ['a text', strToU8('PK 甲'), false],
    ['the head of a zip', Uint8Array.from([0x50, 0x4b, 3, 4]), false],
  ])('tells %s', (_, bytes, is) => expect(isDocx(bytes)).toBe(is));
});
