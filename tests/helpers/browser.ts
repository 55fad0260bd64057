/** The browser that the tests drive: on Linux x64 the Chromium that npm has installed, elsewhere the machine's Chrome or Edge. */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
/** npm and Jest run in the project's folder. */
const projectFolder = process.cwd();

/** Nothing leaves the machine on the browser's own account: no updates, no safe-browsing lists, no metrics. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** Starts a browser without a window, which trusts the certificates of these public keys; the caller closes it. */
export async function launchBrowser(...keys: readonly string[]): Promise<Browser> {
  const settings = keys.length > 0 ? [...quiet, `--ignore-certificate-errors-spki-list=${keys.join(',')}`] : quiet;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executablePath, environment } = await unpackedChromium();
    return chromium.launch({ executablePath, args: ['--no-sandbox', ...settings], env: environment });
  }
  for (const channel of ['chrome', 'msedge'] as const) {
    try {
      return await chromium.launch({ channel, args: settings });
    } catch (failure) {
      if (!/is not found|doesn't exist|not installed/i.test(String(failure))) throw failure;
    }
  }
  throw new Error('These tests need a browser: install Google Chrome or Microsoft Edge, then run them again.');
}

/** A browser that can be started, and the environment that it finds its libraries and fonts with. */
export interface UnpackedChromium {
  readonly executablePath: string;
  readonly environment: Record<string, string>;
}

/** The Chromium of @sparticuz/chromium, unpacked once into the project's cache; it needs no package of the system. */
export async function unpackedChromium(folder = path.join(projectFolder, '.cache')): Promise<UnpackedChromium> {
  const packageFolder = path.resolve(path.dirname(createRequire(path.join(projectFolder, 'package.json')).resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const target = path.join(folder, `chromium-${version}`);
  if (!existsSync(target)) await unpack(path.join(packageFolder, 'bin'), target);
  const executablePath = path.join(target, 'chromium');
  const environment = definedOnly(process.env);
  if ((await missingLibraries(executablePath, environment)).length > 0) {
    environment['LD_LIBRARY_PATH'] = [path.join(target, 'lib'), environment['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    // The package brings all but what this one of its libraries wants; https pages would end the browser without it.
    const missing = await missingLibraries(path.join(target, 'lib/libsoftokn3.so'), environment);
    if (missing.length > 0) throw new Error(`The browser of the tests needs ${missing.join(', ')}; on Debian: apt-get install libsqlite3-0`);
  }
  // Without a font configuration Chromium finds no font at all.
  if (!existsSync('/etc/fonts/fonts.conf')) environment['FONTCONFIG_FILE'] ??= path.join(target, 'fonts.conf');
  environment['HOME'] ??= target;
  return { executablePath, environment };
}

/** Unpacks beside the target and renames at the end, so that test files which start together never see half of it. */
async function unpack(bin: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const workshop = await mkdtemp(`${target}-`);
  try {
    await pipeline(
      createReadStream(path.join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path.join(workshop, 'chromium'), { mode: 0o755 }),
    );
    await untar(path.join(bin, 'swiftshader.tar.br'), workshop);
    await untar(path.join(bin, 'fonts.tar.br'), workshop);
    const fonts = `<fontconfig><dir>${path.join(target, 'fonts')}</dir><cachedir>${path.join(target, 'font-cache')}</cachedir></fontconfig>\n`;
    await writeFile(path.join(workshop, 'fonts.conf'), `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n${fonts}`);
    await untar(path.join(bin, 'al2023.tar.br'), workshop);
    await rename(workshop, target);
  } catch (failure) {
    await rm(workshop, { recursive: true, force: true });
    if (!existsSync(target)) throw failure;
  }
}

/** Unpacks by way of a file: tar stops reading a pipe at the archive's end mark, which may come before the last byte is written. */
async function untar(archive: string, folder: string): Promise<void> {
  const plain = path.join(folder, `${path.basename(archive)}.tar`);
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain));
  await run('tar', ['-xf', plain, '-C', folder]);
  await rm(plain);
}

/** The names of the shared libraries that the program or library is linked with and that are not found. */
async function missingLibraries(program: string, environment: Record<string, string>): Promise<string[]> {
  const { stdout } = await run('ldd', [program], { env: environment });
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]!);
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
