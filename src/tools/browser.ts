import { existsSync } from 'node:fs';
import path from 'node:path';

/** Tells whether a browser can be opened from here: a Linux machine without a desktop has none, and says so with a stack of errors. */
export const canOpenBrowser = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, isThere: (file: string) => boolean = existsSync): boolean => {
  if ((env.BROWSER ?? '') !== '') return env.BROWSER !== 'none';
  if (platform === 'win32' || platform === 'darwin') return true;
  const desktop = (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== '';
  return desktop && (env.PATH ?? '').split(path.delimiter).some((folder) => folder !== '' && isThere(path.join(folder, 'xdg-open')));
};
