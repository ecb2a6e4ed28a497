import { type Fields, findFields } from '../fields';
import { findDestination } from '../transaction/destination';
import { isTag, type TaggedAddress } from './contact';

/**
 * The address in the value of a field, which is an address or an amount with an issuer. The tag of
 * an X-address replaces the given one.
 */
export function findTaggedAddress(value: unknown, tag?: unknown): TaggedAddress | undefined {
  const text = findFields(value)?.issuer ?? value;
  const found = typeof text === 'string' ? findDestination(text) : undefined;
  if (!found) return undefined;
  const actualTag = found.tag ?? tag;
  return isTag(actualTag) ? { address: found.address, tag: actualTag } : { address: found.address };
}

/** The destination of a transaction; undefined without one. */
export function destinationOf(txjson: Fields): TaggedAddress | undefined {
  return findTaggedAddress(txjson.Destination, txjson.DestinationTag);
}

/** The deepest nesting of a transaction: an amount in a transaction in a wrapper in a batch. */
const MAX_DEPTH = 8;

/**
 * More addresses than any valid transaction contains. Each is compared with all known addresses,
 * and the text of a page can contain any number of them.
 */
const MAX_ADDRESSES = 150;

/** The addresses in a transaction without its sender, the destination first, at most 150. */
export function addressesIn(txjson: Fields): string[] {
  const { Destination, Account: _sender, ...others } = txjson;
  const addresses = [Destination, ...valuesIn(others, 0)].map(
    (value) => findTaggedAddress(value)?.address,
  );
  return [...new Set(addresses.filter((each) => each !== undefined))].slice(0, MAX_ADDRESSES);
}

function valuesIn(value: unknown, depth: number): unknown[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesIn(each, depth + 1));
  const { Account, ...fields } = findFields(value) ?? {};
  // The Account of an inner transaction is its sender; elsewhere, as in a signer list, it counts.
  const named = fields.TransactionType === undefined ? [Account] : [];
  return [value, ...named, ...Object.values(fields).flatMap((each) => valuesIn(each, depth + 1))];
}
