import type { Fields } from '../fields';
import type { EditProblem } from '../transaction/edits';
import type { MainEffect } from '../transaction/main-effect';
import { destinationOf } from './tagged-address';

/** Whether the headline has a line for the recipient. An exchange with oneself has none. */
export function hasRecipientLine(
  txjson: Fields,
  effect: MainEffect | undefined,
  problems: readonly EditProblem[] = [],
): boolean {
  if (effect?.kind === 'exchange' && effect.receiver === 'signer') return false;
  const isTyped = problems.some(({ field }) => field === 'destination');
  return isTyped || destinationOf(txjson) !== undefined;
}

/** The transaction without the fields that the headline shows, each with its whole value. */
export function withoutHeadline(
  txjson: Fields,
  effect: MainEffect | undefined,
  problems: readonly EditProblem[] = [],
): Fields {
  const { Destination, DestinationTag, ...others } = txjson;
  const rest = hasRecipientLine(txjson, effect, problems) ? others : txjson;
  if (effect?.kind !== 'transfer') return rest;
  const { [effect.field]: _amount, ...withoutAmount } = rest;
  return withoutAmount;
}
