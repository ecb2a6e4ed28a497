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

async function read(c: Context, longest: number): Promise<Uint8Array | undefined> {
  const told = c.req.header('content-length');
  if (told !== undefined) {
    // The parser lets through no more than was told.
    return Number(told) <= longest ? new Uint8Array(await c.req.arrayBuffer()) : undefined;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of c.req.raw.body ?? []) {
    length += part.byteLength;
    if (length > longest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
