import { decode, encode, encodeForMultisigning, encodeForSigning } from 'ripple-binary-codec';
import { type Fields, findFields, findText } from '../fields';
import { addressOfKey, isSignedBy, transactionHash } from '../transaction/signature';

/** One signature of a blob, and whether it is valid. */
export interface BlobSignature {
  /** The account that signed: the signer in a multi-signature, else the sender. */
  readonly account: unknown;
  /** The address whose master key signed; undefined without a key. */
  readonly keyAddress: string | undefined;
  readonly isValid: boolean;
}

/** A decoded signed blob. */
export interface SignedBlob {
  readonly txjson: Fields;
  /** Whether encoding it again gives the same bytes. */
  readonly isCanonical: boolean;
  readonly hash: string;
  readonly isMultisigned: boolean;
  readonly signatures: readonly BlobSignature[];
}

/**
 * Reads a blob that a wallet signed, including the proof of a sign-in, which is a transaction
 * without a type. Undefined when the codec cannot read it. Import this file lazily: the codec is
 * large.
 */
export function findSignedBlob(hex: string): SignedBlob | undefined {
  try {
    if (!/^([0-9A-F]{2})+$/i.test(hex)) return undefined;
    const txjson: Fields = decode(hex);
    const isMultisigned = txjson.Signers !== undefined;
    return {
      txjson,
      isCanonical: encode(txjson) === hex.toUpperCase(),
      hash: transactionHash(hex),
      isMultisigned,
      signatures: isMultisigned ? readMultiSignatures(txjson) : [readSingleSignature(txjson)],
    };
  } catch {
    return undefined;
  }
}

/** A single signature covers all other fields (XRPL "Transaction Common Fields"). */
function readSingleSignature(txjson: Fields): BlobSignature {
  return checkSignature(txjson.Account, txjson, () => encodeForSigning(txjson));
}

/**
 * Each signature of a multi-signature covers all other fields and its signer's account; the
 * sender's own key must be empty (XRPL "Multi-Signing").
 */
function readMultiSignatures(txjson: Fields): BlobSignature[] {
  const signers = Array.isArray(txjson.Signers) ? txjson.Signers : [];
  return signers.map((entry) => {
    const signer = findFields(findFields(entry)?.Signer) ?? {};
    const signature = checkSignature(signer.Account, signer, () =>
      encodeForMultisigning(txjson, String(signer.Account)),
    );
    return { ...signature, isValid: signature.isValid && txjson.SigningPubKey === '' };
  });
}

function checkSignature(
  account: unknown,
  { SigningPubKey, TxnSignature }: Fields,
  encodeMessage: () => string,
) {
  const key = findText(SigningPubKey);
  const signature = findText(TxnSignature);
  if (!key || !signature) return { account, keyAddress: undefined, isValid: false };
  return {
    account,
    keyAddress: addressOfKey(key),
    isValid: isValidSignature(encodeMessage(), signature, key),
  };
}

/** Verifies a signature; a malformed key or signature counts as invalid. */
function isValidSignature(message: string, signature: string, key: string): boolean {
  try {
    return isSignedBy(message, signature, key);
  } catch {
    return false;
  }
}
