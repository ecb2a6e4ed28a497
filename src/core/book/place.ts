import { type Fields, findFields } from '../fields';
import { findDestination } from '../transaction/destination';
import { isTag, type Place } from './contact';

/**
 * The place a field's value names: an address, or the issuer of an amount. An X-address brings its
 * own tag.
 */
export function findPlace(value: unknown, tag?: unknown): Place | undefined {
  const text = findFields(value)?.issuer ?? value;
  const found = typeof text === 'string' ? findDestination(text) : undefined;
  if (!found) return undefined;
  const own = found.tag ?? tag;
  return isTag(own) ? { address: found.address, tag: own } : { address: found.address };
}

/** Where a transaction sends to, when it sends somewhere. */
export function destinationOf(txjson: Fields): Place | undefined {
  return findPlace(txjson.Destination, txjson.DestinationTag);
}

/** No transaction goes deeper: one in a batch, in its list, under its wrapper, with its amounts. */
const MAX_DEPTH = 8;

/**
 * More than any transaction the ledger takes deals with; each is compared with all that are known,
 * and a page may write as many as it likes.
 */
const MAX_ADDRESSES = 150;

/**
 * The addresses a transaction deals with, the destination first and at most 150; whose transaction
 * it is, is not among them.
 */
export function addressesIn(txjson: Fields): string[] {
  const { Destination, Account: _signer, ...others } = txjson;
  const places = [Destination, ...valuesIn(others, 0)].map((value) => findPlace(value)?.address);
  return [...new Set(places.filter((address) => address !== undefined))].slice(0, MAX_ADDRESSES);
}

function valuesIn(value: unknown, depth: number): unknown[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesIn(each, depth + 1));
  const { Account, ...fields } = findFields(value) ?? {};
  // Of a transaction in a batch it is who signs that; elsewhere, as in a list of signers, somebody.
  const named = fields.TransactionType === undefined ? [Account] : [];
  return [value, ...named, ...Object.values(fields).flatMap((each) => valuesIn(each, depth + 1))];
}
