import { getIdentifiers } from '../../../adapters/storage/request-reads';
import type { Steps, Which } from './job';

/** The identifiers that are meant, in the order of the list. */
export function chosen({ identifiers, before }: Which): Promise<string[]> | string[] {
  return identifiers === undefined ? getIdentifiers(before) : linesOf(identifiers);
}

export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** Goes through them some at a time, and tells how far it is; stops between two when cancelled. */
export async function* inParts(
  all: readonly string[],
  size: number,
  steps: Steps,
): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < all.length && !steps.signal.aborted; at += size) {
    yield all.slice(at, at + size);
    await steps.tell(Math.min(at + size, all.length), all.length);
  }
}
