import { CompanionError, codeOf } from '../../core/companion-error';
import { findFields, findNumber, findText } from '../../core/fields';
import { type LedgerTransaction, parseXrplTx } from '../../core/ledger/ledger-transaction';
import { type PayloadBody, payloadToPost } from '../../core/request/payload-body';
import { type PayloadCreated, parsePayloadCreated } from '../../core/request/payload-created';
import { type PayloadStatus, parsePayloadStatus } from '../../core/request/payload-status';
import { isProven } from '../../core/request/proof';
import type { SignRequest } from '../../core/request/sign-request';
import type { Session } from '../../core/session';
import type { ApiCall } from './http';
import { callRelayOrPlatform, type OnTokenStatus } from './relay-or-platform';

/** A request that has a payload. */
type SentRequest = SignRequest & { readonly uuid: string };

/**
 * A client of Xaman's API, or of the session's relay, which answers in the same way.
 * Its functions throw what `callRelayOrPlatform` throws, and `bad-answer`.
 * @param onTokenStatus stores the new state of a token; only the worker passes it
 */
export function createPlatformClient(onTokenStatus: OnTokenStatus = async () => {}) {
  const call = async (session: Session, method: ApiCall['method'], path: string, body?: object) =>
    (await callRelayOrPlatform(session, { method, path, ...(body && { body }) }, onTokenStatus))
      .body;

  /**
   * The status of the payload of a request (protocol §3.4). Whether a uuid from a file or a relay is
   * its own is asked of the platform itself, if there is a token for it.
   * @throws CompanionError `not-found`; `bad-answer` for a payload of another request; and others
   */
  const getPayload = async (session: Session, request: SentRequest): Promise<PayloadStatus> => {
    const { uuid, identifier } = request;
    const from = isProven(request) ? session : withoutRelay(session);
    const status = parsePayloadStatus(await call(from, 'GET', `payload/${uuid}`));
    if (status.uuid !== uuid || status.identifier !== identifier)
      throw new CompanionError('bad-answer');
    return status;
  };

  return {
    getPayload,

    /** Creates a payload and has it pushed (protocol §3.3). */
    async createPayload(session: Session, body: PayloadBody): Promise<PayloadCreated> {
      const post = { method: 'POST', path: 'payload', body: payloadToPost(body) } as const;
      const { body: created, relayed } = await callRelayOrPlatform(session, post, onTokenStatus);
      return { ...parsePayloadCreated(created), ...(relayed && { relayed }) };
    },

    /**
     * The payload with our identifier, or undefined when the platform never received it. A relay is
     * asked only without a token for the platform.
     */
    async findPayload(session: Session, identifier: string): Promise<PayloadStatus | undefined> {
      try {
        const path = `payload/ci/${encodeURIComponent(identifier)}`;
        const status = parsePayloadStatus(await call(withoutRelay(session), 'GET', path));
        if (status.identifier !== identifier) throw new CompanionError('bad-answer');
        return status;
      } catch (error) {
        if (codeOf(error) === 'not-found') return undefined;
        throw error;
      }
    },

    /**
     * Cancels the unopened payload of a request (protocol §3.5), after it is proven to be its own.
     * @returns "OK" or the reason why not
     */
    async cancelPayload(session: Session, request: SentRequest): Promise<string> {
      if (!isProven(request)) await getPayload(session, request);
      const answer = findFields(await call(session, 'DELETE', `payload/${request.uuid}`));
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

/** The session for calls to the platform itself; unchanged when it has no token for it. */
function withoutRelay({ relay, ...session }: Session): Session {
  return session.jwt ? session : { ...session, relay };
}
