import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clearCachedScripts } from 'office-addin-cli';
import path from 'node:path';
import { planSideload, type SideloadSituation } from '../../src/tools/sideload-plan';

const onWindows: SideloadSituation = { platform: 'win32', action: 'start', port: '3000', certificateTrusted: async () => true };

describe('sideload', () => {
  const before = process.env['npm_package_json'];
  beforeEach(() => {
    process.env['npm_package_json'] = path.resolve('package.json');
    clearCachedScripts();
  });
  afterEach(() => {
    if (before === undefined) delete process.env['npm_package_json'];
    else process.env['npm_package_json'] = before;
  });

  it('starts Excel with the server of package.json', async () => {
    const plan = await planSideload(onWindows);
    expect(plan).toEqual({
      command: ['npx', '--yes', 'office-addin-debugging@7', 'start', 'manifest.xml', 'desktop', '--app', 'excel', '--dev-server', 'npm run dev', '--dev-server-port', '3000'],
    });
  });

  it('takes the add-in out again', async () => {
    expect(await planSideload({ ...onWindows, action: 'stop' })).toEqual({
      command: ['npx', '--yes', 'office-addin-debugging@7', 'stop', 'manifest.xml', 'desktop'],
    });
  });

  it.each<readonly [string, Partial<SideloadSituation>, RegExp]>([
    ['where there is no Excel', { platform: 'linux' }, /没有桌面版 Excel/],
    ['without a trusted certificate', { certificateTrusted: async () => false }, /office-addin-dev-certs install/],
    ['when the port is no number', { port: 'three' }, /不是数字/],
    ['when npm did not hand over the port', { port: undefined }, /npm run sideload/],
    ['for an unknown action', { action: 'fly' }, /没有「fly」/],
  ])('refuses %s', async (_when, change, expected) => {
    expect(await planSideload({ ...onWindows, ...change })).toEqual({ refusal: expect.stringMatching(expected) });
  });
});
