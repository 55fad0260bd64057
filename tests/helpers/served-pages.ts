import { createHash } from 'node:crypto';
import { connect } from 'node:tls';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { servedUrl } from './one-server';

/** The built pages on a server, and a browser to look at them, for all tests of the file or of the `describe` that asks; there once its tests run. */
export interface ServedPages {
  /** The server's address, without a slash at the end. */
  readonly url: string;
  readonly browser: Browser;
}

/** Asks for the server of the run and starts a browser before the tests, and ends the browser behind them. */
export const servedPages = (): ServedPages => {
  let url: string;
  let browser: Browser;
  beforeAll(async () => {
    url = await servedUrl();
    // A browser keeps nothing that comes with a certificate it does not trust.
    browser = await launchBrowser(await publicKeyOf(url));
  }, 300_000);
  afterAll(() => browser?.close());
  return {
    get url() {
      return url;
    },
    get browser() {
      return browser;
    },
  };
};

/** The hash of the public key of the server's certificate, as browsers are told of it. */
const publicKeyOf = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), servername: hostname, rejectUnauthorized: false }, () => {
      const key = socket.getPeerX509Certificate()!.publicKey.export({ type: 'spki', format: 'der' });
      socket.destroy();
      resolve(createHash('sha256').update(key).digest('base64'));
    });
    socket.once('error', reject);
  });
