import type { Ledger } from '../ledger/ledger';
import { isExpired, type Origin, type PayloadRecord } from '../payloads/record';
import type { Platform } from '../platform/platform';
import { findNetwork, findNetworkById, MAINNET, type Network } from '../state/networks';
import { type PhoneAccount, sandboxAccounts } from './accounts';
import { PhoneInbox } from './inbox';
import type { PhoneContext } from './phone-context';
import { PhoneError } from './phone-error';
import { rejectPayload } from './reject';
import { type SignOptions, type SignResult, signPayload } from './sign';

export type OpenVia = 'qr' | 'deeplink' | 'push' | 'eventlist';

const ORIGINS: Record<OpenVia, Origin> = {
  qr: 'QR',
  deeplink: 'DEEP_LINK',
  push: 'PUSH_NOTIFICATION',
  eventlist: 'EVENT_LIST',
};

/** The user's phone with the wallet app on it (§12). Every account stands for its own user. */
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

  /** The accounts on the phone, the network it is on, and which account is active. */
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
  use(accountOrName: string): void {
    this.#active = this.#accounts.indexOf(this.account(accountOrName));
  }

  /** @throws PhoneRefusal 404 for an unknown network key. */
  setNetwork(key: string): void {
    this.#network = this.expectNetwork(key);
  }

  setDevice({ enabled, locked }: { enabled?: boolean; locked?: boolean }): void {
    if (enabled !== undefined) this.platform.device.enabled = enabled;
    if (locked !== undefined) this.platform.device.locked = locked;
  }

  /** The user takes back the push permission of every application (§5). */
  revokeToken(accountOrName: string): void {
    this.platform.tokens.revoke(this.account(accountOrName).account);
  }

  /** Payloads the user could act on now: pushed ones first, then those a QR code would bring. */
  waiting(): PayloadRecord[] {
    return this.inbox.openRequests();
  }

  onPush(listener: (uuid: string) => void): () => void {
    return this.inbox.onPush(listener);
  }

  /** The present or next push nobody has taken yet (real-time limit, default 5 s). */
  nextPush(options?: { timeoutMs?: number }): Promise<string> {
    return this.inbox.pushes.next(options?.timeoutMs);
  }

  /** The present or next open sign-in made by `/auth` nobody has taken yet. */
  nextSignIn(options?: { timeoutMs?: number }): Promise<string> {
    return this.inbox.signIns.next(options?.timeoutMs);
  }

  /**
   * Fetches a payload: `opened` (§4.1). May be repeated.
   * @throws PhoneRefusal 404, 409 resolved, 510 expired or cancelled before it was ever opened.
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
   * Signs (opening first when needed), and submits when the payload says so.
   * @throws PhoneRefusal as `open`, 403 wrong account or network, 800 not signable here.
   */
  async sign(uuid: string, options: SignOptions = {}): Promise<SignResult> {
    const record = this.#prepare(uuid);
    return signPayload(this, record, options);
  }

  /** Rejects (opening first when needed). */
  async reject(uuid: string, reason?: string): Promise<void> {
    rejectPayload(this, this.#prepare(uuid), reason ?? null);
  }

  /** "Not now": nothing happens anywhere. */
  ignore(_uuid: string): void {}

  /** @throws PhoneRefusal 404 when it is not on this phone. */
  account(accountOrName: string): PhoneAccount {
    const found = this.#accounts.find(
      ({ account, name }) => account === accountOrName || name === accountOrName,
    );
    if (!found) throw new PhoneError(404, `No account ${accountOrName} on this phone`);
    return found;
  }

  /** @throws PhoneRefusal 404 for an unknown network key. */
  expectNetwork(key: string): Network {
    const network = findNetwork(key);
    if (!network) throw new PhoneError(404, `No network ${key} on this phone`);
    return network;
  }

  /** The network a payload insists on: `force_network`, or `NetworkID` in the transaction (§3.1). */
  forcedNetwork(record: PayloadRecord): Network | null {
    const { forceNetwork, txjson } = record.request;
    if (forceNetwork) return this.expectNetwork(forceNetwork);
    const id = txjson.NetworkID;
    return typeof id === 'number' ? (findNetworkById(id) ?? null) : null;
  }

  /** Next account sequence, counted by the phone. */
  nextSequence(account: string): number {
    const next = (this.#sequences.get(account) ?? 90_000_000) + 1;
    this.#sequences.set(account, next);
    return next;
  }

  #prepare(uuid: string): PayloadRecord {
    const opened = this.platform.payload(uuid)?.openedAt ?? null;
    const again = this.platform.switches.openedRepeatsBeforeSigning;
    return opened === null || again ? this.open(uuid) : this.#expectOpenable(uuid);
  }

  #expectOpenable(uuid: string): PayloadRecord {
    const record = this.platform.payload(uuid);
    if (!record) throw new PhoneError(404, 'This request does not exist');
    if (record.resolution) throw new PhoneError(409, 'This request was already resolved');
    if (record.openedAt === null && isExpired(record, this.platform.clock.now())) {
      throw new PhoneError(510, 'This request has expired');
    }
    return record;
  }
}
