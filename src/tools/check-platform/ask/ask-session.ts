import { randomBytes } from 'node:crypto';
import { findFields, findText } from '../../../core/fields';
import type { CheckContext } from '../context';
import { callApi, rateLimit } from '../network/call-api';
import type { Observations } from '../observations';
import { safeText } from '../screen/safe-text';

/** Calls that only read (protocol §1.4, §3.8). */
export async function askSession(context: CheckContext, jwt: string): Promise<Observations> {
  const ping = await callApi(context, 'ping', { token: jwt });
  const hash = randomBytes(32).toString('hex').toUpperCase();
  const transaction = await callApi(context, `xrpl-tx/${hash}`, { token: jwt });
  const calls = rateLimit(ping);
  const lookUps = rateLimit(transaction);
  const error = findText(findFields(transaction.body.transaction)?.error);
  return {
    ...(ping.status === 200 && { pingFields: Object.keys(ping.body) }),
    ...(calls !== undefined && { callsPerMinute: calls }),
    ...(lookUps !== undefined && { xrplTxPerMinute: lookUps }),
    unknownTransaction: `HTTP ${transaction.status}${error ? `, ${safeText(error)}` : ''}`,
  };
}

/**
 * Reads a payload that belongs to no user: an unopened sign-in of the same application. A session
 * that may read it probably reads those of other users too (protocol §3.6).
 */
export async function askForeignPayload(
  context: CheckContext,
  jwt: string,
  uuid: string,
): Promise<Observations> {
  const { status } = await callApi(context, `payload/${uuid}`, { token: jwt });
  return status === 200 || status === 404 ? { readsForeignPayload: status === 200 } : {};
}

/** Loads the sign page of an unopened payload (protocol §3.3). */
export async function askSignPage(
  { settings, fetch }: CheckContext,
  uuid: string,
): Promise<Observations> {
  const response = await fetch(`${settings.platformUrl}/sign/${uuid}`, {
    headers: { Accept: 'text/html' },
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  });
  await response.text();
  if (response.status !== 200) return {};
  return { openerPolicy: response.headers.get('Cross-Origin-Opener-Policy') };
}
