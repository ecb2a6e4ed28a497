import { DEFAULT_DEFINITIONS } from 'ripple-binary-codec';

/** The names of the ledger, by their letters and digits in lower case. */
const FIELDS = byLetters(
  Object.keys(DEFAULT_DEFINITIONS.field).filter((name) => /^[A-Za-z]/.test(name)),
);
const TYPES = byLetters(DEFAULT_DEFINITIONS.transactionNames);

function byLetters(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [lettersOf(name), name]));
}

/** A name without what the spellings of languages differ in: `NFTokenID`, `nftoken_id`. */
export function lettersOf(name: string): string {
  return name.length > 60 ? '' : name.replaceAll('_', '').toLowerCase();
}

/** Names of libraries that differ from the ledger's in more than their spelling. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  signingpublickey: 'SigningPubKey',
  transactionsignature: 'TxnSignature',
};

/** The ledger's name of a field in the spelling of a language; undefined for other names. */
export function findFieldName(name: string): string | undefined {
  const letters = lettersOf(name);
  return FIELDS.get(letters) ?? OTHER_NAMES[letters];
}

/** The transaction type that a name or a class stands for; undefined for other names. */
export function findTransactionType(name: string): string | undefined {
  return TYPES.get(lettersOf(name.replace(/^Immutable/, '')));
}
