import { trimEndOf } from '../trim-end';
/**
 * A token's currency code as transactions carry it: three characters (not XRP) or 40 hex digits
 * (XRPL "Currency Formats"); undefined otherwise.
 */
export function findCurrency(text: string): string | undefined {
  if (/^[0-9a-f]{40}$/i.test(text)) return text.toUpperCase();
  const isCode = /^[A-Za-z0-9?!@#$%^&*<>(){}[\]|]{3}$/.test(text) && text.toUpperCase() !== 'XRP';
  return isCode ? text : undefined;
}

/**
 * A token's name as pages write it, in the ledger's form: names of more than three characters are 40
 * hex digits there (XRPL "Currency Formats"); undefined when it is no name of a token.
 */
export function findNamedCurrency(name: string): string | undefined {
  const code = findCurrency(name);
  if (code !== undefined) return code;
  if (!/^[A-Za-z0-9?!@#$%^&*<>(){}[\]|]{4,20}$/.test(name)) return undefined;
  const digits = Array.from(name, (letter) => letter.charCodeAt(0).toString(16));
  return digits.join('').toUpperCase().padEnd(40, '0');
}

/** A currency code as people read it: 40 hex digits as text where that is printable. */
export function currencyName(code: string): string {
  if (!/^[0-9A-F]{40}$/i.test(code)) return code;
  // A share of a pool (XRPL "AMM": LP tokens).
  if (code.startsWith('03')) return 'LP tokens';
  const pairs = code.match(/../g) ?? [];
  const letters = pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
  const text = trimEndOf(letters, '\0');
  // A token may call itself XRP; only the ledger's own money is shown by that name.
  const isPlain = /^[\x21-\x7e]{2,20}$/.test(text) && !/xrp|xah/i.test(text);
  return isPlain ? text : code;
}

/** What the native money of a network is called. */
export function nativeUnit(network: string | undefined): string {
  return network?.startsWith('XAHAU') ? 'XAH' : 'XRP';
}
