import { getPackageJsonScript, parseNumber } from 'office-addin-cli';

/** What is started to put the add-in into the user's Excel, or the words that say why it cannot be. */
export type SideloadPlan = { readonly command: readonly string[] } | { readonly refusal: string };

/** What the plan depends on. */
export interface SideloadSituation {
  readonly platform: string;
  /** `start` or `stop`. */
  readonly action: string;
  /** The port from `config.dev_server_port` of package.json, as npm hands it over. */
  readonly port: string | undefined;
  readonly certificateTrusted: () => Promise<boolean>;
}

/** The tool that registers an add-in with the Excel of this machine; fetched when it is wanted, since it needs a native build. */
const tool = 'office-addin-debugging@7';
const server = 'dev';

/** The command that puts the add-in into Excel, or takes it out again. */
export async function planSideload(situation: SideloadSituation): Promise<SideloadPlan> {
  const { platform, action } = situation;
  if (platform !== 'win32' && platform !== 'darwin') {
    return { refusal: '这台机器上没有桌面版 Excel（只有 Windows 和 macOS 有）。请用 npm start 打开试用台，或在 Windows、macOS 上再运行 npm run sideload。' };
  }
  if (action === 'stop') return { command: ['npx', '--yes', tool, 'stop', 'manifest.xml', 'desktop'] };
  if (action !== 'start') return { refusal: `没有「${action}」这个动作：可用 start（默认）或 stop。` };
  let port: number | undefined;
  try {
    port = parseNumber(situation.port, 'package.json 的 config.dev_server_port 不是数字。');
  } catch (failure) {
    return { refusal: (failure as Error).message };
  }
  if (port === undefined) return { refusal: '没有读到 package.json 的 config.dev_server_port，请用 npm run sideload 运行。' };
  if (!(await getPackageJsonScript(server))) return { refusal: `package.json 里没有 ${server} 脚本，请用 npm run sideload 运行。` };
  if (!(await situation.certificateTrusted())) {
    return { refusal: 'Excel 只打开受信任的 https 页面。请先运行一次 npx office-addin-dev-certs install（会请系统信任一张只用于本机的证书），再运行 npm run sideload。' };
  }
  return { command: ['npx', '--yes', tool, 'start', 'manifest.xml', 'desktop', '--app', 'excel', '--dev-server', `npm run ${server}`, '--dev-server-port', String(port)] };
}
