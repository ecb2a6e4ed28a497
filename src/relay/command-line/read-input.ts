import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { RelayError } from '../relay-error';

/** A relay reads no longer body. */
export const MAX_INPUT_BYTES = 65_536;

/**
 * Reads a text file, or stdin for `-`.
 * @throws RelayError when it cannot be read or is longer than a request can be
 */
export async function readInput(path: string, stdin: Readable): Promise<string> {
  const name = path === '-' ? 'The standard input' : path;
  const stream = path === '-' ? stdin : createReadStream(path);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += Buffer.byteLength(chunk);
      if (length > MAX_INPUT_BYTES) break;
      chunks.push(Buffer.from(chunk));
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new RelayError(`${name} cannot be read (${code}): check the path.`);
  }
  if (length > MAX_INPUT_BYTES)
    throw new RelayError(`${name} has more than 64 KiB, which no request has: name another file.`);
  return Buffer.concat(chunks).toString('utf8');
}
