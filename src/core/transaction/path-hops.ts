import { type Fields, findFields } from '../fields';
import { currencyName, findCurrency } from './currency';

/**
 * The paths of a payment, one per line, each a list of hops (XRPL "Paths"): through an account, or
 * into a currency of an issuer. Undefined when a step has other fields.
 */
export function findPathText(paths: unknown): string | undefined {
  if (!Array.isArray(paths) || paths.length === 0) return undefined;
  const lines = paths.map((path) => {
    if (!Array.isArray(path) || path.length === 0) return undefined;
    const hops = path.map((step) => findHop(findFields(step)));
    return hops.includes(undefined) ? undefined : hops.join(' → ');
  });
  return lines.includes(undefined) ? undefined : lines.join('\n');
}

function findHop(step: Fields | undefined): string | undefined {
  // The type follows from the other fields.
  const { account, currency, issuer, type: _type, type_hex: _hex, ...more } = step ?? {};
  if (Object.keys(more).length > 0) return undefined;
  const parts = [account, currency, issuer].filter((part) => part !== undefined);
  if (parts.length === 0 || !parts.every((part) => typeof part === 'string')) return undefined;
  const isKnown = currency === undefined || currency === 'XRP' || findCurrency(String(currency));
  if (!isKnown) return undefined;
  const into = currency === undefined ? '' : currencyName(String(currency));
  const by = issuer === undefined ? '' : `(${issuer})`;
  return [account, into, by].filter(Boolean).join(' ');
}
