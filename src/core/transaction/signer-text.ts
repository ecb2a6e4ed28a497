import { findFields } from '../fields';
import { findAddress } from './address';

/** A signer list, one "address · weight" per line; undefined when an entry has other fields. */
export function findSignerText(entries: unknown): string | undefined {
  if (!Array.isArray(entries) || entries.length === 0) return undefined;
  const lines = entries.map((entry) => {
    const { SignerEntry, ...others } = findFields(entry) ?? {};
    const { Account, SignerWeight: weight, ...more } = findFields(SignerEntry) ?? {};
    const address = findAddress(Account);
    const isComplete = Object.keys({ ...others, ...more }).length === 0;
    return address && isComplete && Number.isInteger(weight) ? `${address} · ${weight}` : undefined;
  });
  return lines.includes(undefined) ? undefined : lines.join('\n');
}
