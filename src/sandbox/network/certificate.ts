import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { NODE_HOSTS } from '../ledger/node-hosts';

export interface Certificate {
  /** PEM. */
  key: string;
  cert: string;
  /** Base64 sha256 of the SubjectPublicKeyInfo. */
  spki: string;
}

export const PUBLIC_HOSTS = ['xumm.app', 'xaman.app', 'oauth2.xumm.app'] as const;

let shared: Promise<Certificate> | undefined;

/** The self-signed certificate of this process for every host of the sandbox, created once. */
export function sharedCertificate(): Promise<Certificate> {
  shared ??= createCertificate();
  return shared;
}

/** A new self-signed certificate for every host of the sandbox. */
export async function createCertificate(): Promise<Certificate> {
  const hosts = ['localhost', ...PUBLIC_HOSTS, ...NODE_HOSTS.map(({ host }) => host)];
  const names = hosts.map((value) => ({ type: 2 as const, value }));
  const pems = await generate([{ name: 'commonName', value: 'Xaman sandbox' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const der = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  const spki = createHash('sha256').update(der).digest('base64');
  return { key: pems.private, cert: pems.cert, spki };
}

/** Chromium's `--host-resolver-rules` that map the public hosts to this port. */
export function hostRules(port: number): string {
  const platform = PUBLIC_HOSTS.map((host) => ({ host, port: 443 }));
  return [...platform, ...NODE_HOSTS]
    .map((from) => `MAP ${from.host}:${from.port} 127.0.0.1:${port}`)
    .join(',');
}
