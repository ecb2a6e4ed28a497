import type { Fields } from '../../fields';
import { KEPT_META, KEPT_OPTIONS, parsePayloadExtras } from '../payload-extras';
import { nothingToSign, type Recognised } from '../recognised';
import type { CodeEntry, CodeRecord } from './code-value';
import { OPEN, UnclearPartError } from './place';
import { readPlain } from './read-fields';

/** The transaction in a payload body (protocol §3.1); undefined for any other record. */
export function findTxjson({ entries }: CodeRecord): CodeRecord | undefined {
  const value = entries.find(({ name }) => name === 'txjson')?.value;
  return value?.kind === 'record' ? value : undefined;
}

/**
 * Adds what a payload body asks besides its transaction. An option that is not literal is refused:
 * without it the request would be another.
 */
export function withExtras(found: Recognised, { entries }: CodeRecord): Recognised {
  if (found.kind !== 'transaction') return found;
  const body: Fields = {};
  for (const { name, value } of entries) {
    const isObject = name === 'options' || name === 'custom_meta';
    if (isObject && value.kind === 'record') body[name] = readOptions(value.entries);
    else if (isObject && value.kind !== 'absent') throw new UnclearPartError(name);
    else if (!isObject && name !== 'txjson') body[name] = value.kind === 'absent' ? null : true;
  }
  const extras = parsePayloadExtras(body);
  return typeof extras === 'string' ? nothingToSign(extras) : { ...found, ...extras };
}

function readOptions(entries: readonly CodeEntry[]): Fields {
  const options: Fields = {};
  for (const { name, value } of entries) {
    const read =
      value.kind === 'absent' ? null : readPlain(value, { type: '', holes: [], path: '' });
    const isKept = KEPT_OPTIONS.includes(name) || KEPT_META.includes(name);
    if (read === OPEN && (isKept || !/^\w+$/.test(name))) throw new UnclearPartError(name);
    options[name] = read === OPEN ? true : read;
  }
  return options;
}
