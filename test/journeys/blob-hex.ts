import { encode } from 'ripple-binary-codec';

/** Encodes an unsigned transaction in the ledger's binary format, as hex. */
export function blobHex(txjson: Record<string, unknown>): string {
  return encode({ SigningPubKey: '', ...txjson });
}
