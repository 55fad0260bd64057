import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clearCachedScripts } from 'office-addin-cli';
import path from 'node:path';
import { planSideload, type SideloadSituation } from '../../src/tools/sideload-plan';

const id = '6f1c2a54-3d0b-4b7e-9a58-2c4de07b91a3';
const onWindows: SideloadSituation = { platform: 'win32', action: 'start', manifest: 'manifest.xml', id, local: true, home: '/Users/clerk', port: '3000', certificateTrusted: async () => true };
const key = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer';

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

  it('registers with Excel for Windows without the network, and takes it out again', async () => {
    expect(await planSideload({ ...onWindows, action: 'offline', manifest: 'dist/web/manifest.xml' })).toEqual({
      command: ['reg', 'add', key, '/v', id, '/t', 'REG_SZ', '/d', path.resolve('dist/web/manifest.xml'), '/f'],
      words: expect.stringContaining('npm start'),
    });
    expect(await planSideload({ ...onWindows, action: 'remove' })).toEqual({ command: ['reg', 'delete', key, '/v', id, '/f'], words: expect.stringContaining('已从 Excel 取出') });
  });

  it('registers the manifest of a unit without a certificate of its own or a local server', async () => {
    const plan = await planSideload({ ...onWindows, action: 'offline', local: false, certificateTrusted: async () => false });
    expect(plan).toEqual({ command: expect.arrayContaining(['reg', 'add']), words: expect.not.stringContaining('npm start') });
  });

  it('registers with Excel for Mac by a file in its folder, and takes it out again', async () => {
    const file = path.join('/Users/clerk', `Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`);
    const onMac = { ...onWindows, platform: 'darwin' };
    expect(await planSideload({ ...onMac, action: 'offline' })).toEqual({ copy: { from: path.resolve('manifest.xml'), to: file }, words: expect.stringContaining('npm start') });
    expect(await planSideload({ ...onMac, action: 'remove' })).toEqual({ remove: file, words: expect.stringContaining('已从 Excel 取出') });
  });

  it.each(['linux', 'win32', 'darwin'])('says on %s what to do in Excel on the web', async (platform) => {
    const plan = await planSideload({ ...onWindows, platform, action: 'web', certificateTrusted: async () => false });
    expect(plan).toEqual({ words: expect.stringMatching(/npm start[\s\S]*上传我的加载项/) });
    expect(plan).toEqual({ words: expect.stringContaining(path.resolve('manifest.xml')) });
  });

  it.each<readonly [string, Partial<SideloadSituation>, RegExp]>([
    ['where there is no Excel', { platform: 'linux' }, /没有桌面版 Excel/],
    ['without a trusted certificate', { certificateTrusted: async () => false }, /office-addin-dev-certs install/],
    ['to register without a trusted certificate', { action: 'offline', certificateTrusted: async () => false }, /sideload -- offline/],
    ['when the port is no number', { port: 'three' }, /不是数字/],
    ['when npm did not hand over the port', { port: undefined }, /npm run sideload/],
    ['for an unknown action', { action: 'fly' }, /没有「fly」/],
  ])('refuses %s', async (_when, change, expected) => {
    expect(await planSideload({ ...onWindows, ...change })).toEqual({ refusal: expect.stringMatching(expected) });
  });
});
