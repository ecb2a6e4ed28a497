import { BlockList, isIP } from 'node:net';
import type { Config } from '../config';
import { sign } from '../webhooks/signature';
import { reasonOf } from './check-platform';
import type { Tools } from './command';
import { bad, type Finding, good } from './finding';

const PATH = '/webhooks/xaman';

/**
 * Whether webhooks find their way: the address the platform has is looked at, and something
 * harmless, signed as the platform signs (protocol §6.4), is sent there. A relay with the same secret
 * takes the signature and refuses what it says.
 */
export async function checkWebhook(
  url: string,
  { secrets: [secret = ''], platformUrl }: Config,
  { now, fetch }: Tools,
): Promise<Finding> {
  const problem = findProblem(url, platformUrl);
  if (problem) return bad(`Webhook: ${problem}`);
  const timestamp = String(Math.floor(now() / 1000));
  const body = '{}';
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-xumm-request-timestamp': timestamp,
        'x-xumm-request-signature': sign(secret, timestamp, Buffer.from(body)),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    });
    return judge(url, status);
  } catch (cause) {
    return bad(`Webhook: ${url} cannot be reached from here${reasonOf(cause)}.`);
  }
}

/** What is wrong with an address before anything is sent there (protocol §6.1, §6.5). */
export function findProblem(url: string, platformUrl: string): string | undefined {
  const set = 'set it in the console at https://apps.xumm.dev';
  if (!url) return `the application has none: ${set} (https://<this relay>${PATH}).`;
  if (!URL.canParse(url)) return `${url} is no address: ${set}.`;
  const { pathname, protocol, hostname } = new URL(url);
  if (pathname !== PATH) return `${url} does not end with ${PATH}: ${set}.`;
  const isReal = !isPrivate(new URL(platformUrl).hostname);
  if (isReal && isPrivate(hostname)) return `${url}: Xaman calls no private address.`;
  if (isReal && protocol !== 'https:') return `${url} is not encrypted: ${set} with https.`;
  return undefined;
}

const privateOnes = new BlockList();
privateOnes.addSubnet('127.0.0.0', 8);
privateOnes.addSubnet('10.0.0.0', 8);
privateOnes.addSubnet('172.16.0.0', 12);
privateOnes.addSubnet('192.168.0.0', 16);
privateOnes.addSubnet('169.254.0.0', 16);
privateOnes.addAddress('::1', 'ipv6');
privateOnes.addSubnet('fc00::', 7, 'ipv6');
privateOnes.addSubnet('fe80::', 10, 'ipv6');

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  const version = isIP(host);
  return version !== 0 && privateOnes.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

function judge(url: string, status: number): Finding {
  if (status === 400) return good(`Webhook: ${url} leads to a relay with this secret.`);
  if (status === 401)
    return bad(
      `Webhook: ${url} leads to a relay that does not accept the signature: it has another secret, its clock is off, or a proxy changes what passes.`,
    );
  if (status >= 300 && status < 400)
    return bad(`Webhook: ${url} leads elsewhere (HTTP ${status}); set the address it leads to.`);
  return bad(`Webhook: ${url} answers HTTP ${status}; no relay runs behind it.`);
}
