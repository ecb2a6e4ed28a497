import type { Fields } from '../fields';
import { RELATIVE_LEDGERS } from '../transaction/relative-ledgers';
import { isSignedField, mayBeAdded } from './added-fields';
import { innerTransactions } from './batch';
import type { Difference } from './signed-check';

/** Set by wallets on every transaction; it only forbids a second form of the same signature. */
const FULLY_CANONICAL = 0x8000_0000;

/** What became of the fields asked for, and which ones nobody asked for. */
export interface Compared {
  readonly differences: readonly Difference[];
  readonly added: readonly string[];
}

/**
 * Holds the fields asked for against those signed, both as the ledger writes them. What was asked
 * must be there and equal; what was not may only be what the wallet fills in.
 * @param pathfinding whether the wallet was asked to find what to pay with
 */
export function compareFields(asked: Fields, signed: Fields, pathfinding: boolean): Compared {
  const wanted = Object.entries(asked).filter(([field, value]) => isSignedField(field, value));
  const names = new Set(wanted.map(([field]) => field));
  const extra = Object.keys(signed).filter((field) => !names.has(field));
  const added = extra.filter((field) => isAddable(field, signed[field], pathfinding));
  return {
    differences: [
      ...wanted
        .filter(([field, value]) => !isSame(field, value, signed[field]))
        .map(([field, value]) => difference(field, value, signed[field])),
      ...extra
        .filter((field) => !added.includes(field))
        .map((field) => difference(field, undefined, signed[field])),
    ],
    added,
  };
}

/** A difference, a side that is missing left out. */
export function difference(field: string, asked: unknown, signed: unknown): Difference {
  return {
    field,
    ...(asked === undefined ? {} : { asked }),
    ...(signed === undefined ? {} : { signed }),
  };
}

function isAddable(field: string, value: unknown, pathfinding: boolean): boolean {
  return field === 'Flags' ? isSame(field, 0, value) : mayBeAdded(field, pathfinding);
}

function isSame(field: string, asked: unknown, signed: unknown): boolean {
  if (field === 'Flags') return isSameFlags(asked, signed ?? 0);
  if (field === 'LastLedgerSequence' && isRelative(asked)) {
    // From which ledger on it was counted, only the wallet knows.
    return typeof signed === 'number' && !isRelative(signed);
  }
  if (field === 'RawTransactions') return isSameBatch(asked, signed);
  return JSON.stringify(asked) === JSON.stringify(signed);
}

/** Each transaction of a batch as it was asked; the wallet may number them. */
function isSameBatch(asked: unknown, signed: unknown): boolean {
  const [wanted, got] = [innerTransactions(asked), innerTransactions(signed)];
  return (
    wanted.length === got.length &&
    wanted.every((inner, at) => {
      const { differences, added } = compareFields(inner, got[at] ?? {}, false);
      // A batch of one account says itself whose it is.
      return differences.length === 0 && !added.includes('Account');
    })
  );
}

function isRelative(sequence: unknown): boolean {
  return typeof sequence === 'number' && sequence < RELATIVE_LEDGERS;
}

function isSameFlags(asked: unknown, signed: unknown): boolean {
  if (typeof asked !== 'number' || typeof signed !== 'number') return false;
  const changed = (asked ^ signed) >>> 0;
  return changed === 0 || (changed === FULLY_CANONICAL && signed >= FULLY_CANONICAL);
}
