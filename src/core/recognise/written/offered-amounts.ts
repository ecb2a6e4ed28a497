import { findDrops } from '../../transaction/amount';
import { currencyName, nativeUnit } from '../../transaction/currency';
import type { RecognisedPayment, WrittenAmount, WrittenAmounts } from '../recognised';

/** The name of the token that a payment is in; undefined for XRP. */
export function tokenNameOf({ token }: RecognisedPayment): string | undefined {
  return token && currencyName(token.currency);
}

/**
 * Adds the amounts that the text names to a payment. An amount of a link stays, unless the text
 * clearly asks for another one: then the user chooses between the two.
 */
export function withAmounts(
  payment: RecognisedPayment,
  amounts: WrittenAmounts | undefined,
): RecognisedPayment {
  const [offer] = amounts?.offers ?? [];
  if (!amounts || !offer) return payment;
  const own = ownAmount(payment);
  if (!own) return { ...payment, amounts };
  if (!amounts.isClear || isSame(own, offer)) return payment;
  const { xrp: _xrp, token, ...others } = payment;
  const { value: _value, ...named } = token ?? {};
  return {
    ...others,
    ...(token && { token: named as typeof token }),
    amounts: { offers: [own, offer], isClear: false },
  };
}

function ownAmount({ xrp, token, network }: RecognisedPayment): WrittenAmount | undefined {
  if (token)
    return token.value ? { value: token.value, unit: currencyName(token.currency) } : undefined;
  return xrp ? { value: xrp, unit: nativeUnit(network) } : undefined;
}

function isSame(a: WrittenAmount, b: WrittenAmount): boolean {
  if (a.unit !== b.unit) return false;
  const drops = findDrops(a.value);
  return a.value === b.value || (drops !== undefined && drops === findDrops(b.value));
}
