import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy } from '../../src/tools/content-security-policy';
import { firstLoadLines } from '../../src/tools/first-load-size';
import { selfSignedCertificate } from '../../src/tools/https';
import { officeLibrary } from '../../src/tools/office-library';

describe('the self-signed certificate', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'jishu-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is for this machine, fits its key, and is kept', async () => {
    const made = await selfSignedCertificate(folder);
    const certificate = new X509Certificate(made.cert);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkPrivateKey(createPrivateKey(made.key))).toBe(true);
    expect(made.trusted).toBe(false);
    expect(await selfSignedCertificate(folder)).toEqual(made);
  });

  it('is made anew when the kept one cannot be read', async () => {
    await writeFile(path.join(folder, 'localhost.crt'), 'broken');
    expect(new X509Certificate((await selfSignedCertificate(folder)).cert).checkHost('localhost')).toBe('localhost');
  });
});

describe('the policy of the pages', () => {
  const directives = (policy: string) => new Map(policy.split('; ').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));

  it('names no other origin and runs no text as code', () => {
    const policy = directives(contentSecurityPolicy({ store: false }));
    expect(policy.get('default-src')).toBe("'self'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it("adds Microsoft's address for scripts alone in the store build", () => {
    const policy = directives(contentSecurityPolicy({ store: true }));
    expect(policy.get('script-src')).toBe("'self' https://appsforoffice.microsoft.com");
    policy.delete('script-src');
    expect([...policy.values()].join(' ')).not.toContain('https:');
  });
});

describe('the office.js of the pages', () => {
  const page = '<html><head><script src="/old/office.js"></script><title>t</title></head></html>';

  function scriptsOf(store: boolean, address: string): { html: string; sources: unknown[] } {
    const hook = officeLibrary({ projectFolder: '.', store }).transformIndexHtml;
    if (typeof hook !== 'object' || !('handler' in hook)) throw new Error('no hook');
    const result = hook.handler.call({} as never, page, { path: address, filename: address });
    if (typeof result === 'string') return { html: result, sources: [] };
    const { html, tags } = result as unknown as { html: string; tags: { attrs: { src: string } }[] };
    return { html, sources: tags.map((tag) => tag.attrs.src) };
  }

  it('is the local copy, whatever the page says', () => {
    const { html, sources } = scriptsOf(false, '/taskpane/taskpane.html');
    expect(sources).toEqual(['../office/office.js']);
    expect(html).not.toContain('office.js');
  });

  it("comes from Microsoft's address in the store build", () => {
    expect(scriptsOf(true, '/taskpane/taskpane.html').sources).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  });

  it('is no part of the workbench', () => {
    expect(scriptsOf(false, '/workbench/index.html')).toEqual({ html: page, sources: [] });
  });
});

describe('the first-load size', () => {
  it('counts scripts and styles of the page and of what it imports at once, apart from that what it needs soon, and nothing loaded later', () => {
    const chunk = (fileName: string, code: string, more: object) => ({ type: 'chunk', fileName, code, imports: [], dynamicImports: [], isEntry: false, facadeModuleId: null, ...more });
    const noise = Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 9973).toString(36)).join('');
    const [first, second, third, fourth] = [noise, noise.slice(3000), noise.slice(6000), noise.slice(8000)];
    const bundle = {
      'page.js': chunk('page.js', first, { isEntry: true, facadeModuleId: '/x/taskpane/taskpane.html', imports: ['shared.js'], dynamicImports: ['later.js', 'soon.js'], viteMetadata: { importedCss: new Set(['page.css']) } }),
      'shared.js': chunk('shared.js', second, {}),
      'later.js': chunk('later.js', noise, { facadeModuleId: '/x/core/later.ts' }),
      'soon.js': chunk('soon.js', fourth, { facadeModuleId: '/x/core/soon.ts', imports: ['shared.js', 'beside.js'] }),
      'beside.js': chunk('beside.js', third, {}),
      'page.css': { type: 'asset', fileName: 'page.css', source: third },
    };
    const kilobytes = (...parts: string[]) => (parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1000).toFixed(1);
    expect(firstLoadLines(bundle as never, ['/core/soon.ts'])).toEqual([
      `first load taskpane/taskpane.html: ${kilobytes(first, second, third)} kB gzip (JavaScript ${kilobytes(first, second)}, CSS ${kilobytes(third)}), office.js apart; while the workbook is read ${kilobytes(third, fourth)} kB more`,
    ]);
  });
});
