/** Serves the built pages to the tests, as `npm start` serves them to a user. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';

/** npm and Jest run in the project's folder. */
const projectFolder = process.cwd();
const viteProgram = path.join(projectFolder, 'node_modules/vite/bin/vite.js');
const sources = ['src', 'assets', 'manifest.xml', 'vite.config.ts', 'package-lock.json'];
const builtPage = path.join(projectFolder, 'dist/web/workbench/index.html');
const lock = path.join(projectFolder, '.cache/build.lock');
const longestBuild = 300_000;

/** A running server: its address, without a slash at the end, and the way to end it. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the pages when they are missing or older than their sources, then serves them over https on a free port. */
export async function serve(): Promise<Served> {
  await buildWhenStale();
  const port = await freePort();
  const server = spawn(process.execPath, [viteProgram, 'preview', '--port', String(port), '--strictPort'], { cwd: projectFolder });
  await untilServing(server);
  return {
    url: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.once('close', () => resolve());
        server.kill();
      }),
  };
}

/** Builds the pages when they are missing or older than their sources. */
export async function buildWhenStale(): Promise<void> {
  // Test files run side by side: one of them builds, the others wait for it.
  await takeLock();
  try {
    const newest = Math.max(...(await Promise.all(sources.map((name) => newestChange(path.join(projectFolder, name))))));
    if ((await changed(builtPage)) <= newest) await build();
  } finally {
    await rmdir(lock);
  }
}

/** The environment for a build as users get it: Jest says NODE_ENV=test, with which the libraries are built with their checks for developers. */
export const buildEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_ENV: 'production' });

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const words: string[] = [];
    const builder = spawn(process.execPath, [viteProgram, 'build'], { cwd: projectFolder, env: buildEnvironment() });
    builder.stdout.on('data', (chunk) => words.push(String(chunk)));
    builder.stderr.on('data', (chunk) => words.push(String(chunk)));
    builder.once('error', reject);
    builder.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`vite build ended with ${code}\n${words.join('')}`))));
  });
}

async function takeLock(): Promise<void> {
  await mkdir(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      return await mkdir(lock);
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
      // A lock as old as this was left by a run that was broken off.
      if (Date.now() - (await changed(lock)) > longestBuild) await rmdir(lock).catch(() => undefined);
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function newestChange(name: string): Promise<number> {
  const entries = await readdir(name, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return changed(name);
  const times = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => changed(path.join(entry.parentPath, entry.name))));
  return Math.max(0, ...times);
}

/** When the file was last written, in milliseconds; 0 when there is none. */
async function changed(name: string): Promise<number> {
  return stat(name).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

function untilServing(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const words: string[] = [];
    const hear = (chunk: unknown): void => {
      words.push(String(chunk));
      if (words.join('').includes('https://localhost:')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('error', reject);
    server.once('close', (code) => reject(new Error(`vite preview ended with ${code}\n${words.join('')}`)));
  });
}
