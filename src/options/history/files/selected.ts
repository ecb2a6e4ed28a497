import { getIdentifiers } from '../../../adapters/storage/request-reads';
import type { JobContext, Selection } from './job';

/** The selected identifiers, in the order of the list. */
export function getSelected({ identifiers, before }: Selection): Promise<string[]> | string[] {
  return identifiers === undefined ? getIdentifiers(before) : splitLines(identifiers);
}

export function splitLines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** Yields batches and reports the progress after each one; a cancelled job gets no further batch. */
export async function* inBatches(
  all: readonly string[],
  size: number,
  context: JobContext,
): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < all.length && !context.signal.aborted; at += size) {
    yield all.slice(at, at + size);
    await context.reportProgress(Math.min(at + size, all.length), all.length);
  }
}
