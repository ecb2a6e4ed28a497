import type { Fields } from '../fields';
import { findTag } from './address';
import { amountField, findEditedAmount, hasEditableAmount, needsAmount } from './amount-field';
import { type Destination, findDestination } from './destination';
import { hasEditableMemo, withMemo } from './memo-field';
import { takesTag } from './takes-tag';
import type { DecimalMark } from './typed-amount';

/** The user's edits of a transaction's fields; an absent field was not edited. */
export interface Edits {
  readonly destination?: string;
  readonly amount?: string;
  readonly tag?: string;
  readonly memo?: string;
}

/** A field that prevents sending: it is empty or invalid. */
export interface EditProblem {
  readonly field: keyof Edits;
  readonly isEmpty: boolean;
}

/** The edited transaction, without the fields that have a problem. */
export interface EditResult {
  readonly txjson: Fields;
  readonly problems: readonly EditProblem[];
}

/** The fields of a transaction that users can edit. */
export function editableFields(txjson: Fields): readonly (keyof Edits)[] {
  const type = String(txjson.TransactionType);
  const isEditable: Record<keyof Edits, boolean> = {
    destination: type === 'Payment',
    amount: hasEditableAmount(txjson),
    tag: takesTag(txjson),
    memo: hasEditableMemo(txjson),
  };
  return (Object.keys(isEditable) as (keyof Edits)[]).filter((field) => isEditable[field]);
}

/**
 * Applies the user's edits to a transaction. An invalid value is left out and reported, never
 * corrected or guessed; a field without an edit stays as it is.
 * @param network the key of the network it will be sent on
 * @param mark the decimal mark of the language in which the amount is typed
 */
export function applyEdits(
  base: Fields,
  edits: Edits,
  network?: string,
  mark: DecimalMark = '.',
): EditResult {
  let txjson = base;
  const problems: EditProblem[] = [];
  const set = (field: keyof Edits, name: string, value: unknown, isEmpty: boolean) => {
    const { [name]: _old, ...others } = txjson;
    if (value === undefined) problems.push({ field, isEmpty });
    // An existing field keeps its place: users see fields in the order in which they were written.
    txjson = value === undefined ? others : { ...txjson, [name]: value };
  };
  const isPayment = base.TransactionType === 'Payment';

  const typed = edits.destination?.trim();
  const destination = typed === undefined ? undefined : findDestinationOn(network, typed);
  if (typed !== undefined) set('destination', 'Destination', destination?.address, typed === '');
  else if (isPayment && !base.Destination) set('destination', 'Destination', undefined, true);
  if (destination?.tag !== undefined) {
    set('destination', 'DestinationTag', findCombinedTag(destination.tag, edits.tag), false);
  } else if (edits.tag?.trim()) {
    set('tag', 'DestinationTag', findTag(edits.tag.trim()), false);
  } else if (edits.tag !== undefined) {
    const { DestinationTag: _none, ...others } = txjson;
    txjson = others;
  }

  if (edits.amount !== undefined) {
    const name = amountField(base);
    const amount = findEditedAmount(base[name], edits.amount, mark);
    set('amount', name, amount, edits.amount.trim() === '');
  } else if (hasEditableAmount(base) && needsAmount(base)) {
    set('amount', amountField(base), undefined, true);
  }

  if (edits.memo !== undefined) {
    const written = withMemo(txjson, edits.memo);
    if (written) txjson = written;
    else problems.push({ field: 'memo', isEmpty: false });
  }
  return { txjson, problems: problems };
}

/**
 * The text in the input of the destination tag: the typed text, else the tag of the transaction,
 * which may come from a typed X-address.
 */
export function tagText(edits: Edits, { DestinationTag: tag }: Fields): string {
  return edits.tag?.trim() ? edits.tag : String(tag ?? '');
}

/** Reads a destination; undefined when its X-address is for another kind of network. */
function findDestinationOn(network: string | undefined, text: string): Destination | undefined {
  const destination = findDestination(text);
  const isTest = /TEST|DEV/.test(network ?? '');
  const wantsTest = destination?.network === 'TESTNET';
  const fits = !network || !destination?.network || isTest === wantsTest;
  return fits ? destination : undefined;
}

/** The tag of an X-address; undefined when the user typed a different one. */
function findCombinedTag(tag: number, typed: string | undefined): number | undefined {
  return !typed?.trim() || findTag(typed.trim()) === tag ? tag : undefined;
}
