import { startAdmin } from './admin/start-admin';
import { ApiTokens } from './api-tokens/api-tokens';
import { createApp } from './app';
import { type Clock, realClock } from './clock';
import type { Config } from './config';
import { releaseClaims } from './confirm/jobs';
import { startWorker } from './confirm/worker';
import type { RelayDeps } from './deps';
import { ChangeWaits } from './events/change-waits';
import { Hub } from './events/hub';
import { listenToStore } from './events/listen-to-store';
import { startForwarder } from './forward/forwarder';
import { releaseForwards } from './forward/queue';
import { serve } from './http/serve';
import type { Log } from './log';
import { Metrics } from './metrics';
import { Platform } from './platform/platform';
import { startProcessGauges } from './process-gauges';
import { Sessions } from './sessions/sessions';
import { createVerifyJwt } from './sessions/verify-jwt';
import { skipChangeIds } from './store/change';
import { expectNotifications } from './store/expect-notifications';
import { openStore } from './store/open-store';
import { checkKey } from './tokens/check-key';
import { createSeal } from './tokens/seal';
import { UserTokens } from './tokens/user-tokens';
import { startHeartbeat } from './upkeep/heartbeat';
import { addStoreGauges } from './upkeep/store-gauges';

export interface Relay {
  readonly port: number;
  readonly url: string;
  /** Undefined when there is no admin page. */
  readonly adminUrl: string | undefined;
  readonly deps: RelayDeps;
  /** Accepts no new calls, and waits at most `graceMs` for running ones. */
  stop(graceMs?: number): Promise<void>;
}

interface RelayOptions {
  readonly log: Log;
  readonly clock?: Clock;
  /** Calls the platform. */
  readonly fetch?: typeof fetch;
}

/**
 * Starts one relay. Several on one PostgreSQL share its work.
 * @throws RelayError and the store's errors
 */
export async function startRelay(config: Config, options: RelayOptions): Promise<Relay> {
  const { log, clock = realClock, fetch = globalThis.fetch } = options;
  const sql = await openStore(config.store, (error) =>
    log.error('the connection to the store failed', { error }),
  );
  const metrics = new Metrics();
  const seal = createSeal(config.sealKeys);
  const tokens = new UserTokens(sql, seal);
  const { apiKey, secrets, platformUrl: base } = config;
  const platform = new Platform({ base, apiKey, secrets, clock, fetch });
  const hub = new Hub(sql, log, clock);
  if (sql.kind === 'pglite') {
    await releaseClaims(sql);
    await releaseForwards(sql);
  }
  const forwarder = await startForwarder({ sql, clock, log, metrics, seal });
  const deps: RelayDeps = {
    config,
    clock,
    log,
    metrics,
    sql,
    seal,
    platform,
    tokens,
    hub,
    waits: new ChangeWaits(),
    forwarder,
    sessions: new Sessions(sql, tokens),
    apiTokens: new ApiTokens(sql),
    verifyJwt: createVerifyJwt({ certs: `${config.oauthUrl}/certs`, apiKey, clock, fetch }),
    wakeWorker: () => worker.wake(),
  };
  const worker = startWorker(deps);
  const stopGauges = startProcessGauges(metrics);
  /** Stops each part that was started; runs in reverse order. */
  const stopSteps: ((graceMs: number) => Promise<unknown>)[] = [
    () => sql.close(),
    async () => stopGauges(),
    (graceMs) => forwarder.stop(graceMs),
    () => worker.stop(),
  ];
  const stop = async (graceMs = 10_000): Promise<void> => {
    while (stopSteps.length > 0) await stopSteps.pop()?.(graceMs);
  };
  try {
    await skipChangeIds(sql);
    await checkKey(sql, seal, log);
    await expectNotifications(sql);
    await listenToStore(deps);
    addStoreGauges(deps);
    const heartbeat = await startHeartbeat(deps);
    stopSteps.push(() => heartbeat.stop());
    const admin = await startAdmin(deps);
    if (admin) stopSteps.push(admin.stop);
    const app = createApp(deps);
    const { host, port, connections } = config;
    const server = await serve({
      host,
      port,
      connections,
      fetch: (request, env) => app.fetch(request, env),
      onStop: () => {
        hub.closeAll();
        deps.waits.closeAll();
      },
    });
    stopSteps.push(server.stop);
    return {
      port: server.port,
      url: `http://${host}:${server.port}`,
      adminUrl: admin?.url,
      deps,
      stop,
    };
  } catch (error) {
    await stop(0);
    throw error;
  }
}
