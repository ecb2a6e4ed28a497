import type { Ledger } from '../ledger/ledger';
import { isClosed, isExpired, type Origin, type PayloadRecord } from '../payloads/record';
import type { Platform } from '../platform/platform';
import { findNetwork, findNetworkById, MAINNET, type Network } from '../state/networks';
import { type PhoneAccount, sandboxAccounts } from './accounts';
import { PhoneInbox } from './inbox';
import type { PhoneContext } from './phone-context';
import { PhoneError } from './phone-error';
import { rejectPayload } from './reject';
import { type SignOptions, type SignResult, signPayload } from './sign-payload';

export type OpenVia = 'qr' | 'deeplink' | 'push' | 'eventlist';

const ORIGINS: Record<OpenVia, Origin> = {
  qr: 'QR',
  deeplink: 'DEEP_LINK',
  push: 'PUSH_NOTIFICATION',
  eventlist: 'EVENT_LIST',
};

/** The phone with the wallet app (§12). Each of its accounts belongs to a different user. */
export class Phone implements PhoneContext {
  readonly inbox: PhoneInbox;
  readonly #accounts: PhoneAccount[] = sandboxAccounts();
  #active = 0;
  #network: Network = MAINNET;
  #sequences = new Map<string, number>();

  constructor(
    readonly platform: Platform,
    readonly ledger: Ledger,
  ) {
    this.inbox = new PhoneInbox(platform);
  }

  /** The accounts on the phone; exactly one is active. */
  accounts() {
    return this.#accounts.map(({ account, name, publicKey }, index) => ({
      account,
      name,
      publicKey,
      network: this.#network.key,
      active: index === this.#active,
    }));
  }

  get active(): PhoneAccount {
    return this.#accounts[this.#active] as PhoneAccount;
  }

  get network(): string {
    return this.#network.key;
  }

  /** Makes an account active, by address or name. */
  selectAccount(accountOrName: string): void {
    this.#active = this.#accounts.indexOf(this.expectAccount(accountOrName));
  }

  /** @throws PhoneError 404 for an unknown network key */
  setNetwork(key: string): void {
    this.#network = this.expectNetwork(key);
  }

  setDevice({ enabled, locked }: { enabled?: boolean; locked?: boolean }): void {
    if (enabled !== undefined) this.platform.device.enabled = enabled;
    if (locked !== undefined) this.platform.device.locked = locked;
  }

  /** Revokes the push permission of every application for this account (§5). */
  revokeToken(accountOrName: string): void {
    this.platform.tokens.revoke(this.expectAccount(accountOrName).account);
  }

  /** Payloads that can be signed or rejected: pushed ones first, then those with a QR code. */
  openRequests(): PayloadRecord[] {
    return this.inbox.openRequests();
  }

  onPush(listener: (uuid: string) => void): () => void {
    return this.inbox.onPush(listener);
  }

  /** Uuid of the next push, or of one that no call has returned yet; waits 5 s by default. */
  nextPush(options?: { timeoutMs?: number }): Promise<string> {
    return this.inbox.pushes.next(options?.timeoutMs);
  }

  /** Uuid of the next sign-in of `/auth`, or of an open one that no call has returned yet. */
  nextSignIn(options?: { timeoutMs?: number }): Promise<string> {
    return this.inbox.signIns.next(options?.timeoutMs);
  }

  /**
   * Opens a payload and sends `opened` (§4.1); can be repeated.
   * @throws PhoneError 404, 409 resolved, 510 expired or cancelled before it was opened
   */
  open(uuid: string, via?: OpenVia): PayloadRecord {
    const record = this.#expectOpenable(uuid);
    const origin = via ? ORIGINS[via] : record.pushed ? 'PUSH_NOTIFICATION' : 'QR';
    record.openedAt ??= this.platform.clock.now();
    record.origin ??= origin ?? 'UNKNOWN';
    this.platform.channels.publish(record.uuid, { opened: true });
    this.platform.events.emit('changed', record);
    return record;
  }

  /**
   * Signs a payload, and submits it if the payload requires that. Opens it first if necessary.
   * @throws PhoneError as `open`; 510 expired or cancelled meanwhile, 403 wrong account or network,
   * 800 cannot be signed
   */
  async sign(uuid: string, options: SignOptions = {}): Promise<SignResult> {
    const opensAgain = this.platform.switches.openedRepeatsBeforeSigning;
    const record = this.#prepare(uuid, opensAgain);
    this.#expectSignable(record);
    return signPayload(this, record, options);
  }

  /** Rejects a payload. Opens it first if necessary. */
  async reject(uuid: string, reason?: string): Promise<void> {
    rejectPayload(this, this.#prepare(uuid, false), reason ?? null);
  }

  /** "Not now" on the phone: has no effect on the platform. */
  ignore(_uuid: string): void {}

  /** @throws PhoneError 404 when the account is not on this phone */
  expectAccount(accountOrName: string): PhoneAccount {
    const found = this.#accounts.find(
      ({ account, name }) => account === accountOrName || name === accountOrName,
    );
    if (!found) throw new PhoneError(404, `No account ${accountOrName} on this phone`);
    return found;
  }

  /** @throws PhoneError 404 for an unknown network key */
  expectNetwork(key: string): Network {
    const network = findNetwork(key);
    if (!network) throw new PhoneError(404, `No network ${key} on this phone`);
    return network;
  }

  /** The network that a payload requires: `force_network` or the field `NetworkID` (§3.1). */
  forcedNetwork(record: PayloadRecord): Network | null {
    const { forceNetwork, txjson } = record.request;
    if (forceNetwork) return this.expectNetwork(forceNetwork);
    const id = txjson.NetworkID;
    return typeof id === 'number' ? (findNetworkById(id) ?? null) : null;
  }

  /** The next sequence number of the account. */
  nextSequence(account: string): number {
    const next = (this.#sequences.get(account) ?? 90_000_000) + 1;
    this.#sequences.set(account, next);
    return next;
  }

  #prepare(uuid: string, opensAgain: boolean): PayloadRecord {
    const openedAt = this.platform.findPayload(uuid)?.openedAt ?? null;
    return openedAt === null || opensAgain ? this.open(uuid) : this.#expectOpenable(uuid);
  }

  #expectOpenable(uuid: string): PayloadRecord {
    const record = this.platform.findPayload(uuid);
    if (!record) throw new PhoneError(404, 'This request does not exist');
    if (record.resolution) throw new PhoneError(409, 'This request is already signed or rejected');
    const { clock, switches } = this.platform;
    if (isClosed(record, clock.now(), switches)) {
      throw new PhoneError(510, 'This request has expired');
    }
    return record;
  }

  /** The app validates a payload again when the user accepts it (§3.5, §4.3). */
  #expectSignable(record: PayloadRecord): void {
    const { clock, switches } = this.platform;
    const { cancelledCanBeSigned, expiredCanBeSigned } = switches;
    const isAllowed = record.cancelled ? cancelledCanBeSigned : expiredCanBeSigned;
    if (!isAllowed && isExpired(record, clock.now())) {
      throw new PhoneError(510, 'This request has expired');
    }
  }
}
