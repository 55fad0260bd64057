import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { manifestForHost } from '../../src/tools/host-address';
import { validateManifest } from '../../src/tools/manifest-validation';

const longText = '绩'.repeat(300);

/** What is broken in the copy, how, and what must be said about it. */
const broken: readonly (readonly [string, (manifest: string) => string, RegExp])[] = [
  ['an element that is not closed', (text) => text.replace('</Hosts>', ''), /closes nothing/],
  ['an id that is no GUID', (text) => text.replace('6f1c2a54-', 'zzzz2a54-'), /Id is no GUID/],
  ['a version of five parts', (text) => text.replace('0.1.0.0', '0.1.0.0.0'), /Version is no version/],
  ['an unknown permission', (text) => text.replace('ReadWriteDocument', 'EverythingDocument'), /Permissions is unknown/],
  ['an unknown host', (text) => text.replace('<Host Name="Workbook"/>', '<Host Name="Worksheet"/>'), /host is Worksheet/],
  ['elements in the wrong order', (text) => text.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'), /Id must come before Version/],
  ['an unknown element', (text) => text.replace('<Supertip>', '<Colour/><Supertip>'), /Control has no child Colour/],
  ['a resource that is missing', (text) => text.replace('resid="Open.Tip"', 'resid="Open.Hint"'), /no resource Open\.Hint/],
  ['a resource of the wrong kind', (text) => text.replace('<FunctionFile resid="Commands.Url"/>', '<FunctionFile resid="Open.Tip"/>'), /FunctionFile wants one of Urls/],
  ['a resource that nothing uses', (text) => text.replace('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>'), /nothing uses the resource Spare/],
  ['a resource id of 33 characters', (text) => text.replaceAll('Open.Tip', 'O'.repeat(33)), /longer than 32/],
  ['a label of 300 characters', (text) => text.replace('DefaultValue="核对"', `DefaultValue="${longText}"`), /a text of 300 characters, 125 are allowed/],
  ['a translation of 300 characters', (text) => text.replace('Value="Check"', `Value="${longText}"`), /a text of 300 characters/],
  ['the same id twice', (text) => text.replace('id="Jishu.Check"', 'id="Jishu.Open"'), /Jishu\.Open is given twice/],
  ['an address without https', (text) => text.replace('DefaultValue="https://localhost:3000/taskpane', 'DefaultValue="http://localhost:3000/taskpane'), /is not https/],
  ['an icon of 80 pixels that is missing', (text) => text.replace('<bt:Image size="80" resid="Icon.80"/>', ''), /icon of 80 pixels is missing/],
  ['an icon file that does not exist', (text) => text.replace('icons/check-24.png', 'icons/czech-24.png'), /no icon file/],
  ['an icon file of another size', (text) => text.replace('icons/check-24.png', 'icons/check-20.png'), /is 20 × 20 pixels, not 24 × 24/],
  ['a button without a label', (text) => text.replace('<Label resid="Check.Label"/>', ''), /Control lacks Label/],
];

describe('manifest.xml', () => {
  let folder: string;
  let manifest: string;

  beforeAll(async () => {
    // Microsoft's parser writes what it finds to the console as well.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    folder = await mkdtemp(path.join(tmpdir(), 'jishu-test-'));
    manifest = await readFile('manifest.xml', 'utf8');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function problemsOf(text: string): Promise<string[]> {
    const file = path.join(folder, 'manifest.xml');
    await writeFile(file, text);
    return validateManifest(file, 'assets');
  }

  it('is accepted', async () => {
    expect(await validateManifest('manifest.xml', 'assets')).toEqual([]);
  });

  it.each(broken)('is refused with %s', async (_what, breakIt, expected) => {
    const copy = breakIt(manifest);
    expect(copy).not.toBe(manifest);
    expect((await problemsOf(copy)).join('\n')).toMatch(expected);
  });

  it("is refused by Microsoft's parser when it is another format", async () => {
    expect((await problemsOf('{"manifestVersion": "1.17"}')).join('\n')).toMatch(/Microsoft's parser/);
  });

  it('is accepted for the server of a unit', async () => {
    const moved = manifestForHost(manifest, 'https://bg.example.gov.cn/jishu');
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('DefaultValue="https://bg.example.gov.cn/jishu/taskpane/taskpane.html"');
    expect(await problemsOf(moved)).toEqual([]);
  });

  it.each([
    ['bg.example.gov.cn', /不是网址/],
    ['http://bg.example.gov.cn/', /只接受 https/],
    ['https://bg.example.gov.cn/?a=1', /不能有/],
  ])('is not moved to %s', (address, expected) => {
    expect(() => manifestForHost(manifest, address)).toThrow(expected);
  });
});
