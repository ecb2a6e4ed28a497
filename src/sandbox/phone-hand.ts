import type { Ledger } from './ledger';
import type { Network } from './network';
import type { PayloadRecord } from './payload-record';
import type { PhoneAccount } from './phone-accounts';
import type { Platform } from './platform';

/** What signing and rejecting need of the phone they are done with. */
export interface PhoneHand {
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
