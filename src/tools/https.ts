/** The https certificate of the local server: Office's developer certificate where it is installed, otherwise one of our own. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate and its key in PEM form, and whether the machine's browsers trust it. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly trusted: boolean;
}

/** The certificate to serve https://localhost with; nothing is installed and nobody is asked. */
export async function localCertificate(cacheFolder: string): Promise<Certificate> {
  return (await developerCertificate()) ?? (await selfSignedCertificate(cacheFolder));
}

/** The certificate that office-addin-dev-certs has installed on this machine, if it is still valid. */
async function developerCertificate(): Promise<Certificate | null> {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const certPath = path.join(folder, 'localhost.crt');
  const keyPath = path.join(folder, 'localhost.key');
  if (!existsSync(certPath) || !existsSync(keyPath)) return null;
  // Loaded only when the files are there: its own check starts a shell, and is slow.
  const { verifyCertificates } = await import('office-addin-dev-certs');
  try {
    if (!verifyCertificates(certPath, keyPath)) return null;
  } catch {
    return null;
  }
  return { cert: await readFile(certPath, 'utf8'), key: await readFile(keyPath, 'utf8'), trusted: true };
}

/** A self-signed certificate, kept between starts so that a browser's exception for it stays good. */
export async function selfSignedCertificate(cacheFolder: string): Promise<Certificate> {
  const certPath = path.join(cacheFolder, 'localhost.crt');
  const keyPath = path.join(cacheFolder, 'localhost.key');
  if (existsSync(certPath) && existsSync(keyPath)) {
    const cert = await readFile(certPath, 'utf8');
    const key = await readFile(keyPath, 'utf8');
    if (stillValid(cert)) return { cert, key, trusted: false };
  }
  const now = new Date();
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: now,
    notAfterDate: new Date(now.getTime() + 365 * 24 * 3600 * 1000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(certPath, made.cert);
  await writeFile(keyPath, made.private, { mode: 0o600 });
  return { cert: made.cert, key: made.private, trusted: false };
}

function stillValid(pem: string): boolean {
  try {
    return new Date(new X509Certificate(pem).validTo).getTime() > Date.now() + 24 * 3600 * 1000;
  } catch {
    return false;
  }
}
