import type { Context } from 'hono';
import { findUuid } from '../../core/fields';
import { addJob, retryDeadLetters } from '../confirm/jobs';
import type { RelayDeps } from '../deps';
import { readBody } from '../http/read-body';
import { listDeliveries } from '../webhooks/list-deliveries';
import { type CreatedPage, createToken } from './create-token';
import { endpointActions } from './endpoint-actions';
import type { FlashKey } from './flash-messages';

/** In bytes: enough for the accounts of an API token. */
const MAX_FORM_BYTES = 16_384;

/** A text to show at once, and a secret that is shown only now: neither may be in a URL. */
export interface Notice {
  readonly notice: string;
  readonly secret?: string;
}

/** Handles a submitted form. @returns the message to show, or a page with what is shown once */
export type Action = (
  deps: RelayDeps,
  fields: URLSearchParams,
) => Promise<FlashKey | Notice | CreatedPage>;

/** The handler of each button, by the path that its form posts to. */
export const actions: Readonly<Record<string, Action>> = {
  /** Retries one dead letter, or all of them when the form names none. */
  async retry(deps, fields) {
    const value = fields.get('payload');
    const payload = findUuid(value);
    if (value !== null && !payload) return 'gone';
    const count = await retryDeadLetters(deps.sql, deps.clock.now(), payload);
    deps.wakeWorker();
    deps.log.info('the operator retries dead letters', { count });
    return count > 0 ? 'retried' : 'gone';
  },

  /** Fetches a payload again, as if Xaman had delivered its webhook once more. */
  async replay(deps, fields) {
    const payload = findUuid(fields.get('payload'));
    const [delivery] = payload ? await listDeliveries(deps.sql, 1, payload) : [];
    if (!delivery) return 'gone';
    await addJob(deps.sql, delivery.payload, 'operator', deps.clock.now());
    deps.wakeWorker();
    deps.log.info('the operator replays a webhook', { payload: delivery.payload });
    return 'replayed';
  },

  async end(deps, fields) {
    const id = fields.get('id') ?? '';
    if (!(await deps.sessions.revoke(id))) return 'gone';
    deps.log.info('the operator ended a session', { session: id });
    return 'ended';
  },

  'create-token': createToken,

  async 'end-token'(deps, fields) {
    const id = fields.get('id') ?? '';
    if (!(await deps.apiTokens.end(id))) return 'gone';
    deps.log.info('the operator ended an API token', { apiToken: id });
    return 'tokenEnded';
  },
  ...endpointActions,
};

/** The fields of a submitted form; undefined when the body is not a form, or too long. */
export async function readForm(c: Context): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/.test(c.req.header('content-type') ?? ''))
    return undefined;
  const body = await readBody(c, MAX_FORM_BYTES);
  return body && new URLSearchParams(new TextDecoder().decode(body));
}
