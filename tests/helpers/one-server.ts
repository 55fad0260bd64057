/** One server of the built pages for all suites of a run of Jest: it is built and started when the first suite asks for it, and ended behind the last. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type Served } from './serve';

/** Where the suites ask for it; the processes that Jest starts inherit it. */
const door = 'JISHU_TEST_SERVER';

declare global {
  var endTestServer: (() => Promise<void>) | undefined;
}

/** What Jest does before its first suite. */
// Jest takes what is exported without a name.
// eslint-disable-next-line no-restricted-syntax
export default async function openDoor(): Promise<void> {
  let served: Promise<Served> | undefined;
  const server = createServer((_, response) => {
    served ??= serve();
    served.then(
      ({ url }) => response.end(url),
      (failure: unknown) => response.writeHead(500).end(String(failure)),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  process.env[door] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.endTestServer = async () => {
    server.close();
    await (await served?.catch(() => undefined))?.close();
  };
}

/** The address of the run's server, without a slash at the end. */
export async function servedUrl(): Promise<string> {
  const answer = await fetch(process.env[door]!);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
