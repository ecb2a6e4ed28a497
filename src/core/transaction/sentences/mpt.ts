import { findFields } from '../../fields';
import { findAddress } from '../address';
import { findMptId } from '../valid-money';
import { createIssuance, setIssuance } from './mpt-issuance';
import { findAmountText, findAmountWithoutIssuer, findFlags, hasFlag } from './parts';
import { createSentence, type Describer } from './sentence';

/** Flag tfMPTUnauthorize (XRPL "MPTokenAuthorize"). */
const UNAUTHORIZE = 1;

const authorize: Describer = (tx) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const id = findMptId(tx.MPTokenIssuanceID);
  const isUnauthorize = hasFlag(flags, UNAUTHORIZE);
  if (tx.Holder === undefined) return createSentence(isUnauthorize ? 'mpt_drop' : 'mpt_hold', id);
  return createSentence(isUnauthorize ? 'mpt_disallow' : 'mpt_allow', findAddress(tx.Holder), id);
};

/**
 * For a token, the amount's issuer is the holder's address; an MPT has it in `Holder` (XRPL
 * "Clawback").
 */
const clawback: Describer = (tx, network) => {
  const { issuer, currency, value } = findFields(tx.Amount) ?? {};
  if (currency === undefined) {
    return createSentence('clawback', findAmountText(tx.Amount, network), findAddress(tx.Holder));
  }
  if (tx.Holder !== undefined || value === undefined) return [];
  const amount = findAmountWithoutIssuer(tx.Amount, network);
  return createSentence('clawback', amount, findAddress(issuer));
};

export const MPT_DESCRIBERS: Readonly<Record<string, Describer>> = {
  MPTokenIssuanceCreate: createIssuance,
  MPTokenIssuanceDestroy: (tx) => createSentence('mpt_destroy', findMptId(tx.MPTokenIssuanceID)),
  MPTokenIssuanceSet: setIssuance,
  MPTokenAuthorize: authorize,
  Clawback: clawback,
};
