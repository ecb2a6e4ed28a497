import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A status, a redirect, or no response at all. */
export type Reply = number | { status: number; location: string } | 'never';

/** An application's server that receives webhooks. */
export interface Receiver {
  url: string;
  received: Received[];
  reply: (request: Received) => Reply;
  /** Uuids of the received payloads, in order. */
  payloads(): string[];
  close(): Promise<void>;
}

const MAX_RETRY_DELAY_MS = 600_000;
const uuidIn = (body: string): string => JSON.parse(body).payloadResponse.payload_uuidv4;

export async function startReceiver(tls?: { key: string; cert: string }): Promise<Receiver> {
  const received: Received[] = [];
  const serve: RequestListener = async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: Buffer.concat(parts).toString() };
    received.push(request);
    const reply = receiver.reply(request);
    if (reply === 'never') return;
    const { status, ...location } = typeof reply === 'number' ? { status: reply } : reply;
    outgoing.writeHead(status, location).end();
  };
  const server = tls ? createSecureServer(tls, serve) : createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: tls ? `https://localhost:${port}/hook` : `http://127.0.0.1:${port}/hook`,
    received,
    reply: () => 200,
    payloads: () => received.filter(({ body }) => body !== '').map(({ body }) => uuidIn(body)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

/**
 * One receiver for all tests of a file, reset before each test. After each test the clock advances
 * until every retry has been delivered.
 */
export function useReceiver(sandbox: () => Sandbox): () => Receiver {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.reply = () => 200;
    const [application] = sandbox().platform.applications;
    if (application) application.webhookUrl = receiver.url;
  });
  afterEach(async () => {
    receiver.reply = () => 200;
    sandbox().clock.advance(MAX_RETRY_DELAY_MS);
    await sandbox().webhooks.idle();
  });
  afterAll(() => receiver.close());
  return () => receiver;
}
