import type { Draft } from '../core/draft';
import { mayBeCode } from '../core/recognise/may-be-code';
import type { Recognised } from '../core/recognise/recognised';

/**
 * Recognises a draft, also a program. What is large is loaded late: the word lists of recovery
 * phrases, and for a program its parsers.
 */
export async function recogniseFully(draft: Draft): Promise<Recognised> {
  const { recognise } = await import('../core/recognise/recognise');
  const found = recognise(draft);
  if (!mayBeCode(draft.text, found)) return found;
  const { recogniseCode } = await import('../core/recognise/code/recognise-code');
  return recogniseCode(draft.text.trim(), found);
}
