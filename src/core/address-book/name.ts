import { hasSecret } from '../recognise/hidden-secrets';
import { looksLikeDestination } from '../transaction/destination';

/** Why a name is refused; its message is `name_<problem>`. */
export type NameProblem = 'empty' | 'long' | 'hidden' | 'garbled' | 'address' | 'secret';

export type ParsedName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: NameProblem };

/** The longest name, in code points, which users count as characters. */
export const NAME_LIMIT = 60;

/**
 * Characters that are invisible or change how others are shown: control characters, line ends,
 * private use, and those that Unicode calls format or ignorable (bidirectional and zero-width
 * ones). With them, two different names could look the same.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Selects the emoji form of the character before it, as in ❤️; keyboards add it. */
const EMOJI_SELECTOR = '\ufe0f';

/** Half of a surrogate pair, or the replacement character of a decoder. */
const GARBLED = /[\p{Cs}\ufffd]/u;

/** Reads a name: trimmed and in Unicode form NFC; or why it is refused. */
export function parseName(value: unknown): ParsedName {
  const name = typeof value === 'string' ? value.trim().normalize('NFC').trim() : '';
  const problem = findProblem(name);
  return problem ? { ok: false, problem: problem } : { ok: true, name };
}

function findProblem(name: string): NameProblem | undefined {
  const visible = name.replaceAll(EMOJI_SELECTOR, '');
  if (visible.trim() === '') return 'empty';
  if (GARBLED.test(visible)) return 'garbled';
  if (HIDDEN.test(visible)) return 'hidden';
  if (hasSecret(name.slice(0, 600))) return 'secret';
  if ([...name].length > NAME_LIMIT) return 'long';
  // A name that contains an address could be mistaken for the contact's address.
  return name.split(/[^0-9A-Za-z]+/).some(looksLikeDestination) ? 'address' : undefined;
}
