import type { Fields } from '../../fields';
import { findAddress } from '../address';
import { findAccountFlagName } from '../flag-names';
import { findCount, findFlags, hasFlag } from './parts';
import { type Sentence, say } from './sentence';
import type { SentenceName } from './sentence-name';

type Sides = readonly [on: SentenceName, off?: SentenceName];

/** What each account flag means, switched on and off (XRPL "AccountSet Flags"). */
const MEANING: Readonly<Record<string, Sides>> = {
  asfRequireDest: ['require_tag_on', 'require_tag_off'],
  asfRequireAuth: ['require_auth_on', 'require_auth_off'],
  asfDisallowXRP: ['disallow_xrp_on', 'disallow_xrp_off'],
  asfDisableMaster: ['master_key_off', 'master_key_on'],
  asfAccountTxnID: ['track_on', 'track_off'],
  asfNoFreeze: ['no_freeze_on'],
  asfGlobalFreeze: ['freeze_on', 'freeze_off'],
  asfDefaultRipple: ['ripple_on', 'ripple_off'],
  asfDepositAuth: ['deposit_auth_on', 'deposit_auth_off'],
  asfTshCollect: ['hooks_paid_on', 'hooks_paid_off'],
  asfDisallowIncomingNFTokenOffer: ['no_nft_offers_on', 'no_nft_offers_off'],
  asfDisallowIncomingCheck: ['no_checks_on', 'no_checks_off'],
  asfDisallowIncomingPayChan: ['no_channels_on', 'no_channels_off'],
  asfDisallowIncomingTrustline: ['no_trust_on', 'no_trust_off'],
  asfDisallowIncomingRemit: ['no_remits_on', 'no_remits_off'],
  asfAllowTrustLineClawback: ['clawback_on'],
  asfAllowTrustLineLocking: ['locking_on'],
};

const MINTER = 'asfAuthorizedNFTokenMinter';

/** The older way to switch three of them, by transaction flags: on and off. */
const BY_BIT: readonly (readonly [number, string, 0 | 1])[] = [
  [0x0001_0000, 'asfRequireDest', 0],
  [0x0002_0000, 'asfRequireDest', 1],
  [0x0004_0000, 'asfRequireAuth', 0],
  [0x0008_0000, 'asfRequireAuth', 1],
  [0x0010_0000, 'asfDisallowXRP', 0],
  [0x0020_0000, 'asfDisallowXRP', 1],
];

/** What SetFlag switches on; a flag nobody knows is told by its number. */
export function switchedOn(tx: Fields, network?: string): readonly Sentence[] {
  const flag = nameOf(tx.SetFlag, network);
  if (flag === MINTER) return say('minter_on', flag, findAddress(tx.NFTokenMinter));
  return say(findMeaning(flag)?.[0] ?? 'flag_on', flag);
}

/** What ClearFlag switches off. */
export function switchedOff(tx: Fields, network?: string): readonly Sentence[] {
  const flag = nameOf(tx.ClearFlag, network);
  if (flag === MINTER) return say('minter_off', flag);
  return say(findMeaning(flag)?.[1] ?? 'flag_off', flag);
}

/** What the transaction flags switch; undefined when they are no flags. */
export function switchedByBits(tx: Fields): readonly Sentence[] | undefined {
  const flags = findFlags(tx);
  if (flags === undefined) return undefined;
  return BY_BIT.filter(([bit]) => hasFlag(flags, bit)).flatMap(([, flag, side]) => {
    const name = findMeaning(flag)?.[side];
    return name ? say(name, flag) : [];
  });
}

function nameOf(value: unknown, network?: string): string | undefined {
  return findAccountFlagName(value, network) ?? findCount(value);
}

function findMeaning(flag: string | undefined): Sides | undefined {
  return flag !== undefined && Object.hasOwn(MEANING, flag) ? MEANING[flag] : undefined;
}
