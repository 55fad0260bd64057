import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { writeReport } from '../../src/hosts/xlsx/write-report';
import { lastWriteNamespace, memoryNamespace, partXml, previousNamespace } from '../../src/hosts/stored-parts';
import { parseXml } from '../../src/tools/xml';
import type { XmlElement } from '../../src/tools/xml';
import { foreignWorkbooks } from '../../src/tools/foreign-workbooks';
import { findingsPlan, formulaShaped, reportPlan, valuesOf } from './plans';

const ourSheets = ['绩效自评报告', '核对清单'];
const plans = [reportPlan(formulaShaped.length, (index) => formulaShaped[index]!), findingsPlan(['项目支出!C2', '项目支出!B2:C3'])];
const graft = (bytes: Uint8Array, given = plans, memory: string | null = '{"a":1}'): Promise<Uint8Array> => writeReport(given, { source: bytes, memory, activate: '绩效自评报告' });
const hex = (content: Uint8Array | undefined): string => (content ? Buffer.from(content).toString('hex') : 'none');
/** What a graft may change: the workbook's list of sheets, its links, the content types, the styles. */
const mayChange = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml', 'xl/styles.xml']);
const xmlOf = (bytes: Uint8Array, part: string): XmlElement => parseXml(strFromU8(unzipSync(bytes)[part]!));
const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] => element.children.find((child) => child.name === name)?.children ?? [];

/** Returns what is wrong with a package: parts that are not well-formed, links to nothing, types of nothing, parts without a type. */
const faultsOf = (bytes: Uint8Array): string[] => {
  const entries = unzipSync(bytes);
  const xmlParts = Object.keys(entries).filter((name) => /\.(?:xml|rels|vml)$/.test(name));
  const documents = new Map(xmlParts.map((name) => [name, parseXml(strFromU8(entries[name]!))]));
  const types = documents.get('[Content_Types].xml')!.children;
  const overridden = types.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes.get('PartName')!.slice(1));
  const extensions = new Set(types.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes.get('Extension')));
  const links = xmlParts
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const ids = documents.get(name)!.children.map(({ attributes }) => attributes.get('Id'));
      const targets = documents.get(name)!.children.filter(({ attributes }) => attributes.get('TargetMode') !== 'External').map(({ attributes }) => new URL(attributes.get('Target')!, `file:///${folder}`).pathname.slice(1));
      return [...targets.filter((target) => !(target in entries)).map((target) => `${name} leads to no part ${target}`), ...(new Set(ids).size < ids.length ? [`${name} has an id twice`] : [])];
    });
  return [
    ...links,
    ...overridden.filter((part) => !(part in entries)).map((part) => `a type is stated for no part ${part}`),
    ...(new Set(overridden).size < overridden.length ? ['a type is stated twice'] : []),
    ...Object.keys(entries).filter((part) => part !== '[Content_Types].xml' && !overridden.includes(part) && !extensions.has(part.split('.').at(-1))).map((part) => `no type is stated for ${part}`),
  ];
};

