import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What came, as far as tests look at it. */
export interface Came {
  readonly call: string;
  readonly bearer: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

type Answers = (came: Came, response: ServerResponse) => unknown;

/** A server on a free port. @returns its address, with a slash, and everything that came */
export async function serverThat(answers: Answers): Promise<{ url: string; came: Came[] }> {
  const came: Came[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const entry = {
      call: `${request.method} ${request.url}`,
      bearer: request.headers.authorization?.replace('Bearer ', ''),
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    came.push(entry);
    await answers(entry, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, came };
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** The platform's shape of a failure (protocol §3.7). */
export const failure = (code: number | null) => ({ error: { reference: 'ref', code } });

/** Nobody is there. */
export const NOWHERE = 'http://127.0.0.1:1/';
