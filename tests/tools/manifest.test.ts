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
  ['a resource of the wrong kind', (text) => text.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Open.Tip"/>'), /FunctionFile wants one of Urls/],
  ['a resource that nothing uses', (text) => text.replace('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>'), /nothing uses the resource Spare/],
  ['a resource id of 33 characters', (text) => text.replaceAll('Open.Tip', 'O'.repeat(33)), /longer than 32/],
  ['a label of 300 characters', (text) => text.replace('DefaultValue="核对"', `DefaultValue="${longText}"`), /a text of 300 characters, 125 are allowed/],
  ['a translation of 300 characters', (text) => text.replace('Value="Check"', `Value="${longText}"`), /a text of 300 characters/],
  ['the same id twice', (text) => text.replace('id="Jishu.Check"', 'id="Jishu.Open"'), /Jishu\.Open is given twice/],
  ['an address without https', (text) => text.replace('DefaultValue="https://localhost:3000/taskpane', 'DefaultValue="http://localhost:3000/taskpane'), /is not https/],
  ['an icon of 80 pixels that is missing', (text) => text.replace('<bt:Image size="80" resid="Icon.80"/>', ''), /icon of 80 pixels is missing/],
  ['an icon file that does not exist', (text) => text.replace('icons/check-24.png', 'icons/czech-24.png'), /no icon file/],
  ['an icon file of another size', (text) => text.replace('icons/check-24.png', 'icons/check-20.png'), /is 20 × 20 pixels, not 24 × 24/],
  ['an address of 2100 characters', (text) => text.replace('id="Workbench.Url" DefaultValue="https://localhost:3000/workbench/', `id="Workbench.Url" DefaultValue="https://localhost:3000/${'w'.repeat(2100)}/`), /2048 are allowed/],
  ['an address of another server', (text) => text.replace('<SupportUrl DefaultValue="https://localhost:3000/', '<SupportUrl DefaultValue="https://example.org/'), /example\.org\S* is not under https:\/\/localhost:3000\//],
  ['an address outside the folder', (text) => text.replaceAll('localhost:3000/', 'localhost:3000/jishu/').replace('localhost:3000/jishu/icons/icon-16', 'localhost:3000/icons/icon-16'), /icons\/icon-16\.png is not under/],
  ['a text without its translation', (text) => text.replace('<bt:Override Locale="en-US" Value="Check"/>', ''), /Check\.Label has no text in en-US/],
  ['a name without its translation', (text) => text.replace(/<Override Locale="en-US" Value="Jishu[^>]*>/, ''), /DisplayName has no text in en-US/],
  ['a translation that the other texts lack', (text) => text.replace('Locale="en-US" Value="Check"', 'Locale="en-GB" Value="Check"'), /a text in "en-GB"/],
  ['a translation into the default language', (text) => text.replace('<bt:Override Locale="en-US" Value="Check"/>', '$&<bt:Override Locale="zh-CN" Value="核对"/>'), /gives zh-CN, the default language/],
  ['an older requirement set', (text) => text.replace('Name="ExcelApi" MinVersion="1.13"', 'Name="ExcelApi" MinVersion="1.9"'), /ExcelApi 1\.9 is required, the add-in needs 1\.13/],
  ['a requirement set that is missing', (text) => text.replace('<Set Name="SharedRuntime" MinVersion="1.1"/>', ''), /SharedRuntime 1\.1 is missing/],
  ['a requirement set that nothing needs', (text) => text.replace('<Set Name="SharedRuntime"', '<Set Name="DialogApi" MinVersion="1.2"/>$&'), /nothing in the add-in needs the requirement set DialogApi/],
  ['no runtime', (text) => text.replace(/<Runtimes>[\s\S]*<\/Runtimes>/, ''), /there are 0 runtimes/],
  ['a runtime that does not last', (text) => text.replace('lifetime="long"', 'lifetime="short"'), /lifetime of the shared runtime is not long/],
  ['buttons on another page than the pane', (text) => text.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Workbench.Url"/>'), /FunctionFile is Workbench\.Url, the shared runtime is Taskpane\.Url/],
  ['a pane beside the one of the runtime', (text) => text.replace('<Action xsi:type="ShowTaskpane">', '$&<TaskpaneId>Second</TaskpaneId>'), /no TaskpaneId/],
  ['the runtime after the buttons', (text) => text.replace(/(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, '$2$1'), /Runtimes must come before DesktopFormFactor/],
  ['an icon size that the ribbon does not know', (text) => text.replace('<bt:Image size="20" resid="Check.20"/>', '<bt:Image size="21" resid="Check.20"/>'), /Microsoft's schema: manifest.*icons/],
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

  it('has the version of the program', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  it('names functions that the page of the pane answers', async () => {
    const named = [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map((match) => match[1]);
    const answered = [...(await readFile('src/commands/ribbon.ts', 'utf8')).matchAll(/Office\.actions\.associate\('(\w+)'/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual(answered);
    expect(await readFile('src/taskpane/main.tsx', 'utf8')).toContain('answerRibbon(');
  });

  it("is refused by Microsoft's parser when it is another format", async () => {
    expect((await problemsOf('{"manifestVersion": "1.17"}')).join('\n')).toMatch(/Microsoft's parser/);
  });

  it.each([
    ['https://oa.example.gov.cn/jishu', 'https://oa.example.gov.cn/jishu/'],
    ['https://oa.example.gov.cn/jishu/', 'https://oa.example.gov.cn/jishu/'],
    ['https://oa.example.gov.cn', 'https://oa.example.gov.cn/'],
    [' HTTPS://OA.example.gov.cn:8443/a/b ', 'https://oa.example.gov.cn:8443/a/b/'],
    ['https://10.0.0.8:8443/绩述', 'https://10.0.0.8:8443/%E7%BB%A9%E8%BF%B0/'],
    ["https://oa.example.gov.cn/a&b'c", "https://oa.example.gov.cn/a&amp;b'c/"],
  ])('is accepted for the server %s', async (address, home) => {
    const moved = manifestForHost(manifest, address);
    expect(moved).not.toContain('localhost');
    expect(moved.split(`"${home}`).length).toBe(manifest.split('"https://localhost:3000/').length);
    expect(moved).toContain(`DefaultValue="${home}taskpane/taskpane.html"`);
    expect(await problemsOf(moved)).toEqual([]);
  });

  it.each([
    ['', /不是网址/],
    ['oa.example.gov.cn', /不是网址/],
    ['http://oa.example.gov.cn/', /只接受 https/],
    ['file:///C:/jishu', /只接受 https/],
    ['https://oa.example.gov.cn/?a=1', /不能有/],
    ['https://oa.example.gov.cn/#a', /不能有/],
    ['https://user:secret@oa.example.gov.cn/', /不能有/],
    ['https://oa.example.gov.cn/jishu/manifest.xml', /文件夹的网址.*https:\/\/oa\.example\.gov\.cn\/jishu\/$/],
    ['https://oa.example.gov.cn/jishu/taskpane/taskpane.html', /文件夹的网址.*https:\/\/oa\.example\.gov\.cn\/jishu\/$/],
  ])('is not moved to %j', (address, expected) => {
    expect(() => manifestForHost(manifest, address)).toThrow(expected);
  });
});