it('is tried on workbooks that have such parts', async () => {
  const parts = (await Promise.all(Object.values(foreignWorkbooks).map(async (make) => Object.keys(unzipSync(await make()))))).flat();
  for (const part of [/charts\/chart\d/, /media\/.*png$/, /pivotTables\//, /pivotCache\//, /tables\//, /vbaProject\.bin$/, /comments/, /vmlDrawing/, /calcChain/, /customXml\//]) expect(parts.filter((name) => part.test(name))).not.toEqual([]);
});

describe.each(Object.entries(foreignWorkbooks))('a report in a workbook with %s', (_, make) => {
  it('leaves every part of the user’s sheets as it was, byte for byte, and none out', async () => {
    const source = await make();
    const [before, after] = [unzipSync(source), unzipSync(await graft(source))];
    const untouched = Object.keys(before).filter((name) => !mayChange.has(name));
    expect(untouched.length).toBeGreaterThan(4);
    expect(untouched.map((name) => `${name} ${hex(after[name])}`)).toEqual(untouched.map((name) => `${name} ${hex(before[name])}`));
  });

  it('is a whole package, with what it had of styles in front', async () => {
    const source = await make();
    expect(faultsOf(source)).toEqual([]);
    const written = await graft(source);
    expect(faultsOf(written)).toEqual([]);
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs', 'colors']) {
      const [before, after] = [childrenOf(xmlOf(source, 'xl/styles.xml'), list), childrenOf(xmlOf(written, 'xl/styles.xml'), list)];
      const plain = ({ name, attributes, children, text }: XmlElement): unknown => ({ name, attributes: [...attributes], children: children.map(plain), text });
      expect(after.slice(0, before.length).map(plain)).toEqual(before.map(plain));
    }
    const styles = xmlOf(written, 'xl/styles.xml');
    for (const { name, attributes, children } of styles.children) if (attributes.has('count')) expect(`${name} ${attributes.get('count')}`).toBe(`${name} ${children.length}`);
    expect(styles.children.map(({ name }) => name)).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'].filter((name) => styles.children.some((child) => child.name === name)));
  });

  it('has the report behind the user’s sheets, every text as text, and reads back', async () => {
    const source = await make();
    const [before, after] = [await readWorkbook(source, '甲.xlsx'), await readWorkbook(await graft(source), '甲.xlsx')];
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(after.sheets.slice(before.sheets.length).map(({ name }) => name)).toEqual(ourSheets);
    expect(after.names).toEqual(before.names);
    expect(after.memory).toBe('{"a":1}');
    plans.forEach((plan, index) => {
      const { values } = after.sheets[before.sheets.length + index]!;
      expect(values).toEqual(valuesOf(plan).map((line) => line.slice(0, values[0]!.length)));
    });
  });

  it('is the same file when it is written again, and takes the places of an earlier report', async () => {
    const first = await graft(await make());
    // From the second time on there is a report before, and it is always the same.
    const second = await graft(first);
    expect(faultsOf(second)).toEqual([]);
    expect(hex(await graft(second))).toBe(hex(second));
    const shorter = await graft(first, [reportPlan(1), findingsPlan([])], '{"a":2}');
    expect(faultsOf(shorter)).toEqual([]);
    const { sheets, memory } = await readWorkbook(shorter, '甲.xlsx');
    expect(sheets.slice(-2).map(({ name, values }) => [name, values.length])).toEqual([['绩效自评报告', 4], ['核对清单', 1]]);
    expect(memory).toBe('{"a":2}');
    expect(strFromU8(unzipSync(shorter)['xl/workbook.xml']!).match(/Print_(?:Area|Titles)/g)).toHaveLength(strFromU8(unzipSync(first)['xl/workbook.xml']!).match(/Print_(?:Area|Titles)/g)!.length);
  });
});

describe('a report in the place of an earlier one', () => {
  it('keeps comments and drawings that a reader has put on it, whether it is shown, and forgets the order of calculation', async () => {
    const first = unzipSync(await graft(await foreignWorkbooks['prefixes, an order of calculation, names of all kinds and parts of others']!()));
    const own = 'xl/worksheets/sheet3.xml';
    const read = strFromU8(first[own]!)
      .replace('<sheetView ', '<sheetView tabSelected="1" ')
      .replace(/<c r="A1"[^>]*>.*?<\/c>/, '<c r="A1"><f>1+1</f><v>2</v></c>')
      .replace('</worksheet>', '<legacyDrawing r:id="rId1"/></worksheet>');
    const source = zipSync({
      ...first,
      [own]: strToU8(read),
      'xl/worksheets/_rels/sheet3.xml.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vml9.vml"/></Relationships>'),
      'xl/drawings/vml9.vml': strToU8('<xml/>'),
      '[Content_Types].xml': strToU8(strFromU8(first['[Content_Types].xml']!).replace('</Types>', '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>')),
    });
    expect(read).toContain('<f>');
    const written = await graft(source);
    expect(faultsOf(written)).toEqual([]);
    const sheet = strFromU8(unzipSync(written)[own]!);
    expect(sheet).toMatch(/<sheetView [^>]*tabSelected="1"/);
    expect(sheet).toMatch(/<legacyDrawing r:id="rId1"\/><\/worksheet>$/);
    expect(sheet).not.toContain('<f>');
    expect(Object.keys(unzipSync(written))).not.toContain('xl/calcChain.xml');
  });

  it('forgets versions that cannot be read, keeps one part of a kind, and leaves the parts of others', async () => {
    const first = unzipSync(await foreignWorkbooks['prefixes, an order of calculation, names of all kinds and parts of others']!());
    const relation = (number: number): string => `<Relationship Id="rId8${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${number}.xml"/>`;
    const source = zipSync({
      ...first,
      'customXml/item2.xml': strToU8(partXml('previous', previousNamespace, '{}')),
      'customXml/item3.xml': strToU8(partXml('lastWrite', lastWriteNamespace, '{}')),
      'customXml/item4.xml': strToU8(partXml('memory', memoryNamespace, '{"old":1}')),
      'customXml/item5.xml': strToU8(partXml('memory', memoryNamespace, '{"older":1}')),
      'xl/_rels/workbook.xml.rels': strToU8(strFromU8(first['xl/_rels/workbook.xml.rels']!).replace('</Relationships>', `${[2, 3, 4, 5].map(relation).join('')}</Relationships>`)),
    });
    const written = await graft(source);
    expect(faultsOf(written)).toEqual([]);
    expect(Object.keys(unzipSync(written)).filter((name) => name.startsWith('customXml/')).sort()).toEqual(['customXml/item1.xml', 'customXml/item3.xml', 'customXml/item4.xml']);
    expect(strFromU8(unzipSync(written)['customXml/item3.xml']!)).toContain('"underway":null');
    expect((await readWorkbook(written, '甲.xlsx')).memory).toBe('{"a":1}');
  });
});
