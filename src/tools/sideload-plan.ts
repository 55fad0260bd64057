import path from 'node:path';
import { getPackageJsonScript, parseNumber } from 'office-addin-cli';

/** What is done to put the add-in into the user's Excel or to take it out, or the words that say why it cannot be. */
export type SideloadPlan =
  | { readonly command: readonly string[]; readonly words?: string }
  | { readonly copy: { readonly from: string; readonly to: string }; readonly words: string }
  | { readonly remove: string; readonly words: string }
  | { readonly words: string }
  | { readonly refusal: string };

/** What the plan depends on. */
export interface SideloadSituation {
  readonly platform: string;
  /** `start`, `stop`, `offline`, `remove` or `web`. */
  readonly action: string;
  /** The manifest file, and its id. */
  readonly manifest: string;
  readonly id: string;
  /** True where the manifest leads to the server of `npm start`, false where to a unit's own. */
  readonly local: boolean;
  /** The user's own folder. */
  readonly home: string;
  /** The port from `config.dev_server_port` of package.json, as npm hands it over. */
  readonly port: string | undefined;
  readonly certificateTrusted: () => Promise<boolean>;
}

/** The tool that opens Excel with an add-in; fetched when it is wanted, since it needs a native build. */
const tool = 'office-addin-debugging@7';
const server = 'dev';
/** Where Excel for Windows looks for add-ins under development when it starts. */
const developerKey = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer';
/** Where Excel for Mac looks for them. */
const macFolder = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';
const actions = ['start', 'stop', 'offline', 'remove', 'web'];
const opening = '重新打开 Excel，「开始」选项卡右侧有「绩效自评」。';

/** What puts the add-in into Excel, or takes it out again. */
export async function planSideload(situation: SideloadSituation): Promise<SideloadPlan> {
  const { platform, action, manifest } = situation;
  if (!actions.includes(action)) return { refusal: `没有「${action}」这个动作：可用 start（默认）、stop、offline、remove、web。` };
  if (action === 'web') return { words: onTheWeb(path.resolve(manifest)) };
  if (platform !== 'win32' && platform !== 'darwin') {
    return { refusal: '这台机器上没有桌面版 Excel（只有 Windows 和 macOS 有）。请用 npm start 打开试用台，或用 npm run sideload -- web 看网页版的步骤。' };
  }
  if (action === 'stop') return { command: ['npx', '--yes', tool, 'stop', manifest, 'desktop'] };
  if (action === 'remove') return platform === 'win32' ? removeFromRegistry(situation) : { remove: macFile(situation), words: '已从 Excel 取出，重新打开 Excel 后生效。' };
  if (situation.local && !(await situation.certificateTrusted())) {
    return { refusal: `Excel 只打开受信任的 https 页面。请先运行一次 npx office-addin-dev-certs install（会请系统信任一张只用于本机的证书），再运行 npm run sideload${action === 'start' ? '' : ` -- ${action}`}。` };
  }
  if (action === 'offline') return platform === 'win32' ? addToRegistry(situation) : { copy: { from: path.resolve(manifest), to: macFile(situation) }, words: registered(situation) };
  return startDebugging(situation);
}

async function startDebugging({ manifest, port: given }: SideloadSituation): Promise<SideloadPlan> {
  let port: number | undefined;
  try {
    port = parseNumber(given, 'package.json 的 config.dev_server_port 不是数字。');
  } catch (failure) {
    return { refusal: (failure as Error).message };
  }
  if (port === undefined) return { refusal: '没有读到 package.json 的 config.dev_server_port，请用 npm run sideload 运行。' };
  if (!(await getPackageJsonScript(server))) return { refusal: `package.json 里没有 ${server} 脚本，请用 npm run sideload 运行。` };
  return { command: ['npx', '--yes', tool, 'start', manifest, 'desktop', '--app', 'excel', '--dev-server', `npm run ${server}`, '--dev-server-port', String(port)] };
}

function addToRegistry(situation: SideloadSituation): SideloadPlan {
  const { manifest, id } = situation;
  return { command: ['reg', 'add', developerKey, '/v', id, '/t', 'REG_SZ', '/d', path.resolve(manifest), '/f'], words: registered(situation) };
}

const registered = ({ local }: SideloadSituation): string => `已登记到 Excel。${local ? '先运行 npm start（不要关），再' : ''}${opening}`;

function removeFromRegistry({ id }: SideloadSituation): SideloadPlan {
  return { command: ['reg', 'delete', developerKey, '/v', id, '/f'], words: '已从 Excel 取出，重新打开 Excel 后生效。' };
}

function macFile({ home, id }: SideloadSituation): string {
  return path.join(home, macFolder, `${id}.manifest.xml`);
}

function onTheWeb(manifest: string): string {
  return [
    '网页版 Excel 由您自己上传清单：',
    '1. 运行 npm start（不要关），在同一个浏览器里打开一次 https://localhost:3000/workbench/ ，确认证书；',
    '2. 在网页版 Excel 里打开任一工作簿，点「开始 → 加载项 → 更多设置」，再点「上传我的加载项」；',
    `3. 选 ${manifest} ，上传。`,
    '清单只存在这个浏览器里；清除浏览器数据后要再上传一次。',
  ].join('\n');
}
