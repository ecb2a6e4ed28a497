import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';
import { ApiError } from './api-error';

/**
 * Reads the raw body of a request. @returns undefined when it has more than `maxBytes`
 * @throws ApiError when the client disconnects before the end: a 400, not an error of the relay
 */
export async function readBody(c: Context, maxBytes: number): Promise<Uint8Array | undefined> {
  try {
    return await read(c, maxBytes);
  } catch {
    throw new ApiError(null, 400);
  }
}

/**
 * A longer body is read and discarded up to this size and time: many clients read the answer only
 * after they have sent everything, and lose it when the connection is closed before.
 */
const MAX_DISCARDED_BYTES = 16 * 1_048_576;
const MAX_DISCARDING_MS = 5000;

async function read(c: Context, maxBytes: number): Promise<Uint8Array | undefined> {
  const declared = c.req.header('content-length');
  if (declared !== undefined && Number(declared) <= maxBytes) {
    // Node's parser passes on no more bytes than Content-Length declares.
    return new Uint8Array(await c.req.arrayBuffer());
  }
  if (declared !== undefined && Number(declared) > MAX_DISCARDED_BYTES) return closeAfter(c);
  const startedAt = performance.now();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.byteLength;
    const isTooLong = performance.now() - startedAt > MAX_DISCARDING_MS && length > maxBytes;
    if (length > MAX_DISCARDED_BYTES || isTooLong) return closeAfter(c);
    if (length <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= maxBytes ? Buffer.concat(chunks) : undefined;
}

/** Closes the connection after the response: the rest of the body would precede the next request. */
function closeAfter(c: Context): undefined {
  const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse };
  outgoing?.setHeader('Connection', 'close');
  return undefined;
}
