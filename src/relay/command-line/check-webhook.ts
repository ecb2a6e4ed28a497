import { isIP } from 'node:net';
import type { Config } from '../config';
import { isPublicAddress } from '../forward/public-address';
import { sign } from '../webhooks/signature';
import { isWebhookPath, WEBHOOK_PATH } from '../webhooks/webhook-path';
import { failed, type PreflightResult, passed } from './check-result';
import type { CommandContext } from './command';
import { formatCause } from './format-cause';

/**
 * Checks that webhooks reach a relay: checks the address, and posts an empty object with a valid
 * signature (protocol §6.4). A relay with the same secret answers 400: it accepts the signature, and
 * refuses a body that is not a webhook.
 */
export async function checkWebhook(
  url: string,
  { secrets: [secret = ''], platformUrl }: Config,
  { now, fetch }: CommandContext,
): Promise<PreflightResult> {
  const problem = findUrlProblem(url, platformUrl);
  if (problem) return failed(`Webhook: ${problem}`);
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
    return resultOf(url, status);
  } catch (cause) {
    return failed(`Webhook: ${url} cannot be reached from here${formatCause(cause)}.`);
  }
}

/** The problem of a webhook address, found without a call (protocol §6.1, §6.5). */
export function findUrlProblem(url: string, platformUrl: string): string | undefined {
  const advice = 'set it in the console at https://apps.xumm.dev';
  if (!url)
    return `the application has no webhook address: ${advice} (https://<this relay>${WEBHOOK_PATH}).`;
  if (!URL.canParse(url)) return `${url} is not a URL: ${advice}.`;
  const { pathname, protocol, hostname } = new URL(url);
  if (!isWebhookPath(pathname)) return `${url} does not end with ${WEBHOOK_PATH}: ${advice}.`;
  const isRealPlatform = !isPrivate(new URL(platformUrl).hostname);
  if (isRealPlatform && isPrivate(hostname))
    return `${url}: Xaman does not call private addresses; set a public one.`;
  if (isRealPlatform && protocol !== 'https:')
    return `${url} is not encrypted: ${advice} with https.`;
  return undefined;
}

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  return isIP(host) !== 0 && !isPublicAddress(host);
}

function resultOf(url: string, status: number): PreflightResult {
  if (status === 400) return passed(`Webhook: ${url} reaches a relay with this secret.`);
  if (status === 401)
    return failed(
      `Webhook: ${url} reaches a relay that does not accept the signature. It has another secret, its clock is wrong, or a proxy changes the request.`,
    );
  if (status >= 300 && status < 400)
    return failed(`Webhook: ${url} redirects (HTTP ${status}); set the address it redirects to.`);
  return failed(
    `Webhook: ${url} answers HTTP ${status}, which is not the answer of a relay. Check the address and the web server.`,
  );
}
