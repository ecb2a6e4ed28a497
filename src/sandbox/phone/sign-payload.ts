import { randomUUID } from 'node:crypto';
import { isSubmitted } from '../payloads/body';
import type { PayloadRecord, Resolution, SignMethod } from '../payloads/record';
import { resolveFrame } from '../payloads/resolve-frame';
import type { Network } from '../state/networks';
import type { PhoneAccount } from './accounts';
import type { PhoneContext } from './phone-context';
import { PhoneError } from './phone-error';
import { type SignedTransaction, signRequest } from './sign-transaction';

export interface SignOptions {
  /** Address or name; default: see `chooseAccount`. */
  account?: string;
  /** Network key; default: the forced network, or the phone's. */
  network?: string;
  method?: SignMethod;
  /** Result on the ledger; default `tesSUCCESS`. */
  result?: string;
  /** `meta.delivered_amount` of a Payment, for partial payments. */
  deliveredAmount?: unknown;
  /** `fail`: no node accepts it; `none`: the app never reports the submission. Default `ok`. */
  dispatch?: 'ok' | 'fail' | 'none';
  /** Sends `pre_signed`; default: the switch `preSignedFrame`. */
  preSigned?: boolean;
  /** Forged: fields that replace those of the request; an undefined value removes the field. */
  changed?: Record<string, unknown>;
  /** Address or name of the account whose key signs instead of the signer's key. */
  signedBy?: string;
  /** Forged: changes the last digit of the signature. */
  damaged?: boolean;
  /** Forged: signs for this network instead of the forced one. */
  wrongNetwork?: string;
}

export interface SignResult {
  account: string;
  network: string;
  hex: string;
  txid: string | null;
}

/** Signs an opened payload, issues or renews the user token, sends frames and submits (§4.2, §5). */
export function signPayload(
  phone: PhoneContext,
  record: PayloadRecord,
  options: SignOptions,
): SignResult {
  const { platform, ledger } = phone;
  const account = chooseAccount(phone, record, options.account);
  const { signedBy } = options;
  const network = options.wrongNetwork
    ? phone.expectNetwork(options.wrongNetwork)
    : chooseNetwork(phone, record, options.network);
  const keyHolder = signedBy ? phone.expectAccount(signedBy) : account;
  if (options.preSigned ?? platform.switches.preSignedFrame) {
    platform.channels.publish(record.uuid, { pre_signed: true });
  }
  const signed = signRequest(record.request, {
    account,
    network,
    sequence: phone.nextSequence(account.account),
    ledgerIndex: ledger.index(),
    forgery: {
      ...(options.changed && { changed: options.changed }),
      ...(signedBy && { key: keyHolder }),
      ...(options.damaged && { damaged: options.damaged }),
    },
  });
  // The holder of a regular key is another user, who gets the user token (§5, §8).
  platform.tokens.issue(keyHolder.account, record.applicationUuid, record.uuid);
  const method = options.method ?? 'BIOMETRIC';
  const parts = { signed, account, keyHolder, network, method };
  record.resolution = createResolution(phone, record, parts);
  const isSubmittedNow = isSubmitted(record.request) && (options.dispatch ?? 'ok') !== 'none';
  const { dispatchDelayMs: delay, dispatchedFrame } = platform.switches;
  const publishDispatched = (): void =>
    platform.channels.publish(record.uuid, { dispatched: true });
  if (isSubmittedNow && dispatchedFrame === 'before-resolve') publishDispatched();
  if (isSubmittedNow && delay <= 0) dispatchTransaction(phone, record, signed, network, options);
  platform.channels.publish(record.uuid, resolveFrame(record, platform.switches));
  if (isSubmittedNow && dispatchedFrame === 'after-resolve') publishDispatched();
  platform.completeResolve(record);
  if (isSubmittedNow && delay > 0) {
    platform.clock.setTimer(platform.clock.now() + delay, () =>
      dispatchTransaction(phone, record, signed, network, options),
    );
  }
  const { hex, txid } = signed;
  return { account: account.account, network: network.key, hex, txid };
}

/** The requested account; else the user who got the push, the active account or any signer. */
function chooseAccount(
  phone: PhoneContext,
  record: PayloadRecord,
  requested?: string,
): PhoneAccount {
  const { signers } = record.request;
  const isAllowed = (account: string): boolean => !signers || signers.includes(account);
  const onPhone = phone.accounts().map(({ account }) => account);
  const candidates = [record.userAccount, phone.active.account, ...onPhone];
  const chosen = requested
    ? phone.expectAccount(requested).account
    : candidates.find((known) => known !== null && onPhone.includes(known) && isAllowed(known));
  if (!chosen || !isAllowed(chosen)) {
    throw new PhoneError(403, 'This request must be signed by another account');
  }
  return phone.expectAccount(chosen);
}

/** The forced network, else the requested or the phone's; refuses a conflict with 403 (§3.1). */
function chooseNetwork(phone: PhoneContext, record: PayloadRecord, requested?: string): Network {
  const forced = phone.forcedNetwork(record);
  const network = requested
    ? phone.expectNetwork(requested)
    : (forced ?? phone.expectNetwork(phone.network));
  if (forced && forced.key !== network.key) {
    throw new PhoneError(403, `This request must be signed on ${forced.key}`);
  }
  return network;
}

interface ResolutionParts {
  signed: SignedTransaction;
  account: PhoneAccount;
  /** The account whose key signed; `account` itself unless a regular key signed. */
  keyHolder: PhoneAccount;
  network: Network;
  method: SignMethod;
}

function createResolution(
  phone: PhoneContext,
  record: PayloadRecord,
  { signed, account, keyHolder, network, method }: ResolutionParts,
): Resolution {
  const now = phone.platform.clock.now();
  const owner = signed.transaction.Account;
  return {
    at: now,
    visibleFrom: now + phone.platform.switches.frameBeforeStatusMs,
    signed: true,
    referenceCall: randomUUID(),
    userTokenIssued: true,
    account: record.request.multisign && typeof owner === 'string' ? owner : account.account,
    signer: keyHolder.account,
    publicKey: keyHolder.publicKey,
    multisignAccount: record.request.multisign ? account.account : null,
    user: keyHolder.user,
    hex: signed.hex,
    txid: signed.txid,
    network,
    method,
    reason: null,
    dispatch: null,
  };
}

function dispatchTransaction(
  phone: PhoneContext,
  record: PayloadRecord,
  { txid, transaction }: SignedTransaction,
  network: Network,
  options: SignOptions,
): void {
  const { platform, ledger } = phone;
  if (!record.resolution || txid === null) return;
  const isFailed = options.dispatch === 'fail';
  const result = isFailed ? 'telFAILED' : (options.result ?? 'tesSUCCESS');
  record.resolution.dispatch = {
    visibleFrom: platform.clock.now(),
    to: network.node,
    nodetype: network.key,
    result,
  };
  if (!isFailed) {
    const { deliveredAmount } = options;
    ledger.submit({ txid, network, transaction, result, deliveredAmount });
  }
  if (platform.switches.dispatchedFrame === 'with-result') {
    platform.channels.publish(record.uuid, { dispatched: true });
  }
  platform.events.emit('changed', record);
}
