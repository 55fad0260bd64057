import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import type { DocumentPlan } from '../../src/core/model/document-plan';
import { compose, documentOf, evaluate, forms } from '../../src/core/pipeline';
import { writeWord } from '../../src/export/word';
import { barPng, barSvg } from '../../src/export/word/bar-picture';
import { parseXml, type XmlElement } from '../../src/tools/xml';
import { yearsLater } from '../helpers/years-later';
import { readSample, sampleFiles } from '../samples/samples';

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const allOf = (element: XmlElement, name: string): readonly XmlElement[] => [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => allOf(child, name))];
const one = (element: XmlElement, name: string): XmlElement => allOf(element, name)[0]!;
/** The words of a paragraph or cell, a line break as one. */
const wordsOf = (element: XmlElement): string => (element.name === 't' ? element.text : element.name === 'br' ? '\n' : element.children.map(wordsOf).join(''));

const laidOut = async (file: string, date: string | null = '2025年3月20日'): Promise<{ plan: DocumentPlan; texts: readonly string[] }> => {
  const snapshot = await readSample(file);
  const evaluation = evaluate(snapshot);
  const { report } = compose(evaluation, snapshot);
  const texts = [report.title, report.subtitle, ...report.chapters.flatMap(({ heading, passages }) => [heading, ...passages.flatMap(({ heading: own, sentences, table }) => [own?.text ?? '', sentences.map(({ text }) => text).join(''), ...(table ? [table.title, table.unit ?? '', ...table.columns.map((column) => column.heading), ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))] : [])])])].filter((text) => text !== '');
  return { plan: documentOf(report, evaluation, { date, forms: file !== 'large.xlsx' ? forms(evaluation, snapshot).all : [] }), texts };
};

/** Samples are laid out once; what is to be the same twice is laid out twice. */
const known = new Map<string, ReturnType<typeof laidOut>>();
const planOf = (file: string): ReturnType<typeof laidOut> => {
  const plan = known.get(file) ?? laidOut(file);
  known.set(file, plan);
  return plan;
};

const document = (blocks: DocumentPlan['sections'][number]['blocks']): DocumentPlan => ({ title: '报告', sections: [{ pages: 'paper', blocks }] });
const body = (text: string): DocumentPlan['sections'][number]['blocks'][number] => ({ block: 'paragraph', paragraph: { kind: 'body', runs: [{ text }] } });

