import type { Draft } from '../core/draft';
import { mayBeCode } from '../core/recognise/may-be-code';
import { recognise } from '../core/recognise/recognise';
import type { Recognised } from '../core/recognise/recognised';

/** Recognises a draft, also a program, whose parsers are large and are loaded only for one. */
export async function recogniseFully(draft: Draft): Promise<Recognised> {
  const found = recognise(draft);
  if (!mayBeCode(draft.text, found)) return found;
  const { recogniseCode } = await import('../core/recognise/code/recognise-code');
  return recogniseCode(draft.text.trim(), found);
}
