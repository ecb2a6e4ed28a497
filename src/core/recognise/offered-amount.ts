import type { Fields } from '../fields';
import { amountUnit, needsAmount } from '../transaction/amount-field';
import type { WrittenAmount, WrittenAmounts } from './recognised';

/**
 * The amount that a text clearly asks for, when a transaction has none yet and its amount is in the
 * same unit on this network.
 */
export function findOfferedAmount(
  amounts: WrittenAmounts | undefined,
  txjson: Fields,
  network: string | undefined,
): WrittenAmount | undefined {
  if (!amounts?.isClear || !needsAmount(txjson)) return undefined;
  const [offer] = amounts.offers;
  return offer?.unit === amountUnit(txjson.Amount, network) ? offer : undefined;
}
