import type { Ledger } from '../ledger/ledger';
import type { PayloadRecord } from '../payloads/record';
import type { Platform } from '../platform/platform';
import type { Network } from '../state/networks';
import type { PhoneAccount } from './accounts';

/** What signing and rejecting need of the phone they are done with. */
export interface PhoneContext {
  readonly platform: Platform;
  readonly ledger: Ledger;
  readonly active: PhoneAccount;
  /** Network key the phone is on. */
  readonly network: string;
  accounts(): { readonly account: string }[];
  account(accountOrName: string): PhoneAccount;
  expectNetwork(key: string): Network;
  forcedNetwork(record: PayloadRecord): Network | null;
  nextSequence(account: string): number;
}
