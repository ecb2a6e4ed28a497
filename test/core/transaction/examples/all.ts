import { ACCOUNT_EXAMPLES } from './account';
import { ACCOUNT_FLAG_EXAMPLES } from './account-flags';
import { AMM_EXAMPLES } from './amm';
import { AMM_EXCHANGE_EXAMPLES } from './amm-exchange';
import { BATCH_EXAMPLES } from './batch';
import { CHANNEL_EXAMPLES } from './channel';
import { ESCROW_AND_CHECK_EXAMPLES } from './escrow-and-check';
import type { Example } from './example';
import { MPT_EXAMPLES } from './mpt';
import { NFT_EXAMPLES } from './nft';
import { PAYMENT_EXAMPLES } from './payment';
import { PERMISSION_EXAMPLES } from './permissions';
import { TRUST_AND_OFFER_EXAMPLES } from './trust-and-offers';
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
];
