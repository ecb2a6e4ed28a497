import type { Fields } from '../fields';
import { type Amount, findAmount } from '../transaction/amount-in-words';
import { compareAmounts } from '../transaction/compare-amounts';
import { normalForm } from '../transaction/normal-form';
import type { Simulation } from './parse-simulation';

/** What a payment would deliver, when that is less than what was asked for. */
export interface Shortfall {
  readonly delivered: Amount;
  readonly asked: Amount;
}

/** How much less a payment would deliver; undefined when it is not less, or not known. */
export function findShortfall(
  txjson: Fields,
  { delivered }: Pick<Simulation, 'delivered'>,
  network: string | undefined,
): Shortfall | undefined {
  const { TransactionType, Amount: amount, DeliverMax } = normalForm(txjson).txjson;
  const asked = amount ?? DeliverMax;
  if (TransactionType !== 'Payment' || compareAmounts(delivered, asked) !== -1) return undefined;
  const [less, whole] = [findAmount(delivered, network), findAmount(asked, network)];
  return less && whole && { delivered: less, asked: whole };
}
