import type { Sandbox } from '../../src/sandbox/sandbox';
import { until } from '../../src/tools/relay/client';
import type { StartedRelay } from '../../src/tools/relay/started-relay';
import { call } from '../sandbox/client';

/**
 * A payload that a user of the same application makes at the platform with their own sign-in: its
 * API key is public, and `signers` may name anybody. @returns its uuid
 */
export async function makeWith(sandbox: Sandbox, jwt: string, body: object): Promise<string> {
  const { status, json, text } = await call(sandbox, 'https://xumm.app/api/v1/jwt/payload', {
    headers: { Authorization: `Bearer ${jwt}`, 'Content-Type': 'application/json' },
    body,
  });
  if (status !== 200) throw new Error(`a payload with a sign-in: ${status} ${text}`);
  return json.uuid;
}

/** A sign-in that names one account as the only signer. */
export function signInFor(account: string, identifier?: string) {
  return {
    txjson: { TransactionType: 'SignIn' },
    options: { signers: [account] },
    ...(identifier && { custom_meta: { identifier } }),
  };
}

/** Has the platform's webhooks delivered to a relay. */
export function sendWebhooksTo(sandbox: Sandbox, relay: Pick<StartedRelay, 'url'>): void {
  const [application] = sandbox.platform.applications;
  if (application) application.webhookUrl = `${relay.url}/webhooks/xaman`;
}

/** Waits until the relay has confirmed the webhooks about a payload. */
export async function confirmed({ deps }: StartedRelay, uuid: string): Promise<void> {
  await until(async () => {
    const rows = await deps.sql.query<{ done: boolean }>(
      'SELECT confirmed_at IS NOT NULL AS done FROM deliveries WHERE payload_uuid = $1',
      [uuid],
    );
    return rows.length > 0 && rows.every(({ done }) => done);
  }, `the webhook about ${uuid}`);
}
