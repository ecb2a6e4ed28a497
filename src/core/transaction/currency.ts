import { trimEndOf } from '../trim-end';

/**
 * The currency code of a token in a transaction: three characters (not XRP) or 40 hex digits
 * (XRPL "Currency Formats"); undefined otherwise.
 */
export function findCurrency(text: string): string | undefined {
  if (/^[0-9a-f]{40}$/i.test(text)) return text.toUpperCase();
  const isCode = /^[A-Za-z0-9?!@#$%^&*<>(){}[\]|]{3}$/.test(text) && text.toUpperCase() !== 'XRP';
  return isCode ? text : undefined;
}

/**
 * The currency code of a token's name as pages write it. Names of more than three characters become
 * 40 hex digits (XRPL "Currency Formats"); undefined for text that is not a token's name.
 */
export function findNamedCurrency(name: string): string | undefined {
  const code = findCurrency(name);
  if (code !== undefined) return code;
  if (!/^[A-Za-z0-9?!@#$%^&*<>(){}[\]|]{4,20}$/.test(name)) return undefined;
  const digits = Array.from(name, (letter) => letter.charCodeAt(0).toString(16));
  return digits.join('').toUpperCase().padEnd(40, '0');
}

/** A currency code for display: 40 hex digits become text when that is printable. */
export function currencyName(code: string): string {
  if (!/^[0-9A-F]{40}$/i.test(code)) return code;
  // The prefix of LP tokens (XRPL "AMM").
  if (code.startsWith('03')) return 'LP tokens';
  // A standard code is three letters between zeros (XRPL "Currency Formats").
  const [, standard = code] = /^0{24}([0-9A-F]{6})0{10}$/i.exec(code) ?? [];
  const pairs = standard.match(/../g) ?? [];
  const letters = pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
  const text = trimEndOf(letters, '\0');
  // A token may use the name XRP; only the native currency is shown as XRP.
  const isPlain = /^[\x21-\x7e]{2,20}$/.test(text) && !/xrp|xah/i.test(text);
  return isPlain ? text : code;
}

/** The name of a network's native currency. */
export function nativeUnit(network: string | undefined): string {
  return network?.startsWith('XAHAU') ? 'XAH' : 'XRP';
}
