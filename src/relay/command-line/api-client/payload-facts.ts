import { findFields } from '../../../core/fields';
import { parsePayloadStatus } from '../../../core/request/payload-status';
import { isSubmitted } from '../../platform/payload-view';

/** What the platform's answer about a payload adds to the relay's. */
export interface PayloadFacts {
  readonly opened: boolean;
  /** Whether the wallet submits the transaction once it is signed. */
  readonly isSubmitted: boolean;
  /** Network key such as MAINNET. */
  readonly network: string | undefined;
}

/** @returns undefined when the relay has not fetched the payload yet, or the shape is another */
export function parsePayloadFacts(payload: unknown): PayloadFacts | undefined {
  const body = findFields(payload);
  if (!body) return undefined;
  try {
    const { opened, answer } = parsePayloadStatus(body);
    return { opened, isSubmitted: isSubmitted(body), network: answer.network };
  } catch {
    return undefined;
  }
}

/**
 * Whether the result of a submitted transaction, which no validated ledger has yet, is still to come
 * or may change. A transaction that a node does not accept gets into no ledger (XRPL "Transaction
 * Results"). The relay asks for final results of MAINNET only (protocol §1.4), so elsewhere the
 * node's result is the last.
 */
export function mayResultChange(result: string | undefined, network: string | undefined): boolean {
  if (result === undefined || result.startsWith('ter')) return true;
  const isAccepted = /^te[sc]|^tefALREADY$/.test(result);
  return isAccepted && (network === undefined || network === 'MAINNET');
}
