import { codeOf } from '../../core/companion-error';
import { type Fields, findFields, findText, findUuid } from '../../core/fields';
import { type PayloadStatus, parsePayloadStatus } from '../../core/request/payload-status';
import { findAddress } from '../../core/transaction/address';
import { isPseudo } from '../../core/transaction/codec-types';
import { PlatformError } from './platform-error';

/** The state of a payload: the first of these that holds (protocol §3.4, state table). */
export type PayloadState = 'signed' | 'rejected' | 'cancelled' | 'expired' | 'open';

/** The platform's answer about one payload, with what the relay concludes from it. */
export interface PayloadView {
  readonly uuid: string;
  readonly identifier: string | undefined;
  /** The only account it names as signer. Any user can name any account, so this proves nothing. */
  readonly onlySigner: string | undefined;
  /** The account that signed with its own key; undefined when unsigned or signed with another key. */
  readonly signedBy: string | undefined;
  readonly state: PayloadState;
  /** It ended, and holds a node's answer if it was to be submitted: it does not change any more. */
  readonly complete: boolean;
  readonly remoteStatus: PayloadStatus;
  /** The user token that its signature issued or renewed, until another one renews it (§3.4). */
  readonly token: string | undefined;
  /** The answer without the user token, as extensions may see it. */
  readonly publicBody: Fields;
}

/** @throws PlatformError `trouble` when the body is not an answer about a payload */
export function parsePayloadView(body: Fields): PayloadView {
  const status = parseStatus(body);
  const application = findFields(body.application);
  const meta = findFields(body.meta);
  const signers = Array.isArray(meta?.signers) ? meta.signers : [];
  const onlySigner = signers.length === 1 ? findAddress(signers[0]) : undefined;
  const state = stateOf(status);
  const awaitsResult = state === 'signed' && isSubmitted(body) && !status.answer.dispatchedResult;
  return {
    uuid: status.uuid,
    identifier: findStorable(status.identifier),
    onlySigner: onlySigner,
    signedBy: signerOf(body, status),
    state,
    complete: state !== 'open' && !(state === 'expired' && status.opened) && !awaitsResult,
    remoteStatus: status,
    token: findUuid(application?.issued_user_token),
    publicBody: { ...body, application: { ...application, issued_user_token: null } },
  };
}

function parseStatus(body: Fields): PayloadStatus {
  try {
    return parsePayloadStatus(body);
  } catch (cause) {
    throw new PlatformError('trouble', 200, undefined, { cause: codeOf(cause) });
  }
}

/** Whether the wallet submits the transaction to a ledger once it is signed. */
export function isSubmitted(body: Fields): boolean {
  const meta = findFields(body.meta);
  return meta?.submit === true && meta.multisign !== true && !isPseudo(transactionOf(body));
}

/** The transaction to sign; without JSON at least its type. */
function transactionOf(body: Fields): Fields {
  const payload = findFields(body.payload);
  return findFields(payload?.request_json) ?? { TransactionType: payload?.tx_type };
}

/**
 * The account, if it signed with its own key. A regular key or one of several signatures belongs to
 * another user (protocol §8), and so does the user token that comes with it.
 */
function signerOf(body: Fields, { resolved, signed, answer }: PayloadStatus): string | undefined {
  const { account, signer = account } = answer;
  const multisignAccount = findText(findFields(body.response)?.multisign_account);
  const isMultisign = Boolean(findFields(body.meta)?.multisign) || multisignAccount !== undefined;
  return resolved && signed && !isMultisign && signer === account
    ? findAddress(account)
    : undefined;
}

/** Longest identifier that is stored; the platform accepts 40 letters (protocol §3.1). */
const MAX_IDENTIFIER = 200;

/** PostgreSQL refuses texts with a zero character, and long ones in an index. */
function findStorable(text: string | undefined): string | undefined {
  return text && text.length <= MAX_IDENTIFIER && !text.includes('\0') ? text : undefined;
}

function stateOf({ resolved, signed, cancelled, expired }: PayloadStatus): PayloadState {
  if (resolved) return signed ? 'signed' : 'rejected';
  if (cancelled) return 'cancelled';
  return expired ? 'expired' : 'open';
}
