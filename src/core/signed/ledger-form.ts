import { decode, encode } from 'ripple-binary-codec';
import type { Fields } from '../fields';

/**
 * Fields as the ledger holds them: amounts without zeros that mean nothing, hex in capitals, an
 * X-address as an address and its tag. What the codec does not know stays as it is written, and so
 * is equal to nothing that was signed.
 */
export function ledgerForm(fields: Fields): Fields {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([field, value]) => fieldInLedgerForm(field, value)),
  );
}

function fieldInLedgerForm(field: string, value: unknown): Fields {
  try {
    // The platform takes fees in figures and writes them in text (protocol §3.1).
    const text = field === 'Fee' && Number.isSafeInteger(value) ? String(value) : value;
    const written: Fields = decode(encode({ [field]: text }));
    return field in written ? written : { [field]: value };
  } catch {
    return { [field]: value };
  }
}
