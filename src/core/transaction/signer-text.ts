import { findFields } from '../fields';
import { findAddress } from './address';

/** A signer list, one "address · weight" a line; undefined when an entry holds anything else. */
export function findSignerText(entries: unknown): string | undefined {
  if (!Array.isArray(entries) || entries.length === 0) return undefined;
  const lines = entries.map((entry) => {
    const { SignerEntry, ...beside } = findFields(entry) ?? {};
    const { Account, SignerWeight: weight, ...more } = findFields(SignerEntry) ?? {};
    const address = findAddress(Account);
    const isAll = Object.keys({ ...beside, ...more }).length === 0;
    return address && isAll && Number.isInteger(weight) ? `${address} · ${weight}` : undefined;
  });
  return lines.includes(undefined) ? undefined : lines.join('\n');
}
