import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy, serverPolicy } from '../../src/tools/content-security-policy';
import { everyElement, parseXml } from '../../src/tools/xml';

const folder = 'assets/docs/hosting';
const policy = serverPolicy({ store: false });

describe('the policy that a server sends', () => {
  it('is that of the pages, and names who may show them in a frame', () => {
    expect(policy.startsWith(`${contentSecurityPolicy({ store: false })}; frame-ancestors 'self' https://`)).toBe(true);
    const ancestors = policy.split('frame-ancestors ')[1]!.split(' ');
    for (const host of ['officeapps.live.com', 'sharepoint.com', 'cloud.microsoft', 'partner.officewebapps.cn']) expect(ancestors).toContain(`https://*.${host}`);
    expect(ancestors).not.toContain('*');
  });
});

describe('web.config', () => {
  const read = async () => [...everyElement(parseXml(await readFile(`${folder}/web.config`, 'utf8')))];

  it('sends the headers of the build, and none that keeps Excel on the web out', async () => {
    const elements = await read();
    const headers = elements.find((element) => element.name === 'customHeaders')!.children;
    expect(headers.filter((element) => element.name === 'add').map((element) => [element.attributes.get('name'), element.attributes.get('value')])).toEqual([
      ['Content-Security-Policy', policy],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'no-referrer'],
    ]);
    // IIS answers 500 where the site above adds a header of the same name.
    const names = headers.map((element) => `${element.name} ${element.attributes.get('name')}`);
    for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'X-Frame-Options']) expect(names).toContain(`remove ${name}`);
  });

  it('keeps icons free of Cache-Control, fingerprinted files for long, and asks anew for the rest', async () => {
    const elements = await read();
    const caches = (path: string | null) => {
      const place = path === null ? elements[0]! : elements.find((element) => element.name === 'location' && element.attributes.get('path') === path)!;
      const own = place.children.find((element) => element.name === 'system.webServer')!;
      return [...everyElement(own)].find((element) => element.name === 'clientCache')!.attributes.get('cacheControlMode');
    };
    expect([caches(null), caches('assets'), caches('icons')]).toEqual(['DisableCache', 'UseMaxAge', 'NoControl']);
  });
});

describe.each([
  ['nginx.conf', /add_header ([\w-]+) "(.*)" always;/g],
  ['apache.conf', /Header always set ([\w-]+) "(.*)"/g],
] as const)('%s', (name, header) => {
  it('sends the headers of the build, and knows the types of scripts and workbooks', async () => {
    const text = await readFile(`${folder}/${name}`, 'utf8');
    expect([...text.matchAll(header)].map((match) => [match[1], match[2]])).toEqual([
      ['Content-Security-Policy', policy],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'no-referrer'],
    ]);
    expect(text).not.toMatch(/(add_header|\bset) X-Frame-Options/);
    for (const type of ['text/javascript', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'immutable', 'no-cache']) expect(text).toContain(type);
  });
});

describe('trusted-catalog.reg', () => {
  it('trusts one folder on the network and shows it in the menu', async () => {
    const text = await readFile(`${folder}/trusted-catalog.reg`, 'utf8');
    const [, key] = /^\[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16\.0\\WEF\\TrustedCatalogs\\(\{[0-9a-f-]{36}\})\]\r$/m.exec(text) ?? [];
    expect(text).toContain(`"Id"="${key}"\r\n`);
    expect(text).toMatch(/^"Url"="\\\\\\\\\w+(\\\\\w+)+"\r$/m);
    expect(text).toContain('"Flags"=dword:00000001\r\n');
  });
});

describe('README.md', () => {
  it('names commands and files that there are', async () => {
    const text = await readFile('README.md', 'utf8');
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
    const files = [...text.matchAll(/[`(]((?:assets|src|tests)\/[\w./-]+)[`)]/g)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((name) => !existsSync(name))).toEqual([]);
    for (const name of ['web.config', 'nginx.conf', 'apache.conf', 'trusted-catalog.reg']) {
      expect(text).toContain(name);
      expect(existsSync(`${folder}/${name}`)).toBe(true);
    }
  });

  it('leads to headings of its own', async () => {
    const text = await readFile('README.md', 'utf8');
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]!.toLowerCase().replaceAll(' ', '-'));
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
  });
});
