/**
 * Puts the add-in into the Excel of this machine, `npm run sideload`, or takes it out again, `npm run sideload -- stop`.
 * Without the network: `-- offline` and `-- remove`. For Excel on the web: `-- web`. Another manifest: `-- offline FILE`.
 */
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { planSideload } from './sideload-plan';
import { parseXml } from './xml';

try {
  const manifest = process.argv[3] ?? 'manifest.xml';
  const source = await readFile(manifest, 'utf8');
  const plan = await planSideload({
    platform: process.platform,
    action: process.argv[2] ?? 'start',
    manifest,
    id: parseXml(source).children.find((element) => element.name === 'Id')?.text.trim() ?? '',
    local: source.includes('https://localhost:'),
    home: homedir(),
    port: process.env['npm_package_config_dev_server_port'],
    certificateTrusted: async () => (await import('office-addin-dev-certs')).verifyCertificates(),
  });
  if ('refusal' in plan) throw new Error(plan.refusal);
  if ('copy' in plan) {
    await mkdir(path.dirname(plan.copy.to), { recursive: true });
    await copyFile(plan.copy.from, plan.copy.to);
  }
  if ('remove' in plan) await rm(plan.remove, { force: true });
  const status = 'command' in plan ? await run(plan.command) : 0;
  if (status === 0 && plan.words) console.log(plan.words);
  process.exitCode = status;
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : String(failure));
  process.exitCode = 2;
}

/** Runs the command before the user's eyes and gives its exit status. */
function run([program, ...words]: readonly string[]): Promise<number> {
  // On Windows npx is a batch file, which only a shell can start.
  const shell = process.platform === 'win32' && program === 'npx';
  const quoted = shell ? words.map((word) => (word.includes(' ') ? `"${word}"` : word)) : words;
  return new Promise((resolve, reject) => {
    spawn(program!, quoted, { stdio: 'inherit', shell })
      .once('error', reject)
      .once('close', (code) => resolve(code ?? 1));
  });
}
