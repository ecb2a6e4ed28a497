import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A received call, with the parts that tests check. */
export interface ReceivedCall {
  readonly call: string;
  readonly bearer: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

type OnCall = (came: ReceivedCall, response: ServerResponse) => unknown;

/** Starts a server on a free port. @returns its address, with a slash, and all received calls */
export async function startHttpServer(
  onCall: OnCall,
): Promise<{ url: string; came: ReceivedCall[] }> {
  const came: ReceivedCall[] = [];
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
    await onCall(entry, response);
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

/** An error body of the platform (protocol §3.7). */
export const failure = (code: number | null) => ({ error: { reference: 'ref', code } });

/** No server listens there. */
export const UNREACHABLE_URL = 'http://127.0.0.1:1/';
