/** Writes dist/manifest.xml for the server of one's own unit: `npm run set-host -- https://host/path`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { manifestForHost } from './host-address';
import { validateManifest } from './manifest-validation';

const target = 'dist/manifest.xml';

try {
  const address = process.argv[2];
  if (!address) throw new Error('用法：npm run set-host -- https://主机名/路径');
  await mkdir('dist', { recursive: true });
  await writeFile(target, manifestForHost(await readFile('manifest.xml', 'utf8'), address));
  const problems = await validateManifest(target, 'assets');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  console.log(`已写出 ${target}。把 dist/web 里的全部文件放到 ${address} 下，再把这份清单交给用户或管理员。`);
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : String(failure));
  process.exitCode = 2;
}
