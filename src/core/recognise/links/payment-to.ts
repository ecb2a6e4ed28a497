import { dropUndefined } from '../../fields';
import { findAddress, findTag, looksLikeAddress } from '../../transaction/address';
import { findDrops, findTokenValue, significantDigits } from '../../transaction/amount';
import { findNamedCurrency, isNativeName, nativeUnit } from '../../transaction/currency';
import { findDestination } from '../../transaction/destination';
import { nothingToSign, type Recognised, type RecognisedPayment } from '../recognised';
import { otherAddresses, readLinkParameters } from './link-parameters';
import { findMemoHex } from './memo-hex';
import { findNetworkByName } from './networks';

/** The values that a link gives for the parameter of a meaning. */
type ValuesOf = ReturnType<typeof readLinkParameters>['valuesOf'];

/**
 * Builds the payment to a destination from the query parameters of a link. A parameter that is
 * invalid, ambiguous, or possibly significant and not understood is refused.
 * @param text the destination: a classic address or an X-address
 * @param network the network key that the link or its host names
 */
export function paymentTo(text: string, params: URLSearchParams, network?: string): Recognised {
  const destination = findDestination(text);
  if (!destination) return nothingToSign('bad-address');
  const { valuesOf, unclear } = readLinkParameters(params);
  const others = [...valuesOf('destination'), ...otherAddresses(params)].map(
    (other) => findDestination(other)?.address,
  );
  if (others.some((other) => other !== destination.address)) return nothingToSign('many');

  const tagAndMemo = findTagAndMemo(valuesOf, destination.tag);
  if (tagAndMemo === 'wrong') return nothingToSign('bad-link-tag');
  const token = findToken(valuesOf('currency'), valuesOf('issuer'));
  if (token === 'wrong') return nothingToSign('bad-link-token');
  const amount = findAmount(valuesOf('amount'), token !== undefined);
  if (amount === 'wrong') return nothingToSign('bad-link-amount');
  if (amount === 'too-precise') return nothingToSign('too-precise');
  const invoiceId = findInvoice(valuesOf('invoice'));
  if (invoiceId === 'wrong') return nothingToSign('bad-link-invoice');
  const named = valuesOf('network').map(findNetworkByName);
  const networks = new Set([network, destination.network, ...named].filter(Boolean));
  if (named.includes(undefined) || networks.size > 1) return nothingToSign('bad-link-network');
  const [native] = token ? [] : valuesOf('currency');
  if (native && native.toUpperCase() !== nativeUnit([...networks][0]))
    return nothingToSign('bad-link-token');
  if (unclear !== undefined) return nothingToSign('unclear-part', unclear);
  return {
    kind: 'payment',
    payment: dropUndefined({
      destination: destination.address,
      ...tagAndMemo,
      xrp: amount?.xrp,
      token: token && dropUndefined({ ...token, value: amount?.value }),
      invoiceId,
      network: [...networks][0],
    }) as RecognisedPayment,
  };
}

/** A memo that is a number is a tag. Several tags must be equal; there may be one memo. */
function findTagAndMemo(valuesOf: ValuesOf, ofAddress: number | undefined) {
  const texts = valuesOf('memo').filter((memo) => findTag(memo) === undefined);
  const numbers = valuesOf('memo').filter((memo) => findTag(memo) !== undefined);
  const tags = [...valuesOf('tag'), ...numbers].map(findTag);
  if (ofAddress !== undefined) tags.push(ofAddress);
  const [tag] = tags;
  if (new Set(tags).size > 1 || tags.includes(undefined)) return 'wrong';
  const [text] = texts;
  const memo = text === undefined ? undefined : findMemoHex(text);
  if (texts.length > 1 || (text !== undefined && !memo)) return 'wrong';
  return { tag, memo };
}

/** XRP, or the value of a token; undefined when the link has no amount. */
function findAmount(
  amounts: readonly string[],
  isToken: boolean,
): { xrp?: string; value?: string } | 'wrong' | 'too-precise' | undefined {
  const [amount] = amounts;
  if (amount === undefined) return undefined;
  if (isToken && significantDigits(amount) > 15 && /^[\d.]+$/.test(amount)) return 'too-precise';
  if (amounts.length > 1) return 'wrong';
  if (!isToken) return findDrops(amount) ? { xrp: amount } : 'wrong';
  const value = findTokenValue(amount);
  return value ? { value } : 'wrong';
}

function findInvoice(invoices: readonly string[]): string | undefined {
  const [invoice] = invoices;
  const isValid = invoice === undefined || /^[0-9a-f]{64}$/i.test(invoice);
  return invoices.length > 1 || !isValid ? 'wrong' : invoice?.toUpperCase();
}

function findToken(codes: readonly string[], issuers: readonly string[]) {
  const [code] = codes;
  if (codes.length > 1 || issuers.length > 1) return 'wrong';
  if (!code) return issuers.length > 0 ? 'wrong' : undefined;
  if (isNativeName(code) && issuers.length === 0) return undefined;
  // `ISSUER:USD` and `USD:ISSUER` are split (protocol §7.2).
  const parts = code.split(':');
  const issuer = findAddress(issuers[0] ?? parts.find((part) => looksLikeAddress(part)) ?? '');
  const currency = findNamedCurrency(parts.find((part) => !looksLikeAddress(part)) ?? '');
  return issuer && currency ? { currency, issuer } : 'wrong';
}
