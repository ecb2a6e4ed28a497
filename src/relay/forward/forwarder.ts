import { setMaxListeners } from 'node:events';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import { batchCalls } from '../store/batch-calls';
import type { Sql } from '../store/sql';
import type { Seal } from '../tokens/seal';
import { BREAKER_FAILURES, TAKE_PROBE } from './breaker';
import { type DeliverDeps, deliver } from './deliver';
import { ORIGINAL } from './event-types';
import { Lane } from './lane';
import { markDelivered } from './outcomes';
import { createPost } from './post';
import { claimForwards, type Forward } from './queue';

export interface ForwarderDeps {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly seal: Seal;
}

/** Sends what is recorded for the endpoints. */
export interface Forwarder {
  /** Whether an endpoint gets original webhooks; it lags behind the store by a second at most. */
  readonly wantsOriginals: boolean;
  /** Reads the queue now, if there are endpoints. Called after something may have been recorded. */
  wake(): void;
  /** Reads the endpoints now, because this process changed them. */
  refresh(): Promise<void>;
  /** Claims no more, and waits for what is being sent; cuts it off after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Interval of reading the endpoints (ms), because other relays and commands change them. */
const POLL_MS = 1000;

interface EndpointState {
  readonly id: string;
  readonly isOpen: boolean;
  readonly pausedUntil: number;
  readonly isOriginal: boolean;
}

/** Starts to forward. The endpoints are read when this resolves. */
export async function startForwarder(deps: ForwarderDeps): Promise<Forwarder> {
  const { sql, clock, log } = deps;
  const { post, close } = createPost();
  const cutOff = new AbortController();
  // Every attempt in progress listens to it.
  setMaxListeners(0, cutOff.signal);
  const onDelivered = batchCalls((batch: readonly Forward[]) =>
    markDelivered(sql, batch, clock.now()),
  );
  const deliverDeps: DeliverDeps = { ...deps, post, onDelivered };
  const lanes = new Map<string, Lane>();
  let wantsOriginals = false;
  let hasEndpoints = false;
  let stopped = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;

  const openLane = (id: string): Lane =>
    new Lane({
      log,
      deliver: (forward) => deliver(deliverDeps, forward, cutOff.signal),
      claim: (most) => claimForwards(sql, id, clock.now(), most),
    });
  /** Sends one message to an endpoint whose pause is over, unless another relay does. */
  const probe = async (id: string): Promise<void> => {
    const [taken] = await sql.query(TAKE_PROBE, [id, clock.now()]);
    const [forward] = taken ? await claimForwards(sql, id, clock.now(), 1, true) : [];
    if (!forward) return;
    await deliver(deliverDeps, forward, cutOff.signal);
    wake();
  };
  const probes = new Map<string, Promise<void>>();
  const readEndpoints = async (): Promise<void> => {
    const endpoints = await sql.query<EndpointState>(
      `SELECT id, failures >= ${BREAKER_FAILURES} AS "isOpen", paused_until AS "pausedUntil",
         '${ORIGINAL}' = ANY (types) AS "isOriginal"
       FROM endpoints WHERE disabled_at IS NULL`,
    );
    wantsOriginals = endpoints.some(({ isOriginal }) => isOriginal);
    hasEndpoints = endpoints.length > 0;
    const ids = new Set(endpoints.map(({ id }) => id));
    for (const [id, lane] of lanes) if (!ids.has(id) && lane.isIdle) lanes.delete(id);
    for (const { id, isOpen, pausedUntil } of endpoints) {
      if (stopped || pausedUntil > clock.now()) continue;
      const lane = lanes.get(id) ?? openLane(id);
      lanes.set(id, lane);
      if (!isOpen) lane.wake();
      else if (!probes.has(id)) {
        const probing = probe(id)
          .catch((error) => log.error('an endpoint could not be probed', { endpoint: id, error }))
          .finally(() => probes.delete(id));
        probes.set(id, probing);
      }
    }
  };
  const run = async (): Promise<void> => {
    do {
      isWoken = false;
      await readEndpoints();
    } while (isWoken && !stopped);
  };
  const wake = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    isWoken = true;
    round ??= run()
      .catch((error) =>
        log.error('the endpoints could not be read; the relay tries again', { error }),
      )
      .finally(() => {
        round = undefined;
        if (!stopped) timer = setTimeout(wake, POLL_MS);
      });
  };
  wake();
  await round;
  return {
    get wantsOriginals() {
      return wantsOriginals;
    },
    wake() {
      if (hasEndpoints) wake();
    },
    async refresh() {
      await round;
      wake();
      await round;
    },
    async stop(graceMs) {
      stopped = true;
      clearTimeout(timer);
      await round;
      const ended = [...lanes.values()].map((lane) => lane.stop());
      const limit = setTimeout(() => cutOff.abort(), graceMs);
      await Promise.all([...ended, ...probes.values()]);
      clearTimeout(limit);
      close();
    },
  };
}
