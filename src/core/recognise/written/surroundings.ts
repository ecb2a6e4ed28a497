import { findTag } from '../../transaction/address';
import { type NothingReason, nothingToSign, type WrittenAmounts } from '../recognised';
import { findWrittenAmounts } from './amounts';
import { findLabelledNumber } from './labelled-number';
import { namedNetworks } from './named-network';
import { namedTags } from './named-tag';
import { numbersIn } from './numbers';

/** What the text around an address or a payment link adds to the payment. */
export interface Surroundings {
  readonly tag?: string;
  /** The data of a memo, in hex. */
  readonly memo?: string;
  readonly network?: string;
  readonly amounts?: WrittenAmounts;
}

/**
 * Reads the text around an address. Refuses a part that may be a tag or a network and is not
 * understood.
 * @param text with `ADDRESS_MARK` in place of everything that has already been read
 * @param token the name of the token that the payment is in; undefined for XRP
 */
export function readSurroundings(
  text: string,
  token?: string,
): Surroundings | { readonly why: NothingReason; readonly part?: string } {
  const numbers = numbersIn(text);
  const { tags, memos, unclear, usedNumbers } = namedTags(text, numbers);
  const [tag, ...otherTags] = new Set(tags);
  if (otherTags.length > 0 || (tag !== undefined && findTag(tag) === undefined)) {
    return nothingToSign('bad-tag');
  }
  if (unclear !== undefined) return nothingToSign('unclear-part', unclear);
  const [memo, ...otherMemos] = new Set(memos);
  if (otherMemos.length > 0) return nothingToSign('bad-tag');
  const networks = new Set(namedNetworks(text));
  if (networks.size > 1 || networks.has(undefined)) return nothingToSign('bad-link-network');
  const [network] = networks;
  const others = numbers.filter((number) => !usedNumbers.has(number));
  const labelled = findLabelledNumber(text, others);
  if (labelled !== undefined) return nothingToSign('unclear-part', labelled);
  const amounts = findWrittenAmounts(text, others, token);
  return {
    ...(tag !== undefined && { tag }),
    ...(memo !== undefined && { memo }),
    ...(network && { network }),
    ...(amounts && { amounts }),
  };
}
