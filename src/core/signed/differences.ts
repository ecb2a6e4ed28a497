import { dropUndefined, type Fields } from '../fields';
import { RELATIVE_LEDGER_LIMIT } from '../transaction/relative-ledger-limit';
import { isSignedField, mayBeAdded } from './added-fields';
import { innerTransactions } from './batch';
import type { Difference } from './signed-check';

/** Wallets set this flag on every transaction; it only forbids a second form of the signature. */
const FULLY_CANONICAL = 0x8000_0000;

/** The fields that differ from the request, and those that the wallet added. */
export interface FieldComparison {
  readonly differences: readonly Difference[];
  readonly added: readonly string[];
}

/**
 * Compares the requested with the signed fields, both in the ledger's form. Requested fields must
 * be present and equal; additional fields must be ones that the wallet may fill in.
 * @param pathfinding whether the request lets the wallet find a path
 */
export function compareFields(
  requested: Fields,
  signed: Fields,
  pathfinding: boolean,
): FieldComparison {
  const wanted = Object.entries(requested).filter(([field, value]) => isSignedField(field, value));
  const names = new Set(wanted.map(([field]) => field));
  const extra = Object.keys(signed).filter((field) => !names.has(field));
  const added = extra.filter((field) => isAllowedAddition(field, signed[field], pathfinding));
  return {
    differences: [
      ...wanted
        .filter(([field, value]) => !isSameField(field, value, signed[field]))
        .map(([field, value]) => createDifference(field, value, signed[field])),
      ...extra
        .filter((field) => !added.includes(field))
        .map((field) => createDifference(field, undefined, signed[field])),
    ],
    added,
  };
}

/** A difference without its missing side. */
export function createDifference(field: string, requested: unknown, signed: unknown): Difference {
  const difference: Difference = { field, requested: requested, signed };
  return dropUndefined(difference);
}

function isAllowedAddition(field: string, value: unknown, pathfinding: boolean): boolean {
  return field === 'Flags' ? isSameField(field, 0, value) : mayBeAdded(field, pathfinding);
}

function isSameField(field: string, requested: unknown, signed: unknown): boolean {
  if (field === 'Flags') return isSameFlags(requested, signed ?? 0);
  if (field === 'LastLedgerSequence' && isRelativeLedger(requested)) {
    // Only the wallet knows from which ledger it counted.
    return typeof signed === 'number' && !isRelativeLedger(signed);
  }
  if (field === 'RawTransactions') return isSameBatch(requested, signed);
  return JSON.stringify(requested) === JSON.stringify(signed);
}

/** Whether each inner transaction is as requested; the wallet may fill in sequences. */
function isSameBatch(requested: unknown, signed: unknown): boolean {
  const [wanted, got] = [innerTransactions(requested), innerTransactions(signed)];
  return (
    wanted.length === got.length &&
    wanted.every((inner, at) => {
      const { differences, added } = compareFields(inner, got[at] ?? {}, false);
      // The request must name the account of each inner transaction, so that the wallet cannot
      // choose it.
      return differences.length === 0 && !added.includes('Account');
    })
  );
}

function isRelativeLedger(sequence: unknown): boolean {
  return typeof sequence === 'number' && sequence < RELATIVE_LEDGER_LIMIT;
}

function isSameFlags(requested: unknown, signed: unknown): boolean {
  if (typeof requested !== 'number' || typeof signed !== 'number') return false;
  const changed = (requested ^ signed) >>> 0;
  return changed === 0 || (changed === FULLY_CANONICAL && signed >= FULLY_CANONICAL);
}
