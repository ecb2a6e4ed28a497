import { holdsSecret } from '../recognise/secrets';
import { looksLikeDestination } from '../transaction/destination';

/** Why a name is not taken; each its own sentence (`name_<fault>`). */
export type NameProblem = 'empty' | 'long' | 'hidden' | 'garbled' | 'address' | 'secret';

export type ParsedName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly fault: NameProblem };

/** Characters (code points), which is what people count. */
export const NAME_LIMIT = 60;

/**
 * What is not seen, or changes how others are seen: control characters, line ends, private ones, and
 * all that Unicode calls format or ignorable, which are the bidirectional and zero-width ones. With
 * them two names could look the same, and one could show as another.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Asks for the coloured form of the sign before it, as in ❤️: keyboards add it unasked. */
const EMOJI_SELECTOR = '\ufe0f';

/** Half a character, or the mark a reader leaves where bytes were no text. */
const GARBLED = /[\p{Cs}\ufffd]/u;

/** A name as it is kept: trimmed, in one Unicode form; or why it is none. */
export function parseName(value: unknown): ParsedName {
  const name = typeof value === 'string' ? value.trim().normalize('NFC').trim() : '';
  const fault = findProblem(name);
  return fault ? { ok: false, fault } : { ok: true, name };
}

function findProblem(name: string): NameProblem | undefined {
  const visible = name.replaceAll(EMOJI_SELECTOR, '');
  if (visible.trim() === '') return 'empty';
  if (GARBLED.test(visible)) return 'garbled';
  if (HIDDEN.test(visible)) return 'hidden';
  if (holdsSecret(name.slice(0, 600))) return 'secret';
  if ([...name].length > NAME_LIMIT) return 'long';
  // A name that is itself an address would stand where the true one is looked for.
  return name.split(/[^0-9A-Za-z]+/).some(looksLikeDestination) ? 'address' : undefined;
}
