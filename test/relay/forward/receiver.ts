import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** A message that a receiver got. */
export interface Received {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The parsed body. */
  // biome-ignore lint/suspicious/noExplicitAny: test messages are read field by field
  readonly json: any;
}

type Answer = (response: ServerResponse, received: Received) => void;

/** The user's own program: an HTTP server that answers as a test says. */
export interface Receiver {
  readonly url: string;
  /** Everything that arrived completely, refused or not. */
  readonly received: Received[];
  /** What it answered with 2xx. */
  readonly accepted: Received[];
  /** How it answers from now on. */
  answer: Answer;
  close(): Promise<void>;
}

export const accept: Answer = (response) => void response.writeHead(204).end();
export const answerWith =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end();
/** Takes the message, and never answers. */
export const hang: Answer = () => {};
export const closeMidway: Answer = (response) => void response.socket?.destroy();

/** Starts a receiver; closed after the file's tests. */
export async function startReceiver(answer: Answer = accept): Promise<Receiver> {
  const received: Received[] = [];
  const accepted: Received[] = [];
  const server = createServer(async (request, response) => {
    const message = await readMessage(request).catch(() => undefined);
    if (!message) return;
    received.push(message);
    receiver.answer(response, message);
    if (response.writableEnded && response.statusCode < 300) accepted.push(message);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    accepted,
    answer,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
  afterAll(() => receiver.close());
  return receiver;
}

async function readMessage(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  let json: unknown;
  try {
    json = JSON.parse(body.toString());
  } catch {}
  return { id: headers['webhook-id'] ?? '', headers, body, json };
}
