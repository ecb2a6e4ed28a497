import { type CounterpartyRole, counterpartyOf } from './address-book/counterparty';
import { findTaggedAddress } from './address-book/tagged-address';
import { type Fields, findFields, findText } from './fields';
import { findMainAmount } from './transaction/summary';

/** What a list shows of a draft: its text was read by the review window. */
export type DraftSummary = {
  /** The transaction type. */
  readonly type: string;
  readonly amount?: { readonly value: string; readonly unit: string };
  readonly party?: {
    readonly role: CounterpartyRole;
    readonly address: string;
    readonly tag?: number;
  };
};

/** The summary of a transaction that a draft contains. */
export function draftSummaryOf(txjson: Fields, network?: string): DraftSummary {
  const amount = findMainAmount(txjson, network);
  const party = counterpartyOf(txjson);
  return {
    type: String(txjson.TransactionType),
    ...(amount && { amount: { value: amount.value, unit: amount.unit } }),
    ...(party && { party }),
  };
}

const ROLES: readonly CounterpartyRole[] = ['to', 'for', 'from', 'issuer'];

/** Parses a stored summary; undefined when it is missing or damaged. */
export function findDraftSummary(value: unknown): DraftSummary | undefined {
  const fields = findFields(value);
  const type = findText(fields?.type);
  const amount = findFields(fields?.amount);
  const party = findFields(fields?.party);
  const [quantity, unit] = [findText(amount?.value), findText(amount?.unit)];
  const role = ROLES.find((known) => known === party?.role);
  const address = findTaggedAddress(party?.address, party?.tag);
  if (type === undefined) return undefined;
  return {
    type,
    ...(quantity && unit && { amount: { value: quantity, unit } }),
    ...(role && address && { party: { ...address, role } }),
  };
}
