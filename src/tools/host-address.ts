/** The address that manifest.xml is written for. */
const localAddress = 'https://localhost:3000/';

/**
 * The manifest for another server: every address of the local one moved under the given one.
 * @throws when the address cannot be the home of an add-in, in words for the person who typed it.
 */
export function manifestForHost(manifest: string, address: string): string {
  if (!URL.canParse(address)) throw new Error(`「${address}」不是网址。例：https://bg.example.gov.cn/jishu`);
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new Error(`Office 只接受 https 地址，而不是 ${url.protocol}//`);
  if (url.search !== '' || url.hash !== '' || url.username !== '') throw new Error('网址里不能有 ?、# 或用户名。');
  const home = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return manifest.replaceAll(localAddress, home.replaceAll('&', '&amp;'));
}
