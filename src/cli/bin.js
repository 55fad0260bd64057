#!/usr/bin/env node
// What `npx jishu` starts: the built command line, or word of how to build it.
import { existsSync } from 'node:fs';

const built = new URL('../../dist/cli/jishu.js', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  process.stderr.write('jishu 还没有构建，请先在项目文件夹里运行：npm run build\n');
  process.exitCode = 2;
}
