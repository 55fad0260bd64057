import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Connect, type Plugin, type UserConfig } from 'vite';
import { contentSecurityPolicy, serverPolicy } from './src/tools/content-security-policy.ts';
import { englishApart } from './src/tools/english-apart.ts';
import { firstLoadSize } from './src/tools/first-load-size.ts';
import { localCertificate } from './src/tools/https.ts';
import { officeLibrary } from './src/tools/office-library.ts';
import { publicFiles } from './src/tools/public-files.ts';

const projectFolder = path.dirname(fileURLToPath(import.meta.url));
const pages = ['workbench/index.html', 'taskpane/taskpane.html'];
// What the pane asks for at once and shows its frame without.
const neededSoon = ['/hosts/excel/excel-host.ts', '/core/pipeline/evaluate.ts', '/taskpane/data/DataTab.tsx'];
const firstPage = '/workbench/index.html';
// The dev server writes scripts into its pages; they carry this mark. Built pages contain none.
const devNonce = 'jishu-dev';

/** Serves manifest.xml beside the pages, and copies it into the build. */
function manifestFile(): Plugin {
  const read = () => readFile(path.join(projectFolder, 'manifest.xml'));
  return {
    name: 'manifest-file',
    configureServer(server) {
      server.middlewares.use('/manifest.xml', (_request, response, next) => {
        read().then((bytes) => {
          response.setHeader('Content-Type', 'application/xml; charset=utf-8');
          response.end(bytes);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.xml', source: await read() });
    },
  };
}

/** Leads the bare address of the server to the workbench. */
function startPage(): Plugin {
  const redirect: Connect.NextHandleFunction = (request, response, next) => {
    const url = request.url ?? '/';
    if (url !== '/' && !url.startsWith('/?')) return next();
    response.statusCode = 302;
    response.setHeader('Location', firstPage + url.slice(1));
    response.end();
  };
  return {
    name: 'start-page',
    configureServer: (server) => void server.middlewares.use(redirect),
    configurePreviewServer: (server) => void server.middlewares.use(redirect),
  };
}

/** Writes the policy into the built pages, so that it also holds where the server's headers cannot be set. */
function policyInPages(policy: string): Plugin {
  return {
    name: 'policy-in-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
    },
  };
}

export default defineConfig(async ({ command, mode, isPreview }): Promise<UserConfig> => {
  const store = mode === 'store';
  const serving = command === 'serve';
  const developing = serving && !isPreview;
  const https = serving ? await localCertificate(path.join(projectFolder, '.cache/https')) : undefined;
  if (https && !https.trusted) {
    console.log('浏览器会说证书不受信任，因为它是本机自己签的：选“高级”→“继续前往”。要免去这一步，请运行 npx office-addin-dev-certs install。');
  }
  const policyOptions = { store, ...(developing ? { nonce: devNonce } : {}) };
  const headers = { 'Content-Security-Policy': serverPolicy(policyOptions), 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
  const listener = { host: 'localhost', port: 3000, strictPort: false, headers, ...(https ? { https: { cert: https.cert, key: https.key } } : {}) };
  return {
    root: path.join(projectFolder, 'src'),
    base: './',
    cacheDir: path.join(projectFolder, '.cache/vite'),
    publicDir: path.join(projectFolder, 'assets'),
    appType: 'mpa',
    assetsInclude: ['**/*.xlsx'],
    ...(developing ? { html: { cspNonce: devNonce } } : {}),
    plugins: [englishApart({ projectFolder }), react(), startPage(), manifestFile(), officeLibrary({ projectFolder, store }), policyInPages(contentSecurityPolicy(policyOptions)), publicFiles({ projectFolder, store }), firstLoadSize(neededSoon)],
    server: listener,
    preview: listener,
    build: {
      outDir: path.join(projectFolder, store ? 'dist/store' : 'dist/web'),
      emptyOutDir: true,
      // publicFiles copies what belongs into a build; assets holds more.
      copyPublicDir: false,
      target: ['chrome100', 'edge100', 'safari15'],
      modulePreload: { polyfill: false },
      // The grid is one chunk of several megabytes, loaded by the workbench alone.
      chunkSizeWarningLimit: 8000,
      rollupOptions: { input: pages.map((page) => path.join(projectFolder, 'src', page)) },
    },
  };
});
