import type { Ledger } from '../ledger/ledger';
import type { PayloadRecord } from '../payloads/record';
import type { Platform } from '../platform/platform';
import type { Network } from '../state/networks';
import type { PhoneAccount } from './accounts';

/** The parts of the phone that signing and rejecting use. */
export interface PhoneContext {
  readonly platform: Platform;
  readonly ledger: Ledger;
  readonly active: PhoneAccount;
  /** Key of the phone's current network. */
  readonly network: string;
  expectAccount(accountOrName: string): PhoneAccount;
  accounts(): { readonly account: string }[];
  expectNetwork(key: string): Network;
  forcedNetwork(record: PayloadRecord): Network | null;
  nextSequence(account: string): number;
}
