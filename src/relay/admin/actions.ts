import type { Context } from 'hono';
import { findUuid } from '../../core/fields';
import { addJob, retryDead } from '../confirm/jobs';
import type { RelayDeps } from '../deps';
import { readBody } from '../http/read-body';
import { listDeliveries } from '../webhooks/list-deliveries';

/** A form of ours is some hundred bytes. */
const LONGEST = 2000;

/** Does something with a form's fields. @returns a word of `said` */
type Action = (deps: RelayDeps, fields: URLSearchParams) => Promise<string>;

/** What the buttons do. */
export const actions: Readonly<Record<string, Action>> = {
  /** One that was given up, or all of them, are tried again. */
  async retry(deps, fields) {
    const named = fields.get('payload');
    const payload = findUuid(named);
    if (named !== null && !payload) return 'gone';
    const count = await retryDead(deps.sql, deps.clock.now(), payload);
    deps.ring();
    deps.log.info('the operator retries what was given up', { count });
    return count > 0 ? 'retried' : 'gone';
  },

  /** As if its webhook had come once more. */
  async replay(deps, fields) {
    const payload = findUuid(fields.get('payload'));
    const [known] = payload ? await listDeliveries(deps.sql, 1, payload) : [];
    if (!known) return 'gone';
    await addJob(deps.sql, known.payload, 'operator', deps.clock.now());
    deps.ring();
    deps.log.info('the operator replays a webhook', { payload: known.payload });
    return 'replayed';
  },

  async end(deps, fields) {
    const id = fields.get('id') ?? '';
    if (!(await deps.sessions.revoke(id))) return 'gone';
    deps.log.info('the operator ended a session', { session: id });
    return 'ended';
  },
};

/** The fields of a form of the page; undefined when it is none. */
export async function readForm(c: Context): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/.test(c.req.header('content-type') ?? ''))
    return undefined;
  const body = await readBody(c, LONGEST);
  return body && new URLSearchParams(new TextDecoder().decode(body));
}
