import type { ServerResponse } from 'node:http';
import { vi } from 'vitest';
import { PLATFORM_URL } from '../../src/adapters/platform/http';
import {
  failure,
  json,
  type ReceivedCall,
  startHttpServer,
  UNREACHABLE_URL,
} from '../adapters/platform/http-server';
import { UUID } from '../core/request/request-row';

/** A payload as GET answers it (protocol §3.4). A test changes `meta` and `response`. */
interface Payload {
  readonly uuid: string;
  readonly meta: Record<string, unknown>;
  readonly response: Record<string, unknown>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly custom_meta: { readonly identifier: string };
}

/** Handles a call before the platform does. @returns true when it has answered */
type OnCall = (call: string, response: ServerResponse) => boolean | Promise<boolean>;

const { fetch: realFetch, setTimeout: realSetTimeout } = globalThis;

/**
 * Starts a platform on a real HTTP server, and sends the extension's calls to it. It stores
 * payloads, and refuses a second one with the same identifier (code 409).
 */
export async function startPlatform() {
  const payloads: Payload[] = [];
  let running = 0;
  /** The answers of `xrpl-tx`, by hash. Other hashes are unknown. */
  const transactions = new Map<string, object>();

  function addPayload(identifier: string): Payload {
    const uuid = UUID.slice(0, -2) + String(11 + payloads.length);
    const meta = { resolved: false, signed: false, cancelled: false, expired: false };
    const payload: Payload = {
      uuid,
      meta: { uuid, pushed: true, app_opened: false, ...meta },
      response: {},
      payload: { expires_at: '2030-01-01T00:00:00Z' },
      custom_meta: { identifier },
    };
    payloads.push(payload);
    return payload;
  }

  /** @returns the body and the status of the answer to one call */
  function answerTo({
    call,
    body,
  }: Pick<ReceivedCall, 'call' | 'body'>): [body: unknown, status?: number] {
    const [method, path = ''] = call.split(' ');
    const key = path.split('/').at(-1) ?? '';
    if (method === 'POST') {
      const { identifier } = (body as Payload).custom_meta;
      const isKnown = payloads.some(({ custom_meta }) => custom_meta.identifier === identifier);
      if (isKnown) return [failure(409), 400];
      return [{ uuid: addPayload(identifier).uuid, refs: {}, pushed: true }];
    }
    if (path.startsWith('/xrpl-tx/')) return transactionAnswer(key);
    const found = payloads.find((payload) =>
      [payload.uuid, payload.custom_meta.identifier].includes(key),
    );
    return findOr404(method === 'DELETE' && found ? { result: cancelPayload(found) } : found);
  }

  function transactionAnswer(hash: string): [body: object, status: number] {
    const found = transactions.get(hash);
    if (found || platform.unknownTransaction === 'not-found') return findOr404(found);
    return [{ txid: hash, transaction: { error: 'txnNotFound', status: 'error' } }, 200];
  }

  const platform = {
    payloads,
    transactions,
    /** How an unknown hash is answered (protocol §1.4). */
    unknownTransaction: 'node-error' as 'node-error' | 'not-found',
    addPayload,
    /** Answers one call. A relay answers in the same way, so tests of a relay use this, too. */
    answer: (came: Parameters<typeof answerTo>[0], response: ServerResponse) =>
      json(response, ...answerTo(came)),
    onCall: (() => false) as OnCall,
    /** Whether the extension reaches the platform. */
    isReachable: true,
    /** Where ledger nodes really are, by their addresses. */
    nodes: new Map<string, string>(),
    /** The calls that arrived. */
    calls: [] as string[],
    /** The number of calls that arrived with this method and beginning of the path. */
    count: (start: string) => platform.calls.filter((call) => call.startsWith(start)).length,
    /** Resolves when no call has been under way for some milliseconds of real time. */
    async waitUntilQuiet(): Promise<void> {
      for (let pauses = 0; pauses < 2; pauses = running === 0 ? pauses + 1 : 0)
        await new Promise((resolve) => realSetTimeout(resolve, 4));
    },
  };
  const { url } = await startHttpServer(async (came, response) => {
    platform.calls.push(came.call);
    if (!(await platform.onCall(came.call, response))) platform.answer(came, response);
  });
  vi.stubGlobal('fetch', (address: string, how: RequestInit) => {
    const reached = address.replace(PLATFORM_URL, platform.isReachable ? url : UNREACHABLE_URL);
    running += 1;
    return realFetch(platform.nodes.get(address) ?? reached, how).finally(() => {
      running -= 1;
    });
  });
  return platform;
}

function findOr404(found: object | undefined): [body: object, status: number] {
  return found ? [found, 200] : [failure(404), 404];
}

/** Cancels a payload unless there is a reason against it, in this order (protocol §3.5). */
function cancelPayload({ meta }: Payload): object {
  const reasons = { cancelled: 'CANCELLED', resolved: 'RESOLVED', expired: 'EXPIRED' };
  const [against] = Object.entries({ ...reasons, app_opened: 'OPENED' }).flatMap(
    ([fact, reason]) => (meta[fact] ? `ALREADY_${reason}` : []),
  );
  if (!against) Object.assign(meta, { cancelled: true, expired: true });
  return { cancelled: !against, reason: against ?? 'OK' };
}
