/** The files of Microsoft's office.js that the pages load, served and copied from node_modules; none of them is part of this project. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { officeCdn } from './content-security-policy.ts';

/** The files that office.js really asks for in Excel: the loader, the library of each platform, the texts of two languages. */
export const officeFiles = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
] as const;

const scriptTag = /\s*<script[^>]*\bsrc="[^"]*office\.js"[^>]*><\/script>/g;

/** Gives the pane its office.js: a local copy, or Microsoft's own address in the store build. */
export function officeLibrary(options: { readonly projectFolder: string; readonly store: boolean }): Plugin {
  const folder = path.join(options.projectFolder, 'node_modules/@microsoft/office-js/dist');
  const read = (name: string) => readFile(path.join(folder, name));
  return {
    name: 'office-library',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path: page }) {
        if (page.includes('workbench/')) return html;
        const address = options.store ? `${officeCdn}/lib/1/hosted/office.js` : '../office/office.js';
        return {
          html: html.replace(scriptTag, ''),
          tags: [{ tag: 'script', attrs: { src: address }, injectTo: 'head-prepend' }],
        };
      },
    },
    configureServer(server) {
      server.middlewares.use('/office/', (request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.replace(/^\//, '').toLowerCase() ?? '';
        if (!(officeFiles as readonly string[]).includes(name)) return next();
        read(name).then((bytes) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.end(bytes);
        }, next);
      });
    },
    async generateBundle() {
      if (options.store) return;
      for (const name of officeFiles) this.emitFile({ type: 'asset', fileName: `office/${name}`, source: await read(name) });
    },
  };
}
