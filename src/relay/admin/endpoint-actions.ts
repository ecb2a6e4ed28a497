import type { RelayDeps } from '../deps';
import { addEndpoint, endEndpoint, rotateSecret } from '../forward/endpoints';
import { findEventTypes, ORIGINAL } from '../forward/event-types';
import { replayForwards } from '../forward/queue';
import { EVENT_LIFETIME_MS } from '../forward/retry';
import { sendTest } from '../forward/send-test';
import { RelayError } from '../relay-error';
import { createTestWebhook } from '../webhooks/test-webhook';
import type { Action } from './actions';

/** The handlers of the buttons of the endpoints section. */
export const endpointActions: Readonly<Record<string, Action>> = {
  async 'add-endpoint'(deps, fields) {
    const { sql, seal, clock, log, forwarder } = deps;
    const isOriginal = fields.has('original');
    const types = isOriginal ? [ORIGINAL] : findEventTypes(fields.getAll('events').join(','));
    if (!types) return { notice: 'Choose at least one event.' };
    const input = {
      url: fields.get('url') ?? '',
      label: fields.get('label')?.trim() ?? '',
      types,
      allowPrivate: fields.has('private'),
    };
    try {
      const { id, secret } = await addEndpoint(sql, seal, input, clock.now());
      await forwarder.refresh();
      log.info('the operator added an endpoint', { endpoint: id });
      return { notice: 'The endpoint is added.', secret };
    } catch (error) {
      if (!(error instanceof RelayError)) throw error;
      const advice = 'tick “Allow private addresses and http”';
      return { notice: error.message.replace(/add --allow-private|with --allow-private/, advice) };
    }
  },

  async 'rotate-endpoint'({ sql, seal, clock, log }, fields) {
    const id = fields.get('id') ?? '';
    const secret = await rotateSecret(sql, seal, id, clock.now());
    if (!secret) return 'gone';
    log.info('the operator replaced the secret of an endpoint', { endpoint: id });
    const notice = 'The secret is replaced. For 24 hours the old one signs, too.';
    return { notice, secret };
  },

  async 'end-endpoint'({ sql, log, forwarder }, fields) {
    const id = fields.get('id') ?? '';
    if (!(await endEndpoint(sql, id))) return 'gone';
    await forwarder.refresh();
    log.info('the operator ended an endpoint', { endpoint: id });
    return 'endpointEnded';
  },

  async 'replay-endpoint'({ sql, clock, log, forwarder }, fields) {
    const id = fields.get('id') ?? '';
    const count = await replayForwards(sql, id, clock.now(), EVENT_LIFETIME_MS);
    await forwarder.refresh();
    log.info('the operator replays the dead letters of an endpoint', { endpoint: id, count });
    return 'endpointReplayed';
  },

  async 'test-endpoint'({ sql, seal, clock, config }: RelayDeps, fields) {
    const now = clock.now();
    const createWebhook = () => createTestWebhook(config.apiKey, config.secrets[0] ?? '', now);
    const result = await sendTest({ sql, seal, now, createWebhook }, fields.get('id') ?? '');
    if (result === 'gone') return 'gone';
    if (result === 'accepted') return 'endpointTested';
    return { notice: `The endpoint did not accept the test: ${result.problem}.` };
  },
};
