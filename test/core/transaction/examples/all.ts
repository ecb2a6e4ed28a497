import { ACCOUNT_EXAMPLES } from './account';
import { ACCOUNT_FLAG_EXAMPLES } from './account-flags';
import { AMM_EXAMPLES } from './amm';
import { AMM_EXCHANGE_EXAMPLES } from './amm-exchange';
import { BATCH_EXAMPLES } from './batch';
import { BRIDGE_EXAMPLES } from './bridge';
import { CHANNEL_EXAMPLES } from './channel';
import { CONFIDENTIAL_EXAMPLES } from './confidential';
import { DOMAIN_EXAMPLES } from './domain';
import { ESCROW_AND_CHECK_EXAMPLES } from './escrow-and-check';
import type { Example } from './example';
import { LOAN_EXAMPLES } from './loan';
import { LOAN_BROKER_EXAMPLES } from './loan-broker';
import { MPT_EXAMPLES } from './mpt';
import { MPT_CHANGES_EXAMPLES } from './mpt-changes';
import { NETWORK_EXAMPLES } from './network';
import { NFT_EXAMPLES } from './nft';
import { PAYMENT_EXAMPLES } from './payment';
import { PERMISSION_EXAMPLES } from './permissions';
import { SPONSORSHIP_EXAMPLES } from './sponsorship';
import { TRUST_AND_OFFER_EXAMPLES } from './trust-and-offers';
import { VAULT_EXAMPLES } from './vault';
import { XAHAU_EXAMPLES } from './xahau';

/** At least one example of every sentence. */
export const EXAMPLES: readonly Example[] = [
  ...ACCOUNT_EXAMPLES,
  ...ACCOUNT_FLAG_EXAMPLES,
  ...AMM_EXAMPLES,
  ...AMM_EXCHANGE_EXAMPLES,
  ...BATCH_EXAMPLES,
  ...CHANNEL_EXAMPLES,
  ...ESCROW_AND_CHECK_EXAMPLES,
  ...MPT_EXAMPLES,
  ...NFT_EXAMPLES,
  ...PAYMENT_EXAMPLES,
  ...PERMISSION_EXAMPLES,
  ...TRUST_AND_OFFER_EXAMPLES,
  ...XAHAU_EXAMPLES,
  ...VAULT_EXAMPLES,
  ...LOAN_BROKER_EXAMPLES,
  ...LOAN_EXAMPLES,
  ...BRIDGE_EXAMPLES,
  ...CONFIDENTIAL_EXAMPLES,
  ...SPONSORSHIP_EXAMPLES,
  ...NETWORK_EXAMPLES,
  ...DOMAIN_EXAMPLES,
  ...MPT_CHANGES_EXAMPLES,
];
