import { decode, encode, encodeForSigning } from 'ripple-binary-codec';
import { type Fields, findText } from '../fields';
import { isSigned } from './is-signed';
import { addressOfKey, isSignedBy } from './signature';

/** What a transaction in the ledger's binary form holds. */
export interface Blob {
  readonly txjson: Fields;
  /** Signed by its sender, or by some of several signers: there is nothing left to sign. */
  readonly isSigned: boolean;
  /** Present when its sender signed it: by whom, and whether the signature fits. */
  readonly signature?: {
    readonly signer: string;
    readonly valid: boolean;
    /** By the account's own key; whether another one may sign for it only the ledger knows. */
    readonly own: boolean;
  };
}

/**
 * Reads a transaction blob; undefined when it is none, or does not read back byte for byte.
 * Imported lazily: the codec is large.
 */
export function findBlob(hex: string): Blob | undefined {
  try {
    const txjson: Fields = decode(hex);
    if (typeof txjson.TransactionType !== 'string') return undefined;
    if (encode(txjson) !== hex.toUpperCase()) return undefined;
    const signature = findText(txjson.TxnSignature);
    const publicKey = findText(txjson.SigningPubKey);
    if (!signature || !publicKey) return { txjson, isSigned: isSigned(txjson) };
    return { txjson, isSigned: true, signature: checkSignature(txjson, signature, publicKey) };
  } catch {
    return undefined;
  }
}

function checkSignature(txjson: Fields, signature: string, publicKey: string) {
  const { TxnSignature: _own, ...signed } = txjson;
  const signer = addressOfKey(publicKey);
  return {
    signer,
    own: signer === txjson.Account,
    valid: isSignedBy(encodeForSigning(signed), signature, publicKey),
  };
}
