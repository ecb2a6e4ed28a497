import { createHash } from 'node:crypto';
import {
  encode,
  encodeForMultisigning,
  encodeForSigning,
  encodeForSigningClaim,
} from 'ripple-binary-codec';
import type { PayloadRequest } from '../payloads/request';
import { type TransactionJson, withoutWalletFields } from '../payloads/test-encoding';
import type { Network } from '../state/networks';
import type { PhoneAccount } from './accounts';
import { damageSignature, type Forgery } from './forgery';
import { PhoneError } from './phone-error';

export interface SignedTransaction {
  /** The signed blob as upper-case hex; for PaymentChannelAuthorize the signature. */
  hex: string;
  /** null for PaymentChannelAuthorize, which is not a transaction. */
  txid: string | null;
  /** The signed transaction, with the fields that the phone added. */
  transaction: Record<string, unknown>;
}

export interface SigningContext {
  account: PhoneAccount;
  network: Network;
  sequence: number;
  ledgerIndex: number;
  /** Signs something else than the request, as an untrustworthy wallet could. */
  forgery?: Forgery;
}

/** The transaction hash of a signed blob: SHA-512Half of `TXN\0` and the blob. */
export function transactionHash(blob: string): string {
  const data = Buffer.from(`54584E00${blob}`, 'hex');
  return createHash('sha512').update(data).digest('hex').slice(0, 64).toUpperCase();
}

/**
 * Adds the fields that the app adds (§3.1) and signs with the account's key.
 * @throws PhoneError 800 when the codec cannot encode the transaction (types of other ledgers)
 */
export function signRequest(request: PayloadRequest, context: SigningContext): SignedTransaction {
  const { txjson } = request;
  try {
    if (txjson.TransactionType === 'SignIn') return signIn(txjson, context);
    if (txjson.TransactionType === 'PaymentChannelAuthorize')
      return authorizeClaim(txjson, context);
    return request.multisign ? multisign(txjson, context) : singleSign(txjson, context);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PhoneError(800, `This phone cannot sign the transaction: ${reason}`);
  }
}

/**
 * The wallet's SignIn proofs have no TransactionType (their hex starts with the signing key, field
 * 73): only Account, SigningPubKey, TxnSignature and other fields of the request.
 */
function signIn(txjson: TransactionJson, context: SigningContext): SignedTransaction {
  const { TransactionType: _type, ...rest } = withoutWalletFields(txjson);
  return signAndEncode({ ...rest, Account: context.account.account }, context);
}

function singleSign(txjson: TransactionJson, context: SigningContext): SignedTransaction {
  return signAndEncode(
    { ...fillFields(txjson, context), Account: context.account.account },
    context,
  );
}

function signAndEncode(
  fields: Record<string, unknown>,
  { account, forgery }: SigningContext,
): SignedTransaction {
  const key = forgery?.key ?? account;
  const unsigned = { ...fields, ...forgery?.changed, SigningPubKey: key.publicKey };
  const signature = key.sign(encodeForSigning(unsigned));
  return encodeSigned({
    ...unsigned,
    TxnSignature: forgery?.damaged ? damageSignature(signature) : signature,
  });
}

function encodeSigned(transaction: Record<string, unknown>): SignedTransaction {
  const hex = encode(transaction);
  return { hex, txid: transactionHash(hex), transaction };
}

function multisign(txjson: TransactionJson, context: SigningContext): SignedTransaction {
  const { account, forgery } = context;
  const key = forgery?.key ?? account;
  const owner = typeof txjson.Account === 'string' ? txjson.Account : account.account;
  const fields = { ...fillFields(txjson, context), Account: owner, ...forgery?.changed };
  const unsigned = { ...fields, SigningPubKey: '' };
  const signature = key.sign(encodeForMultisigning(unsigned, account.account));
  const TxnSignature = forgery?.damaged ? damageSignature(signature) : signature;
  const Signer = { Account: account.account, SigningPubKey: key.publicKey, TxnSignature };
  return encodeSigned({ ...unsigned, Signers: [{ Signer }] });
}

function authorizeClaim(txjson: TransactionJson, { account }: SigningContext): SignedTransaction {
  const claim = encodeForSigningClaim({ channel: txjson.Channel, amount: txjson.Amount });
  return { hex: account.sign(claim), txid: null, transaction: { ...txjson } };
}

/** Adds fee, sequences and network. A LastLedgerSequence below 32570 is relative (§3.1). */
function fillFields(txjson: TransactionJson, context: SigningContext): Record<string, unknown> {
  const tx = withoutWalletFields(txjson);
  const last = tx.LastLedgerSequence;
  const relative = typeof last === 'number' ? last : 20;
  return {
    ...tx,
    Fee: tx.Fee ?? '12',
    Sequence: tx.Sequence ?? (tx.TicketSequence === undefined ? context.sequence : 0),
    LastLedgerSequence: relative < 32_570 ? context.ledgerIndex + relative : relative,
    ...(context.network.id > 1024 ? { NetworkID: context.network.id } : {}),
  };
}
