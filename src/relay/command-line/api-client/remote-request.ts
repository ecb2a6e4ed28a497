import { type Fields, findFields, findText, findTime, findUuid } from '../../../core/fields';
import { findAddress } from '../../../core/transaction/address';

/** The states in which a relay reports a request. */
const STATES = ['open', 'opened', 'signed', 'rejected', 'cancelled', 'expired'] as const;

export type RemoteState = (typeof STATES)[number];

/** A sign request as the relay's API reports it; times in ms since 1970. */
export interface RemoteRequest {
  readonly uuid: string;
  readonly identifier: string | undefined;
  /** undefined for a SignIn that nobody has signed. */
  readonly account: string | undefined;
  readonly state: RemoteState;
  readonly pushed: boolean;
  readonly createdAt: number | undefined;
  readonly expiresAt: number | undefined;
  readonly settledAt: number | undefined;
  /** The account that signed. */
  readonly signer: string | undefined;
  readonly txid: string | undefined;
  /** Such as `tesSUCCESS`; undefined when no node has answered, or nothing was submitted. */
  readonly ledgerResult: string | undefined;
  /** Whether the result is that of a validated ledger. */
  readonly ledgerFinal: boolean;
  /** Whether it is signed, and the result of its transaction on the ledger is still to come. */
  readonly awaitsLedger: boolean;
  /** The whole answer, for programs. */
  readonly fields: Fields;
}

/** @returns undefined for another shape, and for a state that is not known here */
export function parseRemoteRequest(value: unknown): RemoteRequest | undefined {
  const fields = findFields(value);
  const uuid = findUuid(fields?.uuid);
  const state = STATES.find((known) => known === fields?.state);
  if (!fields || !uuid || !state) return undefined;
  return {
    uuid,
    identifier: findMatch(fields.identifier, /^[\w.:-]{1,40}$/),
    account: findAddress(fields.account),
    state,
    pushed: fields.pushed === true,
    createdAt: findTime(fields.createdAt),
    expiresAt: findTime(fields.expiresAt),
    settledAt: findTime(fields.settledAt),
    signer: findAddress(fields.signer),
    txid: findMatch(fields.txid, /^[0-9A-F]{64}$/i)?.toUpperCase(),
    ledgerResult: findMatch(fields.ledgerResult, /^te[cflmrs]\w{1,60}$/),
    ledgerFinal: fields.ledgerFinal === true,
    awaitsLedger: state === 'signed' && fields.ledgerFinal === false,
    fields,
  };
}

function findMatch(value: unknown, form: RegExp): string | undefined {
  const text = findText(value);
  return text !== undefined && form.test(text) ? text : undefined;
}
