import { decode, encode } from 'ripple-binary-codec';
import type { Fields } from '../fields';

/**
 * Fields in the form in which the ledger stores them: amounts without insignificant zeros, hex in
 * upper case, an X-address as an address and a tag. A field that the codec does not know stays as
 * it is, so that it never equals a signed one.
 */
export function ledgerForm(fields: Fields): Fields {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([field, value]) => fieldInLedgerForm(field, value)),
  );
}

function fieldInLedgerForm(field: string, value: unknown): Fields {
  try {
    // The platform accepts a fee as a number and turns it into text (protocol §3.1).
    const text = field === 'Fee' && Number.isSafeInteger(value) ? String(value) : value;
    const written: Fields = decode(encode({ [field]: text }));
    return field in written ? written : { [field]: value };
  } catch {
    return { [field]: value };
  }
}
