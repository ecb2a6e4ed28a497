import type { Sandbox } from '../../src/sandbox/sandbox';
import { waitUntil } from '../../src/tools/relay/client';
import type { SandboxRelay } from '../../src/tools/relay/sandbox-relay';
import { call } from '../sandbox/client';

/**
 * Creates a payload at the platform with a user's own sign-in, not through the relay. The API key is
 * public, so any user can, and `signers` may name any account. @returns its UUID
 */
export async function createPayloadAs(
  sandbox: Sandbox,
  jwt: string,
  body: object,
): Promise<string> {
  const { status, json, text } = await call(sandbox, 'https://xumm.app/api/v1/jwt/payload', {
    headers: { Authorization: `Bearer ${jwt}`, 'Content-Type': 'application/json' },
    body,
  });
  if (status !== 200) throw new Error(`creating a payload: ${status} ${text}`);
  return json.uuid;
}

/** The body of a sign-in payload that names one account as its only signer. */
export function signInBody(account: string, identifier?: string) {
  return {
    txjson: { TransactionType: 'SignIn' },
    options: { signers: [account] },
    ...(identifier && { custom_meta: { identifier } }),
  };
}

/** Makes the sandbox deliver its webhooks to a relay. */
export function sendWebhooksTo(sandbox: Sandbox, relay: Pick<SandboxRelay, 'url'>): void {
  const [application] = sandbox.platform.applications;
  if (application) application.webhookUrl = `${relay.url}/webhooks/xaman`;
}

/** Waits until the relay has confirmed the webhooks about a payload. */
export async function waitUntilConfirmed({ deps }: SandboxRelay, uuid: string): Promise<void> {
  await waitUntil(async () => {
    const rows = await deps.sql.query<{ done: boolean }>(
      'SELECT confirmed_at IS NOT NULL AS done FROM deliveries WHERE payload_uuid = $1',
      [uuid],
    );
    return rows.length > 0 && rows.every(({ done }) => done);
  }, `the webhook about ${uuid}`);
}
