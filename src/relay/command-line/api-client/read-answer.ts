import { findJson } from '../../../core/fields';

/** A page of 100 requests is far smaller. */
const MAX_ANSWER_BYTES = 4 * 1_048_576;

/**
 * Reads a body as JSON.
 * @returns undefined when it is not JSON, or too long
 * @throws the error of the connection that ends before the body does
 */
export async function readAnswer(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (length > MAX_ANSWER_BYTES) return undefined;
    chunks.push(chunk);
  }
  return findJson(Buffer.concat(chunks).toString('utf8'));
}
