import { sign } from '../../relay/webhooks/signature';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../sandbox/state/application';
import type { SandboxRelay } from './sandbox-relay';

export interface RelayResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; undefined when it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: test answers are read field by field
  readonly json: any;
}

/** Calls a relay. @param body sent as it is when it is a string, else as JSON */
export async function callRelay(
  relay: Pick<SandboxRelay, 'url'>,
  method: string,
  path: string,
  bearer?: string,
  body?: unknown,
): Promise<RelayResponse> {
  const response = await fetch(relay.url + path, {
    method,
    headers: {
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {}
  return { status: response.status, headers: response.headers, json };
}

/** Pairs with the JWT of a sign-in. @returns the relay's session */
export async function pairSession(relay: Pick<SandboxRelay, 'url'>, jwt: string): Promise<string> {
  const { status, json } = await callRelay(relay, 'POST', '/sessions', jwt, { label: 'a test' });
  if (status !== 200) throw new Error(`pairing: ${status} ${JSON.stringify(json)}`);
  return json.session;
}

/** The body of a sign request as the extension sends it. */
export function paymentBody(account: string, identifier: string, more: object = {}) {
  return {
    txjson: {
      TransactionType: 'Payment',
      Destination: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe',
      Amount: '1000000',
    },
    options: { submit: true, multisign: false, expire: 60, signers: [account] },
    custom_meta: { identifier },
    ...more,
  };
}

/** A webhook's body as the platform writes it (protocol §6.2). */
export function webhookBody(payload: string, userToken: object | null = null): string {
  return JSON.stringify({
    meta: {
      url: 'https://example.test/hook',
      application_uuidv4: SANDBOX_API_KEY,
      payload_uuidv4: payload,
      opened_by_deeplink: false,
    },
    custom_meta: { identifier: null, blob: null, instruction: null },
    payloadResponse: {
      payload_uuidv4: payload,
      reference_call_uuidv4: '33333333-3333-4333-8333-333333333333',
      signed: true,
      user_token: true,
      return_url: { app: null, web: null },
      txid: 'A'.repeat(64),
    },
    userToken,
  });
}

/** Posts a webhook with the platform's signature. @param at the sender's time, ms since 1970 */
export async function sendWebhook(
  relay: Pick<SandboxRelay, 'url'>,
  body: string,
  at: number,
  { attempt = 1, secret = SANDBOX_API_SECRET, headers = {} as Record<string, string> } = {},
): Promise<Response> {
  const timestamp = String(Math.floor(at / 1000));
  return await fetch(`${relay.url}/webhooks/xaman`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'xumm-webhook',
      'x-xumm-attempt': String(attempt),
      'x-xumm-request-timestamp': timestamp,
      'x-xumm-request-signature': sign(secret, timestamp, Buffer.from(body)),
      ...headers,
    },
    body,
  });
}

/** Waits until `read` returns something truthy. @throws Error after `timeoutMs` */
export async function waitUntil<T>(
  read: () => Promise<T | undefined | false> | T | undefined | false,
  description: string,
  timeoutMs = 8000,
): Promise<T> {
  for (const deadline = Date.now() + timeoutMs; ; ) {
    const found = await read();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${description}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
