import { type Fields, findFields, findText, findTime, findUuid } from '../../../core/fields';
import { findAddress } from '../../../core/transaction/address';
import type { PayloadState } from '../../platform/payload-view';
import { mayResultChange, parsePayloadFacts } from './payload-facts';

const STATES: readonly PayloadState[] = ['open', 'signed', 'rejected', 'cancelled', 'expired'];

/** A sign request as the relay's API reports it; times in ms since 1970. */
export interface RemoteRequest {
  readonly uuid: string;
  readonly identifier: string | undefined;
  /** undefined for a SignIn that nobody has signed. */
  readonly account: string | undefined;
  readonly state: PayloadState;
  /** Whether the phone has opened it; only for a request that was read alone. */
  readonly opened: boolean;
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
  /** Whether the relay will have another result of its transaction; only when it was read alone. */
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
  const facts = parsePayloadFacts(fields.payload);
  const ledgerResult = findMatch(fields.ledgerResult, /^te[cflmrs]\w{1,60}$/);
  const ledgerFinal = fields.ledgerFinal === true;
  const isForLedger = state === 'signed' && facts?.isSubmitted === true && !ledgerFinal;
  return {
    uuid,
    identifier: findMatch(fields.identifier, /^[\w.:-]{1,40}$/),
    account: findAddress(fields.account),
    state,
    opened: facts?.opened === true,
    pushed: fields.pushed === true,
    createdAt: findTime(fields.createdAt),
    expiresAt: findTime(fields.expiresAt),
    settledAt: findTime(fields.settledAt),
    signer: findAddress(fields.signer),
    txid: findMatch(fields.txid, /^[0-9A-F]{64}$/i)?.toUpperCase(),
    ledgerResult,
    ledgerFinal,
    awaitsLedger: isForLedger && mayResultChange(ledgerResult, facts?.network),
    fields,
  };
}

function findMatch(value: unknown, form: RegExp): string | undefined {
  const text = findText(value);
  return text !== undefined && form.test(text) ? text : undefined;
}
