import type { Fields } from '../fields';
import { findKnownNetwork, networkName } from '../ledger/known-networks';
import type { SignRequest } from '../request/sign-request';
import { difference } from './differences';
import type { Difference } from './signed-check';

/** From this number on a network's transactions must name it (XRPL "NetworkID Field"). */
const NAMED_FROM = 1025;

/** Whether it was signed for the network that was asked for, as the platform and the blob say. */
export function findNetworkDifference(
  { body, answer }: Pick<SignRequest, 'body' | 'answer'>,
  signed: Fields,
): Difference | undefined {
  const named = body.txjson.NetworkID;
  const forced = body.options.force_network;
  const id = findKnownNetwork(forced)?.id ?? (typeof named === 'number' ? named : undefined);
  const asked = forced ?? (id === undefined ? undefined : networkName(id));
  if (asked === undefined) return undefined;
  const told = answer?.network?.toUpperCase();
  if (forced && told && told !== forced) return difference('Network', asked, told);
  if (id === undefined) return undefined;
  const where = answer?.networkId;
  if (where !== undefined && where !== id) return difference('Network', asked, networkName(where));
  // A sign-in is for no network.
  const mayLackIt = id < NAMED_FROM || signed.TransactionType === undefined;
  if (signed.NetworkID === undefined && mayLackIt) return undefined;
  return signed.NetworkID === id ? undefined : difference('NetworkID', id, signed.NetworkID);
}
