import { describe, expect, it } from '@jest/globals';
import { canOpenBrowser } from '../../src/tools/browser';

describe('canOpenBrowser', () => {
  const opener = (file: string): boolean => file === '/usr/bin/xdg-open';
  it.each([
    ['Windows', 'win32', {}, true],
    ['a Mac', 'darwin', {}, true],
    ['a Linux desktop', 'linux', { DISPLAY: ':0', PATH: '/bin:/usr/bin' }, true],
    ['a Linux desktop of Wayland alone', 'linux', { WAYLAND_DISPLAY: 'wayland-0', PATH: '/usr/bin' }, true],
    ['a Linux machine without a desktop', 'linux', { PATH: '/usr/bin' }, false],
    ['a Linux desktop that has nothing to open addresses with', 'linux', { DISPLAY: ':0', PATH: '/bin' }, false],
    ['a Linux machine that names its browser', 'linux', { BROWSER: 'firefox' }, true],
    ['a machine that is told to open none', 'darwin', { BROWSER: 'none' }, false],
  ] as const)('of %s', (_, platform, env, opens) => {
    expect(canOpenBrowser(platform, env, opener)).toBe(opens);
  });
});
