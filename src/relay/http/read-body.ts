import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';
import { ApiError } from './api-error';

/**
 * The request's body as it came; undefined when it is longer than allowed.
 * @throws ApiError when the caller hangs up half-way, which is no failure of ours
 */
export async function readBody(c: Context, longest: number): Promise<Uint8Array | undefined> {
  try {
    return await read(c, longest);
  } catch {
    throw new ApiError(null, 400);
  }
}

/** What is too long is read to its end all the same, up to here: then the line is good for more. */
const MOST_READ = 1_048_576;

async function read(c: Context, longest: number): Promise<Uint8Array | undefined> {
  const told = c.req.header('content-length');
  if (told !== undefined && Number(told) <= longest) {
    // The parser lets through no more than was told.
    return new Uint8Array(await c.req.arrayBuffer());
  }
  if (told !== undefined && Number(told) > MOST_READ) return hangUp(c);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of c.req.raw.body ?? []) {
    length += part.byteLength;
    if (length > MOST_READ) return hangUp(c);
    if (length <= longest) parts.push(part);
    else parts.length = 0;
  }
  return length <= longest ? Buffer.concat(parts) : undefined;
}

/** Nobody must send another call after a body that is still on its way. */
function hangUp(c: Context): undefined {
  const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse };
  outgoing?.setHeader('Connection', 'close');
  return undefined;
}
