import { decode, encode, encodeForSigning } from 'ripple-binary-codec';
import { type Fields, findText } from '../fields';
import { isSigned } from './is-signed';
import { addressOfKey, isSignedBy } from './signature';

/** A transaction read from the ledger's binary form. */
export interface TransactionBlob {
  readonly txjson: Fields;
  /**
   * Signed by its sender, or by at least one of several signers; the phone cannot sign it again.
   */
  readonly isSigned: boolean;
  /** The sender's signature; absent without one. */
  readonly signature?: {
    /** Address of the signing key. */
    readonly signer: string;
    readonly isValid: boolean;
    /** Made with the account's master key. Only the ledger knows whether another key may sign. */
    readonly isOwnKey: boolean;
  };
}

/**
 * Reads a transaction blob; undefined when hex is not one, or when encoding it again gives other
 * bytes. Imported lazily: the codec is large.
 */
export function findTransactionBlob(hex: string): TransactionBlob | undefined {
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

function checkSignature(
  txjson: Fields,
  signature: string,
  publicKey: string,
): NonNullable<TransactionBlob['signature']> {
  const { TxnSignature: _own, ...signed } = txjson;
  const signer = addressOfKey(publicKey);
  return {
    signer,
    isOwnKey: signer === txjson.Account,
    isValid: isSignedBy(encodeForSigning(signed), signature, publicKey),
  };
}
