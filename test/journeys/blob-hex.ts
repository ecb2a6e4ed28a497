import { encode } from 'ripple-binary-codec';

/** A transaction in the ledger's binary form, as somebody's server would hand it out unsigned. */
export function blobHex(txjson: Record<string, unknown>): string {
  return encode({ SigningPubKey: '', ...txjson });
}
