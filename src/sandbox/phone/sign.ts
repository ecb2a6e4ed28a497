import { randomUUID } from 'node:crypto';
import { isSubmitted } from '../payloads/body';
import type { PayloadRecord, Resolution, SignMethod } from '../payloads/record';
import { resolveFrame } from '../payloads/resolve-frame';
import type { Network } from '../state/networks';
import type { PhoneAccount } from './accounts';
import type { PhoneContext } from './phone-context';
import { PhoneError } from './phone-error';
import { type Signed, signRequest } from './signing';

export interface SignOptions {
  /** Address or name; default: the active account, or the first allowed by `signers`. */
  account?: string;
  /** Network key; default: the forced one, else the phone's. */
  network?: string;
  method?: SignMethod;
  /** Ledger result, default `tesSUCCESS`. */
  result?: string;
  /** `meta.delivered_amount` of a Payment, for partial payments. */
  deliveredAmount?: unknown;
  /** `fail`: no node accepted it; `none`: the app never reported back. Default `ok`. */
  dispatch?: 'ok' | 'fail' | 'none';
  /** Whether `pre_signed` is sent; default by switch. */
  preSigned?: boolean;
  /** Unfaithful: fields signed in place of those asked for; an undefined one is left out. */
  changed?: Record<string, unknown>;
  /** The account, by address or name, whose key signs in place of the signer's own. */
  signedBy?: string;
  /** Unfaithful: a signature with its last digit wrong. */
  damaged?: boolean;
  /** Unfaithful: signed on this network whatever was forced. */
  elsewhere?: string;
}

export interface SignResult {
  account: string;
  network: string;
  hex: string;
  txid: string | null;
}

/** Signs an opened payload, issues or renews the user token, publishes, submits (§4.2, §5). */
export function signPayload(
  phone: PhoneContext,
  record: PayloadRecord,
  options: SignOptions,
): SignResult {
  const { platform, ledger } = phone;
  const account = chooseAccount(phone, record, options.account);
  const { changed, signedBy, damaged, elsewhere } = options;
  const network = elsewhere
    ? phone.expectNetwork(elsewhere)
    : chooseNetwork(phone, record, options.network);
  if (options.preSigned ?? platform.switches.preSignedFrame) {
    platform.channels.publish(record.uuid, { pre_signed: true });
  }
  const signed = signRequest(record.request, {
    account,
    network,
    sequence: phone.nextSequence(account.account),
    ledgerIndex: ledger.index(),
    forgery: {
      ...(changed && { changed }),
      ...(signedBy && { key: phone.account(signedBy) }),
      ...(damaged && { damaged }),
    },
  });
  // A regular key is in another user's hands: the token issued is theirs (§5, §8).
  const keyHolder = signedBy ? phone.account(signedBy) : account;
  platform.tokens.issue(keyHolder.account, record.applicationUuid, record.uuid);
  record.resolution = createResolution(
    phone,
    record,
    signed,
    account,
    keyHolder,
    network,
    options.method,
  );
  const isSubmittedNow = isSubmitted(record.request) && (options.dispatch ?? 'ok') !== 'none';
  const delay = platform.switches.dispatchDelayMs;
  if (isSubmittedNow && delay <= 0) dispatchTransaction(phone, record, signed, network, options);
  platform.channels.publish(record.uuid, resolveFrame(record, platform.switches));
  platform.completeResolve(record);
  if (isSubmittedNow && delay > 0) {
    platform.clock.setTimer(platform.clock.now() + delay, () =>
      dispatchTransaction(phone, record, signed, network, options),
    );
  }
  const { hex, txid } = signed;
  return { account: account.account, network: network.key, hex, txid };
}

/** By preference: the one asked for, the user it was pushed to, the active one, any signer. */
function chooseAccount(
  phone: PhoneContext,
  record: PayloadRecord,
  requested?: string,
): PhoneAccount {
  const { signers } = record.request;
  const isAllowed = (account: string): boolean => !signers || signers.includes(account);
  const own = phone.accounts().map(({ account }) => account);
  const candidates = [record.userAccount, phone.active.account, ...own];
  const chosen = requested
    ? phone.account(requested).account
    : candidates.find((wish) => wish !== null && own.includes(wish) && isAllowed(wish));
  if (!chosen || !isAllowed(chosen)) {
    throw new PhoneError(403, 'This request must be signed by another account');
  }
  return phone.account(chosen);
}

/** The app asks the user to switch to a forced network; naming another one is refused (§3.1). */
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

function createResolution(
  phone: PhoneContext,
  record: PayloadRecord,
  signed: Signed,
  account: PhoneAccount,
  keyHolder: PhoneAccount,
  network: Network,
  method: SignMethod = 'BIOMETRIC',
): Resolution {
  const now = phone.platform.clock.now();
  const owner = signed.transaction.Account;
  return {
    at: now,
    visibleFrom: now + phone.platform.switches.frameBeforeTruthMs,
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
  { txid, transaction }: Signed,
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
  if (platform.switches.dispatchedFrame) {
    platform.channels.publish(record.uuid, { dispatched: true });
  }
  platform.events.emit('changed', record);
}
