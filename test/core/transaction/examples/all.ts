import { ACCOUNT } from './account';
import { ACCOUNT_FLAGS } from './account-flags';
import { AMM } from './amm';
import { AMM_EXCHANGE } from './amm-exchange';
import { BATCH } from './batch';
import { CHANNEL } from './channel';
import { ESCROW_AND_CHECK } from './escrow-and-check';
import type { Example } from './example';
import { MPT } from './mpt';
import { NFT } from './nft';
import { PAYMENT } from './payment';
import { PERMISSIONS } from './permissions';
import { TRUST_AND_OFFERS } from './trust-and-offers';
import { XAHAU } from './xahau';

/** An example of every sentence there is. */
export const EXAMPLES: readonly Example[] = [
  ...ACCOUNT,
  ...ACCOUNT_FLAGS,
  ...AMM,
  ...AMM_EXCHANGE,
  ...BATCH,
  ...CHANNEL,
  ...ESCROW_AND_CHECK,
  ...MPT,
  ...NFT,
  ...PAYMENT,
  ...PERMISSIONS,
  ...TRUST_AND_OFFERS,
  ...XAHAU,
];