describe.each(sampleFiles)('the .docx of %s', (file) => {
  it('is a package in which each part has a type, each id leads to a part, and each part can be read', async () => {
    const parts = partsOf(writeWord((await planOf(file)).plan));
    const types = parseXml(parts.get('[Content_Types].xml')!);
    const byExtension = new Set(allOf(types, 'Default').map(({ attributes }) => attributes.get('Extension')));
    const overridden = new Set(allOf(types, 'Override').map(({ attributes }) => attributes.get('PartName')));
    for (const name of overridden) expect(parts.has(name!.slice(1))).toBe(true);
    for (const [name, content] of parts) {
      if (name === '[Content_Types].xml') continue;
      expect([name, byExtension.has(name.split('.').at(-1)!)]).toEqual([name, true]);
      if (/\.xml$/.test(name)) expect([name, overridden.has(`/${name}`)]).toEqual([name, true]);
      if (/\.(?:xml|rels|svg)$/.test(name)) expect(() => parseXml(content)).not.toThrow();
    }
    for (const [name, content] of parts) {
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const targets = allOf(parseXml(content), 'Relationship').map(({ attributes }) => [attributes.get('Id')!, `${folder}${attributes.get('Target')!}`] as const);
      expect(new Set(targets.map(([id]) => id)).size).toBe(targets.length);
      for (const [, target] of targets) expect([target, parts.has(target)]).toEqual([target, true]);
      if (folder !== 'word/') continue;
      const used = [...parts.get('word/document.xml')!.matchAll(/\sr:(?:id|embed)="([^"]+)"/g)].map((match) => match[1]!);
      const ids = new Set(targets.map(([id]) => id));
      expect(used.filter((id) => !ids.has(id))).toEqual([]);
      // No picture or part lies about unused.
      for (const media of [...parts.keys()].filter((part) => part.startsWith('word/media/'))) expect(used).toContain(targets.find(([, target]) => target === media)![0]);
    }
  });

  it('says all that the report says, in its order', async () => {
    const { plan, texts } = await planOf(file);
    const xml = parseXml(partsOf(writeWord(plan)).get('word/document.xml')!);
    const words = allOf(xml, 'p').map(wordsOf);
    let place = 0;
    const missing = texts.filter((text) => {
      const found = words.indexOf(text, place);
      if (found >= 0) place = found + 1;
      return found < 0;
    });
    expect(missing).toEqual([]);
    expect(texts.length).toBeGreaterThan(40);
  });

  it('uses styles and places that are there: each a font for Chinese, each table row as wide as its grid, each drawing an id of its own', async () => {
    const parts = partsOf(writeWord((await planOf(file)).plan));
    const [styles, xml] = [parseXml(parts.get('word/styles.xml')!), parseXml(parts.get('word/document.xml')!)];
    const ids = new Set(allOf(styles, 'style').map(({ attributes }) => attributes.get('styleId')));
    for (const { attributes } of [...allOf(xml, 'pStyle'), ...allOf(xml, 'tblStyle'), ...allOf(styles, 'basedOn'), ...allOf(styles, 'next')]) if (!ids.has(attributes.get('val'))) expect(attributes.get('val')).toBe('a style');
    for (const style of allOf(styles, 'style').filter(({ attributes }) => attributes.get('type') === 'paragraph')) expect([style.attributes.get('styleId'), one(style, 'rFonts').attributes.get('eastAsia') !== undefined]).toEqual([style.attributes.get('styleId'), true]);
    const named = new Set(allOf(parseXml(parts.get('word/fontTable.xml')!), 'font').map(({ attributes }) => attributes.get('name')));
    for (const { attributes } of allOf(styles, 'rFonts')) expect(named).toContain(attributes.get('eastAsia'));
    for (const table of allOf(xml, 'tbl')) {
      const columns = allOf(table, 'gridCol').length;
      for (const row of allOf(table, 'tr')) {
        const spans = row.children.filter(({ name }) => name === 'tc').map((cell) => Number(allOf(cell, 'gridSpan')[0]?.attributes.get('val') ?? 1));
        // A cell must end with a paragraph.
        const ends = row.children.filter(({ name }) => name === 'tc').map((cell) => cell.children.at(-1)!.name);
        if (spans.reduce((sum, span) => sum + span, 0) !== columns || ends.some((name) => name !== 'p')) expect([spans, ends]).toBe(columns);
      }
    }
    const drawings = allOf(xml, 'docPr').map(({ attributes }) => attributes.get('id'));
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it('has the same bytes years later', async () => {
    const first = writeWord((await planOf(file)).plan);
    const again = await yearsLater(async () => writeWord((await laidOut(file)).plan));
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  });
});

describe('the .docx', () => {
  it('has the pages of official papers: A4, its margins, 22 lines, numbers between dashes at the outer edge', async () => {
    const parts = partsOf(writeWord((await planOf('clean.xlsx')).plan));
    const xml = parseXml(parts.get('word/document.xml')!);
    const first = allOf(xml, 'sectPr')[0]!;
    expect([...one(first, 'pgSz').attributes.entries()]).toEqual([['w:w', '11906'], ['w:h', '16838']].map(([name, value]) => [name!.slice(2), value]));
    expect(Object.fromEntries(one(first, 'pgMar').attributes)).toMatchObject({ top: '2098', bottom: '1984', left: '1588', right: '1474' });
    // 225 mm by 22 lines.
    expect(Math.floor((16838 - 2098 - 1984) / Number(one(first, 'docGrid').attributes.get('linePitch')))).toBe(22);
    const styles = parseXml(parts.get('word/styles.xml')!);
    const looks = (id: string): XmlElement => allOf(styles, 'style').find(({ attributes }) => attributes.get('styleId') === id)!;
    const said = (id: string): unknown => [one(looks(id), 'rFonts').attributes.get('eastAsia'), one(looks(id), 'sz').attributes.get('val'), allOf(looks(id), 'outlineLvl')[0]?.attributes.get('val')];
    expect(['Title', 'Heading1', 'Heading2', 'Heading3', 'BodyText'].map(said)).toEqual([['方正小标宋简体', '44', undefined], ['黑体', '32', '0'], ['楷体_GB2312', '32', '1'], ['仿宋_GB2312', '32', '2'], ['仿宋_GB2312', '32', undefined]]);
    // 28 signs to a line, no 29th.
    expect(Math.floor((11906 - 1588 - 1474) / 20 / (16 + Number(allOf(looks('BodyText'), 'spacing').at(-1)!.attributes.get('val')) / 20))).toBe(28);
    expect(allOf(parseXml(parts.get('word/settings.xml')!), 'evenAndOddHeaders')).toHaveLength(1);
    expect(['footer1', 'footer2'].map((part) => [wordsOf(parseXml(parts.get(`word/${part}.xml`)!)), one(parseXml(parts.get(`word/${part}.xml`)!), 'jc').attributes.get('val')])).toEqual([['— 1 —', 'right'], ['— 1 —', 'left']]);
  });

  it('calls its own styles its own, and no style of Word’s', async () => {
    const styles = parseXml(partsOf(writeWord((await planOf('gap.xlsx')).plan)).get('word/styles.xml')!);
    const own = allOf(styles, 'style').filter(({ attributes }) => attributes.get('type') === 'paragraph').map((style) => [one(style, 'name').attributes.get('val')!, style.attributes.get('customStyle') === '1'] as const);
    for (const [name, custom] of own) expect([name, custom]).toEqual([name, /\p{Script=Han}/u.test(name)]);
    expect(new Set(own.map(([name]) => name)).size).toBe(own.length);
  });

  it('has the elements of each paragraph, run, cell and section in the order of the schema, which Word insists on', async () => {
    const parts = partsOf(writeWord((await planOf('clean.xlsx')).plan));
    const orders: Readonly<Record<string, readonly string[]>> = {
      pPr: ['pStyle', 'keepNext', 'snapToGrid', 'spacing', 'ind', 'jc', 'outlineLvl', 'rPr', 'sectPr'],
      rPr: ['rFonts', 'b', 'spacing', 'kern', 'sz', 'szCs', 'shd', 'lang'],
      tblPr: ['tblStyle', 'tblW', 'jc', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar'],
      tcPr: ['tcW', 'gridSpan', 'vMerge', 'shd', 'vAlign'],
      sectPr: ['footerReference', 'type', 'pgSz', 'pgMar', 'docGrid'],
      inline: ['extent', 'docPr', 'cNvGraphicFramePr', 'graphic'],
      style: ['name', 'basedOn', 'next', 'uiPriority', 'semiHidden', 'qFormat', 'pPr', 'rPr', 'tblPr'],
      font: ['altName', 'charset', 'family', 'pitch'],
    };
    const astray: string[] = [];
    for (const part of ['document', 'styles', 'fontTable', 'footer1']) {
      const root = parseXml(parts.get(`word/${part}.xml`)!);
      for (const [name, order] of Object.entries(orders)) {
        for (const element of allOf(root, name)) {
          const places = element.children.map((child) => order.indexOf(child.name));
          if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0))) astray.push(`${part} ${name}: ${element.children.map((child) => child.name).join(' ')}`);
        }
      }
    }
    expect([...new Set(astray)]).toEqual([]);
  });

  it('repeats the headings of a table on each page and tears no row', async () => {
    const xml = parseXml(partsOf(writeWord((await planOf('clean.xlsx')).plan)).get('word/document.xml')!);
    const [table] = allOf(xml, 'tbl');
    const rows = allOf(table!, 'tr');
    expect(rows.map((row) => allOf(row, 'tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
    for (const row of rows) expect(allOf(row, 'cantSplit')).toHaveLength(1);
  });

  it('draws each score as SVG with a PNG in its place and words for who does not see it', async () => {
    const parts = partsOf(writeWord((await planOf('clean.xlsx')).plan));
    const drawings = allOf(parseXml(parts.get('word/document.xml')!), 'inline');
    expect(drawings).toHaveLength(14);
    expect(one(drawings[0]!, 'docPr').attributes.get('descr')).toBe('慈善会：预算执行率10分（满分10分），产出50分（满分50分），效益30分（满分30分），满意度10分（满分10分）');
    for (const drawing of drawings) expect([one(drawing, 'blip').attributes.get('embed'), one(drawing, 'svgBlip').attributes.get('embed')]).toEqual([expect.stringMatching(/png$/), expect.stringMatching(/svg$/)]);
    // Equal bars are one picture.
    expect([...parts.keys()].filter((name) => name.endsWith('.png')).length).toBeLessThan(14);
  });

  it('shows the same in the SVG and in the PNG', () => {
    const bar = { stretches: [{ outcome: 'earned' as const, start: 0, width: 0.5 }, { outcome: 'lost' as const, start: 0.5, width: 0.25 }, { outcome: 'open' as const, start: 0.75, width: 0.25 }], borders: [0.25], words: '' };
    const file = barPng(bar);
    expect([...file.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    const at = strFromU8(file, true).indexOf('IDAT');
    const length = new DataView(file.buffer).getUint32(at - 4);
    const lines = unzlibSync(file.subarray(at + 4, at + 4 + length));
    const [width, height] = [new DataView(file.buffer).getUint32(16), new DataView(file.buffer).getUint32(20)];
    expect(lines).toHaveLength((width + 1) * height);
    const colour = (x: number, y: number): number => lines[y * (width + 1) + 1 + x]!;
    expect([colour(10, 20), colour(width / 2 - 5, 20), colour(width / 4, 20)]).toEqual([1, 1, 0]);
    const inks = (from: number, to: number): number => Array.from({ length: to - from }, (_, x) => colour(from + x, 20)).filter((ink) => ink === 2).length;
    expect([inks(width / 2 + 2, (width * 3) / 4 - 2) > 20, inks(10, width / 2 - 10)]).toEqual([true, 0]);
    expect(barSvg(bar)).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(barSvg(bar).match(/<rect x="\d+" width="\d+" height="\d+" fill="[^"]+"/g)).toEqual([`<rect x="0" width="${width / 2}" height="${height}" fill="#1F5FA8"`, `<rect x="${width / 2}" width="${width / 4}" height="${height}" fill="url(#lost)"`, `<rect x="${(width * 3) / 4}" width="${width / 4}" height="${height}" fill="url(#open)"`, `<rect x="${width / 4 - 2}" width="4" height="${height}" fill="#FFFFFF"`]);
  });

  it('lists the annexes, signs with unit and date, and annexes a form for each project on a page of its own', async () => {
    const xml = parseXml(partsOf(writeWord((await planOf('gap.xlsx')).plan)).get('word/document.xml')!);
    const words = allOf(xml, 'p').map(wordsOf);
    expect(words.filter((text) => text.includes('.项目支出绩效自评表（'))).toHaveLength(5);
    expect(words).toEqual(expect.arrayContaining(['附件：1.项目支出绩效自评表（组织部专项工作经费）', '某区委组织部', '2025年3月20日', '附件1', '附件5']));
    expect(allOf(xml, 'sectPr').map((section) => one(section, 'type').attributes.get('val'))).toEqual(Array.from({ length: 6 }, () => 'nextPage'));
    expect(allOf(xml, 'vMerge').length).toBeGreaterThan(0);
  });

  it('keeps what closes a paper with the last lines before it, and the heading of a table with its first row', () => {
    const closing: DocumentPlan['sections'][number]['blocks'] = [{ block: 'paragraph', paragraph: { kind: 'signature', runs: [{ text: '某局' }], right: 4 } }];
    const row = (text: string): { readonly least: null; readonly cells: readonly [{ readonly column: 0; readonly span: 1; readonly text: string; readonly align: 'left'; readonly look: 'text' }] } => ({ least: null, cells: [{ column: 0, span: 1, text, align: 'left', look: 'text' }] });
    const kept = (blocks: DocumentPlan['sections'][number]['blocks']): readonly string[] =>
      allOf(parseXml(partsOf(writeWord(document(blocks))).get('word/document.xml')!), 'p').flatMap((entry) => (allOf(entry, 'keepNext').length > 0 ? [wordsOf(entry)] : []));
    expect(kept([body('先。'), body('末。'), ...closing])).toEqual(['末。']);
    const table: DocumentPlan['sections'][number]['blocks'][number] = { block: 'table', table: { widths: [442], size: 12, sides: 4, headingRows: 1, rows: [row('项目'), row('甲'), row('乙')] } };
    // The low paragraph behind a table goes along.
    expect(kept([table, ...closing])).toEqual(['项目', '乙', '']);
    expect(kept([table, body('末。')])).toEqual(['项目']);
  });

  it('leaves a date open that nobody has given, and takes none from a clock', async () => {
    const { plan } = await laidOut('gap.xlsx', null);
    const xml = parseXml(partsOf(writeWord(plan)).get('word/document.xml')!);
    const last = allOf(xml, 'p').filter((entry) => allOf(entry, 'pStyle')[0]?.attributes.get('val') === 'Signature').at(-1)!;
    expect(wordsOf(last).replace(/\s/g, '')).toBe('年月日');
    expect(allOf(last, 'shd')).toHaveLength(1);
  });

  it('keeps every sign of a text, and drops what XML cannot hold', () => {
    const text = ' a<b>&"c"\u0001\ud800尾\n第二行  末 ';
    const xml = parseXml(partsOf(writeWord(document([body(text)]))).get('word/document.xml')!);
    expect(wordsOf(allOf(xml, 'p')[0]!)).toBe(' a<b>&"c"尾\n第二行  末 ');
  });
});
