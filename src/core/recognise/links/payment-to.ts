import { dropUndefined } from '../../fields';
import { findAddress, findTag, looksLikeAddress } from '../../transaction/address';
import { findDrops, findTokenValue, significantDigits } from '../../transaction/amount';
import { findNamedCurrency } from '../../transaction/currency';
import { findDestination } from '../../transaction/destination';
import { nothingToSign, type Recognised, type RecognisedPayment } from '../recognised';
import { readLinkParameters } from './link-parameters';
import { findMemoHex } from './memo-hex';
import { findNetworkByName } from './networks';

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
  const others = valuesOf('destination').map((other) => findDestination(other)?.address);
  if (others.some((other) => other !== destination.address)) return nothingToSign('many');

  const memos = valuesOf('memo').filter((memo) => findTag(memo) === undefined);
  const numbers = valuesOf('memo').filter((memo) => findTag(memo) !== undefined);
  const tags = [...valuesOf('tag'), ...numbers].map(findTag);
  if (destination.tag !== undefined) tags.push(destination.tag);
  const [tag] = tags;
  if (new Set(tags).size > 1 || tags.includes(undefined)) return nothingToSign('bad-link-tag');
  const memo = memos[0] === undefined ? undefined : findMemoHex(memos[0]);
  if (memos.length > 1 || (memos[0] !== undefined && !memo)) return nothingToSign('bad-link-tag');

  const token = findToken(valuesOf('currency'), valuesOf('issuer'));
  if (token === 'wrong') return nothingToSign('bad-link-token');

  const amounts = valuesOf('amount');
  const [amount] = amounts;
  const value = amount && token ? findTokenValue(amount) : undefined;
  if (amount && token && significantDigits(amount) > 15 && /^[\d.]+$/.test(amount)) {
    return nothingToSign('too-precise');
  }
  const unreadable = amount !== undefined && (token ? !value : !findDrops(amount));
  if (amounts.length > 1 || unreadable) return nothingToSign('bad-link-amount');

  const invoices = valuesOf('invoice');
  const [invoice] = invoices;
  const isInvoiceValid = invoice === undefined || /^[0-9a-f]{64}$/i.test(invoice);
  if (invoices.length > 1 || !isInvoiceValid) return nothingToSign('bad-link-invoice');

  const named = valuesOf('network').map(findNetworkByName);
  const networks = new Set([network, destination.network, ...named].filter(Boolean));
  if (named.includes(undefined) || networks.size > 1) return nothingToSign('bad-link-network');
  if (unclear !== undefined) return nothingToSign('unclear-part', unclear);
  return {
    kind: 'payment',
    payment: dropUndefined({
      destination: destination.address,
      tag,
      xrp: amount && !token ? amount : undefined,
      token: token && dropUndefined({ ...token, value }),
      invoiceId: invoice?.toUpperCase(),
      memo,
      network: [...networks][0],
    }) as RecognisedPayment,
  };
}

function findToken(codes: readonly string[], issuers: readonly string[]) {
  const [code] = codes;
  if (codes.length > 1 || issuers.length > 1) return 'wrong';
  if (!code) return issuers.length > 0 ? 'wrong' : undefined;
  if (code.toUpperCase() === 'XRP' && issuers.length === 0) return undefined;
  // `ISSUER:USD` and `USD:ISSUER` are split (protocol §7.2).
  const parts = code.split(':');
  const issuer = findAddress(issuers[0] ?? parts.find((part) => looksLikeAddress(part)) ?? '');
  const currency = findNamedCurrency(parts.find((part) => !looksLikeAddress(part)) ?? '');
  return issuer && currency ? { currency, issuer } : 'wrong';
}
