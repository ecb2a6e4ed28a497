import { decode, encode, encodeForMultisigning, encodeForSigning } from 'ripple-binary-codec';
import { type Fields, findFields, findText } from '../fields';
import { addressOfKey, isSignedBy, transactionHash } from '../transaction/signature';

/** One signature in a blob, and whether it is its key's own over the right bytes. */
export interface BlobSignature {
  /** For whom it was signed: a multisigned transaction names each signer, others their sender. */
  readonly account: unknown;
  /** The address the key is the master key of; undefined when it is no key. */
  readonly keyAddress: string | undefined;
  readonly isValid: boolean;
}

/** What stands in a signed blob. */
export interface SignedBlob {
  readonly txjson: Fields;
  /** Whether it is written as the ledger writes it: read and written again, it is the same. */
  readonly isCanonical: boolean;
  readonly hash: string;
  readonly isMultisigned: boolean;
  readonly signatures: readonly BlobSignature[];
}

/**
 * Reads what a wallet signed; a sign-in proof too, which is a transaction without a type. Undefined
 * when the codec cannot read it. Imported lazily: the codec is large.
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

/** One signature, over all fields but itself (XRPL "Transaction Common Fields"). */
function readSingleSignature(txjson: Fields): BlobSignature {
  return checkSignature(txjson.Account, txjson, () => encodeForSigning(txjson));
}

/**
 * Several, each over the same fields with its signer's account behind them, and with no key of the
 * sender's own (XRPL "Multi-Signing").
 */
function readMultiSignatures(txjson: Fields): BlobSignature[] {
  const signers = Array.isArray(txjson.Signers) ? txjson.Signers : [];
  return signers.map((entry) => {
    const signer = findFields(findFields(entry)?.Signer) ?? {};
    const own = checkSignature(signer.Account, signer, () =>
      encodeForMultisigning(txjson, String(signer.Account)),
    );
    return { ...own, isValid: own.isValid && txjson.SigningPubKey === '' };
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

/** A key or signature that is not even of the right form is as good as a wrong one. */
function isValidSignature(message: string, signature: string, key: string): boolean {
  try {
    return isSignedBy(message, signature, key);
  } catch {
    return false;
  }
}
