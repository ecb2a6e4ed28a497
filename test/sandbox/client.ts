import { request } from 'node:https';
import type { Sandbox } from '../../src/sandbox/sandbox';

export interface TestResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: test answers are read field by field
  json: any;
}

export interface CallOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Calls a public URL (`https://xumm.app/…`) of a sandbox, without following redirects. */
export function call(
  sandbox: Sandbox,
  url: string,
  options: CallOptions = {},
): Promise<TestResponse> {
  const { hostname, pathname, search } = new URL(url);
  const body =
    options.body === undefined || typeof options.body === 'string'
      ? options.body
      : JSON.stringify(options.body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: sandbox.port,
        servername: hostname,
        path: pathname + search,
        method: options.method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { Host: hostname, ...options.headers },
        rejectUnauthorized: false,
        agent: false,
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(parts).toString();
          let json: unknown;
          try {
            json = JSON.parse(text);
          } catch {}
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const API = 'https://xumm.app/api/v1';

/** Calls the API with key and secret; `path` is relative to `/platform/`. */
export function callPlatform(
  sandbox: Sandbox,
  path: string,
  options: CallOptions = {},
): Promise<TestResponse> {
  const [application] = sandbox.platform.applications;
  const headers = {
    'x-api-key': application?.uuid ?? '',
    'x-api-secret': application?.secret ?? '',
    ...options.headers,
  };
  return call(sandbox, `${API}/platform/${path}`, { ...options, headers });
}

/** Calls the API with a JWT; `path` is relative to `/jwt/`. */
export function callWithJwt(
  sandbox: Sandbox,
  jwt: string,
  path: string,
  options: CallOptions = {},
) {
  const headers = { Authorization: `Bearer ${jwt}`, ...options.headers };
  return call(sandbox, `${API}/jwt/${path}`, { ...options, headers });
}

/** Creates a payload with key and secret; by default a payment of 1 XRP to Bob. */
export async function createPayload(
  sandbox: Sandbox,
  body: object = {},
): Promise<TestResponse['json']> {
  const txjson = { TransactionType: 'Payment', Destination: bobOf(sandbox), Amount: '1000000' };
  return (await callPlatform(sandbox, 'payload', { body: { txjson, ...body } })).json;
}

export async function getPayload(sandbox: Sandbox, uuid: string): Promise<TestResponse['json']> {
  return (await callPlatform(sandbox, `payload/${uuid}`)).json;
}

export const aliceOf = (sandbox: Sandbox): string => sandbox.phone.expectAccount('Alice').account;
export const bobOf = (sandbox: Sandbox): string => sandbox.phone.expectAccount('Bob').account;
