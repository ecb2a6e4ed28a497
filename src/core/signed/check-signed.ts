import { dropUndefined, type Fields, findText } from '../fields';
import type { SignRequest } from '../request/sign-request';
import { findAddress } from '../transaction/address';
import { isXahauType } from '../transaction/codec-types';
import { findFieldKind } from '../transaction/field-kinds';
import { isMultiAccountBatch } from './batch';
import { compareFields, createDifference } from './differences';
import { ledgerForm } from './ledger-form';
import { findNetworkDifference } from './network-difference';
import { type BlobSignature, findSignedBlob, type SignedBlob } from './signed-blob';
import type { BlobProblem, Difference, SignedCheck, UncheckedReason } from './signed-check';

type CheckedRequest = Pick<SignRequest, 'account' | 'body' | 'answer'>;

/**
 * Compares what was signed with the request (protocol §8): encoding the blob again gives the same
 * bytes, its signatures are valid and of the requested account, every field is present and equal,
 * and hash and network are those the platform reported. Import this file lazily: the codec is
 * large.
 * @param hex the platform's `response.hex`; undefined when there is none
 */
export function checkSigned(request: CheckedRequest, hex: string | undefined): SignedCheck {
  const type = request.body.txjson.TransactionType;
  if (!hex) return unchecked('nothing');
  if (type === 'PaymentChannelAuthorize') return unchecked('claim');
  if (isXahauType(request.body.txjson)) return unchecked('foreign');
  const { txjson } = request.body;
  if (isMultiAccountBatch(txjson, txjson.Account ?? request.account)) return unchecked('batch');
  const blob = findSignedBlob(hex);
  if (!blob) {
    // Xahau has additional fields also in types that both ledgers have.
    const isXahau = /^XAHAU/.test(
      request.body.options.force_network ?? request.answer?.network ?? '',
    );
    if (isXahau) return unchecked('foreign');
    return { verdict: 'different', problems: ['unreadable'], differences: [], added: [] };
  }
  return compareWithRequest(request, blob);
}

function unchecked(reason: UncheckedReason): SignedCheck {
  return { verdict: 'unchecked', reason: reason, problems: [], differences: [], added: [] };
}

function compareWithRequest(request: CheckedRequest, blob: SignedBlob): SignedCheck {
  const { account, body } = request;
  const { TransactionType: type } = body.txjson;
  const { multisign, pathfinding, pathfinding_fallback } = body.options;
  const requested = ledgerForm({ Account: account, ...withoutSignIn(body.txjson) });
  const mayAddPath = pathfinding === true || pathfinding_fallback === true;
  const compared = compareFields(requested, blob.txjson, mayAddPath);
  const signature = findRequestedSignature(blob, account);
  const differences = [
    // A sign-in is signed without a type; the difference names the requested one.
    ...compared.differences.map(
      (found): Difference =>
        found.field === 'TransactionType' ? { ...found, requested: type } : found,
    ),
    ...(signature ? [] : [createDifference('Signers', account, signersIn(blob))]),
    findNetworkDifference(request, blob.txjson),
  ].filter((found) => found !== undefined);
  const problems = problemsOf(blob, multisign, request.answer?.txid);
  const check: { [K in keyof SignedCheck]: SignedCheck[K] | undefined } = {
    verdict: problems.length + differences.length > 0 ? 'different' : 'same',
    problems: problems,
    differences: differences.sort((a, b) => rank(a) - rank(b)),
    // `Account` is compared also when the request names only the signer; the wallet still added it.
    added: body.txjson.Account === undefined ? ['Account', ...compared.added] : compared.added,
    signer: findText(signature?.account),
    key: signature && (signature.keyAddress === signature.account ? 'own' : 'other'),
    txjson: blob.txjson,
  };
  return dropUndefined(check) as SignedCheck;
}

/**
 * Removes the type of a sign-in: it is signed without one, so that it can never be a transaction.
 */
function withoutSignIn(txjson: Fields): Fields {
  const { TransactionType: type, ...others } = txjson;
  return type === 'SignIn' ? others : txjson;
}

/** The signature of the requested account: its own in a multi-signature, else the only one. */
function findRequestedSignature(
  { isMultisigned, signatures }: SignedBlob,
  account: string,
): BlobSignature | undefined {
  return isMultisigned ? signatures.find((proof) => proof.account === account) : signatures[0];
}

function signersIn({ signatures }: SignedBlob): unknown {
  return signatures.map((proof) => String(proof.account)).join('\n') || undefined;
}

function problemsOf(blob: SignedBlob, multisign: boolean, txid: string | undefined): BlobProblem[] {
  const found: [BlobProblem, boolean][] = [
    ['signature', blob.signatures.length === 0 || !blob.signatures.every(({ isValid }) => isValid)],
    ['rewritten', !blob.isCanonical],
    ['hash', txid !== undefined && txid.toUpperCase() !== blob.hash],
    ['alone', multisign && !blob.isMultisigned],
    ['several', !multisign && blob.isMultisigned],
  ];
  return found.filter(([, isSo]) => isSo).map(([fault]) => fault);
}

/** Sort order of differences: the type, then amounts and addresses, then all others. */
function rank({ field, requested, signed }: Difference): number {
  if (field === 'TransactionType') return 0;
  const isMoney = findFieldKind(field) === 'amount' && field !== 'Fee';
  const isDestination =
    field === 'DestinationTag' || Boolean(findAddress(requested) ?? findAddress(signed));
  return isMoney || isDestination ? 1 : 2;
}
