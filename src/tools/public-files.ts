/** What a build holds besides its pages: icons, samples, the page of rules, the settings with which IIS serves them, and the way in. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Connect, Plugin } from 'vite';
import { serverPolicy } from './content-security-policy.ts';

/** The settings for IIS, ready for the intranet build. */
const webConfig = 'assets/docs/hosting/web.config';

/** The page of checks and scoring rules, which the pane opens. */
const rulesPage = 'docs/rules.html';

/** Leads the bare address of any server to the workbench, without a setting of the server's. */
const wayIn = '<!doctype html>\n<html lang="zh-CN">\n<meta charset="utf-8">\n<meta http-equiv="refresh" content="0; url=workbench/index.html">\n<title>绩述</title>\n<a href="workbench/index.html">绩述</a>\n</html>\n';

/** Copies the public folders and web.config into the build, and serves the icons as Office wants them. */
export function publicFiles(options: { readonly projectFolder: string; readonly store: boolean }): Plugin {
  const assets = path.join(options.projectFolder, 'assets');
  const icons: Connect.NextHandleFunction = (request, response, next) => {
    const name = /^\/icons\/([\w-]+\.png)$/.exec((request.url ?? '').split('?')[0]!)?.[1];
    if (!name) return next();
    readFile(path.join(assets, 'icons', name)).then((bytes) => {
      // Office shows a picture of its own for an icon that it must not keep: no Cache-Control here.
      response.setHeader('Content-Type', 'image/png');
      response.end(bytes);
    }, next);
  };
  return {
    name: 'public-files',
    configureServer: (server) => void server.middlewares.use(icons),
    configurePreviewServer: (server) => void server.middlewares.use(icons),
    async writeBundle({ dir }) {
      const target = dir!;
      for (const folder of ['icons', 'samples']) await cp(path.join(assets, folder), path.join(target, folder), { recursive: true });
      await cp(path.join(assets, rulesPage), path.join(target, rulesPage));
      await writeFile(path.join(target, 'index.html'), wayIn);
      const settings = await readFile(path.join(options.projectFolder, webConfig), 'utf8');
      await writeFile(path.join(target, 'web.config'), settings.replace(serverPolicy({ store: false }), serverPolicy({ store: options.store })));
    },
  };
}
