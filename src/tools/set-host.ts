/** Writes the manifest of the build for the server of one's own unit: `npm run set-host -- https://host/path`. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { manifestForHost } from './host-address';
import { validateManifest } from './manifest-validation';

const usage = '用法：npm run set-host -- https://主机名/路径';
const builds = ['dist/web', 'dist/store'];

try {
  const address = process.argv[2];
  if (!address) throw new Error(usage);
  const manifest = manifestForHost(await readFile('manifest.xml', 'utf8'), address);
  const present = builds.filter((folder) => existsSync(`${folder}/manifest.xml`));
  if (present.length === 0) throw new Error('还没有构建：请先运行 npm run build，再运行 npm run set-host。');
  for (const folder of present) {
    await writeFile(`${folder}/manifest.xml`, manifest);
    const problems = await validateManifest(`${folder}/manifest.xml`, 'assets');
    if (problems.length > 0) throw new Error(problems.join('\n'));
    console.log(`已写出 ${folder}/manifest.xml。把 ${folder} 里的全部文件放到 ${address} 下，再把这份清单交给用户或管理员。`);
  }
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : String(failure));
  process.exitCode = 2;
}
