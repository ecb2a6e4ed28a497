import type { Fields } from '../fields';
import { findKnownNetwork, networkName } from '../ledger/known-networks';
import type { SignRequest } from '../request/sign-request';
import { createDifference } from './differences';
import type { Difference } from './signed-check';

/** Transactions of networks with this ID or a higher one must name it (XRPL "NetworkID Field"). */
const FIRST_NAMED_ID = 1025;

/**
 * The difference between the requested network and the one that the platform reports or the blob
 * names; undefined when there is none.
 */
export function findNetworkDifference(
  { body, answer }: Pick<SignRequest, 'body' | 'answer'>,
  signed: Fields,
): Difference | undefined {
  const named = body.txjson.NetworkID;
  const forced = body.options.force_network;
  const id = findKnownNetwork(forced)?.id ?? (typeof named === 'number' ? named : undefined);
  const requested = forced ?? (id === undefined ? undefined : networkName(id));
  if (requested === undefined) return undefined;
  const reported = answer?.network?.toUpperCase();
  if (forced && reported && reported !== forced)
    return createDifference('Network', requested, reported);
  if (id === undefined) return undefined;
  const reportedId = answer?.networkId;
  if (reportedId !== undefined && reportedId !== id)
    return createDifference('Network', requested, networkName(reportedId));
  // A sign-in belongs to no network.
  const mayLackIt = id < FIRST_NAMED_ID || signed.TransactionType === undefined;
  if (signed.NetworkID === undefined && mayLackIt) return undefined;
  return signed.NetworkID === id ? undefined : createDifference('NetworkID', id, signed.NetworkID);
}
