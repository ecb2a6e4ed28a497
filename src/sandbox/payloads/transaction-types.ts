import { TRANSACTION_TYPES } from 'ripple-binary-codec';

/** Never submitted to a ledger (§3.2). */
const PSEUDO = new Set(['SignIn', 'PaymentChannelAuthorize']);

/** The wallet knows these types but the mainnet codec does not: accepted without test encoding. */
const OTHER_LEDGERS = new Set([
  'ClaimReward',
  'GenesisMint',
  'Import',
  'Invoke',
  'Remit',
  'SetHook',
  'SetRemarks',
  'URITokenBurn',
  'URITokenBuy',
  'URITokenCancelSellOffer',
  'URITokenCreateSellOffer',
  'URITokenMint',
]);

const SPECIAL = new Set(['SetRegularKey', 'SignerListSet']);

/** SignIn and PaymentChannelAuthorize. */
export function isPseudoType(type: string): boolean {
  return PSEUDO.has(type);
}

/** Types that the mainnet codec can encode. */
export function isEncodableType(type: string): boolean {
  return TRANSACTION_TYPES.includes(type);
}

/** Types that POST payload accepts; others are refused with code 602 (§3.2). */
export function isKnownType(type: string): boolean {
  return (
    PSEUDO.has(type) || OTHER_LEDGERS.has(type) || (isEncodableType(type) && type !== 'Invalid')
  );
}

/** SetRegularKey and SignerListSet, which need permission (§3.2). */
export function isSpecialType(type: string): boolean {
  return SPECIAL.has(type);
}
