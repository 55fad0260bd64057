/** The address that manifest.xml is written for. */
const localAddress = 'https://localhost:3000/';

/**
 * The manifest for another server: every address of the local one moved under the given one.
 * @throws when the address cannot be the home of an add-in, in words for the person who typed it.
 */
export function manifestForHost(manifest: string, address: string): string {
  const home = homeOf(address.trim());
  return manifest.replaceAll(localAddress, home.replaceAll('&', '&amp;'));
}

/** The address of the folder that the add-in is served from, with a slash at its end. */
function homeOf(address: string): string {
  if (!URL.canParse(address)) throw new Error(`「${address}」不是网址。例：https://oa.example.gov.cn/jishu`);
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new Error(`Office 只接受 https 地址，而不是 ${url.protocol}//。请给这个站点装上证书。`);
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') throw new Error('网址里不能有 ?、# 或用户名。');
  if (/\.(html?|xml)$/i.test(url.pathname)) throw new Error(`请给出放文件的文件夹的网址，而不是其中一页：${url.href.replace(/((taskpane|workbench)\/)?[^/]*$/, '')}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
