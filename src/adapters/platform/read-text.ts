import { CompanionError } from '../../core/companion-error';

/** No answer of the platform, a relay or a node that is asked for is larger. */
const MAX_BYTES = 1024 * 1024;

/**
 * The text of a response, read piece by piece and only up to 1 MiB.
 * @throws CompanionError `bad-answer` for a larger one
 */
export async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > MAX_BYTES) {
      void reader.cancel().catch(() => {});
      throw new CompanionError('bad-answer', { status: response.status });
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
