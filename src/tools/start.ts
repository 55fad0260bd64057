/** Serves the built pages and opens the workbench where there is a browser to open; elsewhere says its address. `npm start`. */
import { preview } from 'vite';
import { canOpenBrowser } from './browser';

const opens = canOpenBrowser(process.platform, process.env);
const server = await preview({ preview: { open: opens ? '/workbench/' : false } });
const address = server.resolvedUrls?.local[0] ?? '';
console.log(`\n${opens ? '试用台已在浏览器中打开' : '请在浏览器中打开试用台'}：${address}workbench/\n按 Ctrl+C 结束。`);
