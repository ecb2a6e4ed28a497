import { type Fields, findFields } from '../fields';
import { isPseudo } from './codec-types';
import { compareAmounts } from './compare-amounts';
import { type Destination, findDestination } from './destination';
import { findFlagsByName } from './flag-names';
import { memoHex } from './memo-field';

/** A transaction in the ledger's form. */
export interface NormalForm {
  readonly txjson: Fields;
  /** The networks for which its X-addresses are. */
  readonly networks: readonly NonNullable<Destination['network']>[];
  /** Names of fields whose text was written as text, and is now in hex. */
  readonly textFields: readonly string[];
}

/** Collects what `NormalForm` tells about the values. */
interface Findings {
  readonly networks: Set<NonNullable<Destination['network']>>;
  readonly textFields: Set<string>;
}

/**
 * Writes a transaction in the ledger's form, where what is written has one meaning: flags by name,
 * X-addresses, `DeliverMax` (the name of a payment's amount in newer answers of nodes), currency
 * codes in lower-case hex, token values and fees as numbers, memos and other text as text. Everything
 * else stays as it is.
 */
export function normalForm(txjson: Fields): NormalForm {
  const found: Findings = { networks: new Set(), textFields: new Set() };
  // The platform's own types never reach the ledger.
  const normal = isPseudo(txjson) ? txjson : normalObject(txjson, txjson.TransactionType, found);
  return { txjson: normal, networks: [...found.networks], textFields: [...found.textFields] };
}

function normalObject(fields: Fields, type: unknown, found: Findings): Fields {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    withClassicAddress(name, normalValue(name, value, type, found), fields, found),
  );
  const normal = Object.fromEntries(entries);
  return type === 'Payment' ? withoutDeliverMax(normal) : normal;
}

function normalValue(name: string, value: unknown, type: unknown, found: Findings): unknown {
  if (Array.isArray(value)) return value.map((entry) => normalValue(name, entry, type, found));
  const fields = findFields(value);
  if (fields && name === 'Flags') return findFlagsByName(type, fields) ?? value;
  if (fields) return normalObject(fields, fields.TransactionType ?? name, found);
  // The platform does the same (protocol §3.1).
  const isQuotable = (name === 'value' || name === 'Fee') && Number.isSafeInteger(value);
  if (isQuotable) return String(value);
  if (typeof value !== 'string') return value;
  if (/^(currency|BaseAsset|QuoteAsset)$/.test(name) && /^[0-9a-f]{40}$/i.test(value))
    return value.toUpperCase();
  if (!TEXT_FIELDS.includes(name) || !isPlainText(value)) return value;
  found.textFields.add(name);
  return memoHex(value);
}

/** Fields that hold text, which the ledger has in hex. */
const TEXT_FIELDS = [
  ...['MemoData', 'MemoType', 'MemoFormat', 'Domain', 'URI', 'CredentialType', 'Data'],
  ...['DIDDocument', 'Provider', 'AssetClass', 'MPTokenMetadata'],
];

/** Whether a value is text, and cannot be hex with a mistake: with blanks, `0x`, or a digit less. */
function isPlainText(value: string): boolean {
  return !/^(0x)?[0-9A-F\s]*$/i.test(value);
}

/** A field with the classic form of its X-address, and the tag where the field has one (XLS-5). */
function withClassicAddress(
  name: string,
  value: unknown,
  fields: Fields,
  found: Findings,
): [string, unknown][] {
  const destination = typeof value === 'string' ? findDestination(value) : undefined;
  if (!destination?.network || TEXT_FIELDS.includes(name)) return [[name, value]];
  const { address, tag, network } = destination;
  const tagField = TAG_FIELDS[name];
  const other = tagField && fields[tagField];
  if (tag !== undefined && (!tagField || (other !== undefined && other !== tag)))
    return [[name, value]];
  found.networks.add(network);
  const isNew = tag !== undefined && tagField && other === undefined;
  return [[name, address], ...(isNew ? [[tagField, tag] as [string, unknown]] : [])];
}

const TAG_FIELDS: Readonly<Record<string, string>> = {
  Destination: 'DestinationTag',
  Account: 'SourceTag',
};

/** `DeliverMax` as `Amount`; both stay when they differ. */
function withoutDeliverMax(payment: Fields): Fields {
  const { DeliverMax, ...others } = payment;
  if (DeliverMax === undefined) return payment;
  if (others.Amount === undefined) {
    const renamed = Object.entries(payment).filter(([name]) => name !== 'Amount');
    return Object.fromEntries(
      renamed.map(([name, value]) => [name === 'DeliverMax' ? 'Amount' : name, value]),
    );
  }
  return compareAmounts(others.Amount, DeliverMax) === 0 ? others : payment;
}
