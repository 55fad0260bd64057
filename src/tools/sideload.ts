/** Puts the add-in into the Excel of this machine, `npm run sideload`, or takes it out again, `npm run sideload -- stop`. */
import { spawn } from 'node:child_process';
import { planSideload } from './sideload-plan';

const plan = await planSideload({
  platform: process.platform,
  action: process.argv[2] ?? 'start',
  port: process.env['npm_package_config_dev_server_port'],
  certificateTrusted: async () => (await import('office-addin-dev-certs')).verifyCertificates(),
});

if ('refusal' in plan) {
  console.error(plan.refusal);
  process.exitCode = 2;
} else {
  const [program, ...words] = plan.command;
  // On Windows npx is a batch file, which only a shell can start.
  const shell = process.platform === 'win32';
  const quoted = shell ? words.map((word) => (word.includes(' ') ? `"${word}"` : word)) : words;
  spawn(program!, quoted, { stdio: 'inherit', shell }).once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
