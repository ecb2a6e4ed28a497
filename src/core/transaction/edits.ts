import type { Fields } from '../fields';
import { findTag } from './address';
import { amountField, findEditedAmount, hasEditableAmount, needsAmount } from './amount-field';
import { type Destination, findDestination } from './destination';
import { hasEditableMemo, withMemo } from './memo-field';

/** What the user typed over a transaction's own fields; an absent one was not touched. */
export interface Edits {
  readonly destination?: string;
  readonly amount?: string;
  readonly tag?: string;
  readonly memo?: string;
}

/** A field that keeps the request from being sent: it is still empty, or not what it must be. */
export interface EditFault {
  readonly field: keyof Edits;
  readonly isEmpty: boolean;
}

export interface Edited {
  readonly txjson: Fields;
  readonly faults: readonly EditFault[];
}

/** Types whose destination takes a tag (XRPL "Transaction Types"). */
const TAGGED = ['Payment', 'EscrowCreate', 'CheckCreate', 'PaymentChannelCreate', 'AccountDelete'];

/** Which fields of a transaction have an input of their own. */
export function editableFields(txjson: Fields): readonly (keyof Edits)[] {
  const type = String(txjson.TransactionType);
  const open: Record<keyof Edits, boolean> = {
    destination: type === 'Payment',
    amount: hasEditableAmount(txjson),
    tag: TAGGED.includes(type),
    memo: hasEditableMemo(txjson),
  };
  return (Object.keys(open) as (keyof Edits)[]).filter((field) => open[field]);
}

/**
 * The transaction with what was typed over it. What is wrong is left out and named, never mended
 * or guessed; what was not touched stays as it was written.
 * @param network the key of the network it will be sent on
 */
export function applyEdits(base: Fields, edits: Edits, network?: string): Edited {
  let txjson = base;
  const faults: EditFault[] = [];
  const set = (field: keyof Edits, name: string, value: unknown, isEmpty: boolean) => {
    const { [name]: _old, ...others } = txjson;
    if (value === undefined) faults.push({ field, isEmpty });
    // In its old place where it had one: the order of fields is how it was written.
    txjson = value === undefined ? others : { ...txjson, [name]: value };
  };
  const isPayment = base.TransactionType === 'Payment';

  const typed = edits.destination?.trim();
  const destination = typed === undefined ? undefined : findDestinationOn(network, typed);
  if (typed !== undefined) set('destination', 'Destination', destination?.address, typed === '');
  else if (isPayment && !base.Destination) set('destination', 'Destination', undefined, true);
  if (destination?.tag !== undefined) {
    set('destination', 'DestinationTag', tagBeside(destination.tag, edits.tag), false);
  } else if (edits.tag?.trim()) {
    set('tag', 'DestinationTag', findTag(edits.tag.trim()), false);
  } else if (edits.tag !== undefined) {
    const { DestinationTag: _none, ...others } = txjson;
    txjson = others;
  }

  if (edits.amount !== undefined) {
    const name = amountField(base);
    const amount = findEditedAmount(base[name], edits.amount);
    set('amount', name, amount, edits.amount.trim() === '');
  } else if (hasEditableAmount(base) && needsAmount(base)) {
    set('amount', amountField(base), undefined, true);
  }

  if (edits.memo !== undefined) {
    const written = withMemo(txjson, edits.memo);
    if (written) txjson = written;
    else faults.push({ field: 'memo', isEmpty: false });
  }
  return { txjson, faults };
}

/**
 * What stands in the input of the tag: what is typed, else the tag that is sent. That may be the one
 * inside a typed X-address.
 */
export function tagText(edits: Edits, { DestinationTag: tag }: Fields): string {
  return edits.tag?.trim() ? edits.tag : String(tag ?? '');
}

/** A destination that does not say it belongs to another kind of network than this one. */
function findDestinationOn(network: string | undefined, text: string): Destination | undefined {
  const destination = findDestination(text);
  const isTest = /TEST|DEV/.test(network ?? '');
  const wantsTest = destination?.network === 'TESTNET';
  const fits = !network || !destination?.network || isTest === wantsTest;
  return fits ? destination : undefined;
}

/** The tag an X-address holds; undefined when another was typed beside it. */
function tagBeside(tag: number, typed: string | undefined): number | undefined {
  return !typed?.trim() || findTag(typed.trim()) === tag ? tag : undefined;
}
