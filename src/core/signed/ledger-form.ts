import { decode, encode } from 'ripple-binary-codec';
import type { Fields } from '../fields';
import { normalForm } from '../transaction/normal-form';

/**
 * Fields in the form in which the ledger stores them: amounts without insignificant zeros, hex in
 * upper case, an X-address as an address and a tag, flags as a number. A field that the codec does not know stays as
 * it is, so that it never equals a signed one.
 */
export function ledgerForm(fields: Fields): Fields {
  return Object.assign(
    {},
    ...Object.entries(normalForm(fields).txjson).map(([field, value]) =>
      fieldInLedgerForm(field, value),
    ),
  );
}

function fieldInLedgerForm(field: string, value: unknown): Fields {
  try {
    const written: Fields = decode(encode({ [field]: value }));
    return field in written ? written : { [field]: value };
  } catch {
    return { [field]: value };
  }
}
