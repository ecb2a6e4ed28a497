import { CompanionError, codeOf } from '../../core/companion-error';
import { findFields, findNumber, findText } from '../../core/fields';
import { type LedgerTransaction, parseXrplTx } from '../../core/ledger/ledger-transaction';
import { type PayloadBody, payloadToPost } from '../../core/request/payload-body';
import { type PayloadCreated, parsePayloadCreated } from '../../core/request/payload-created';
import { type PayloadStatus, parsePayloadStatus } from '../../core/request/payload-status';
import type { Session } from '../../core/session';
import type { ApiCall } from './http';
import { callRelayOrPlatform, type OnTokenStatus } from './relay-or-platform';

/**
 * A client of Xaman's API, or of the session's relay, which answers in the same way.
 * Its functions throw what `callRelayOrPlatform` throws, and `bad-answer`.
 * @param onTokenStatus stores the new state of a token; only the worker passes it
 */
export function createPlatformClient(onTokenStatus: OnTokenStatus = async () => {}) {
  const call = async (session: Session, method: ApiCall['method'], path: string, body?: object) =>
    (await callRelayOrPlatform(session, { method, path, ...(body && { body }) }, onTokenStatus))
      .body;

  return {
    /** Creates a payload and has it pushed (protocol §3.3). */
    async createPayload(session: Session, body: PayloadBody): Promise<PayloadCreated> {
      return parsePayloadCreated(await call(session, 'POST', 'payload', payloadToPost(body)));
    },

    /** The status of one payload (protocol §3.4). @throws CompanionError `not-found` and others */
    async getPayload(session: Session, uuid: string): Promise<PayloadStatus> {
      const status = parsePayloadStatus(await call(session, 'GET', `payload/${uuid}`));
      if (status.uuid !== uuid) throw new CompanionError('bad-answer');
      return status;
    },

    /** The payload with our identifier, or undefined when the platform never received it. */
    async findPayload(session: Session, identifier: string): Promise<PayloadStatus | undefined> {
      try {
        const path = `payload/ci/${encodeURIComponent(identifier)}`;
        const status = parsePayloadStatus(await call(session, 'GET', path));
        if (status.identifier !== identifier) throw new CompanionError('bad-answer');
        return status;
      } catch (error) {
        if (codeOf(error) === 'not-found') return undefined;
        throw error;
      }
    },

    /** Cancels an unopened payload (protocol §3.5). @returns "OK" or the reason why not */
    async cancelPayload(session: Session, uuid: string): Promise<string> {
      const answer = findFields(await call(session, 'DELETE', `payload/${uuid}`));
      const reason = findText(findFields(answer?.result)?.reason);
      if (!reason) throw new CompanionError('bad-answer');
      return reason;
    },

    /**
     * Checks that the session works (protocol §1.4).
     * @returns the time until which the relay pushes (ms since 1970); undefined from the platform
     * @throws CompanionError `session-ended` and others
     */
    async ping(session: Session): Promise<number | undefined> {
      const { pong, until } = findFields(await call(session, 'GET', 'ping')) ?? {};
      if (pong !== true) throw new CompanionError('bad-answer');
      return findNumber(until);
    },

    /**
     * Looks up a transaction of Mainnet by its hash (protocol §1.4, `xrpl-tx`).
     * @throws CompanionError `not-found` when the platform does not know it, and others
     */
    async getTransaction(session: Session, txid: string): Promise<LedgerTransaction> {
      return parseXrplTx(await call(session, 'GET', `xrpl-tx/${txid}`), txid);
    },
  };
}
