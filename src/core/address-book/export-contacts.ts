import { quote, toSheetText } from '../csv';
import type { NamedAddress } from './contact';

/**
 * Contacts as CSV (RFC 4180). Names are quoted, so that they may contain separators. The byte order
 * mark makes spreadsheets read the file as UTF-8.
 */
export function contactsToCsv(contacts: readonly NamedAddress[]): string {
  const rows = contacts.map(
    ({ name, address, tag }) => `${quote(toSheetText(name))},${address},${tag ?? ''}\r\n`,
  );
  return `\ufeffname,address,tag\r\n${rows.join('')}`;
}

/** Contacts as a JSON array, one per line. */
export function contactsToJson(contacts: readonly NamedAddress[]): string {
  const rows = contacts.map(({ name, address, tag }) => JSON.stringify({ name, address, tag }));
  return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}
