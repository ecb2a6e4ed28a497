import { expect } from 'vitest';
import type { Sql } from '../../../src/relay/store/sql';
import type { Sandbox } from '../../../src/sandbox/sandbox';
import { until } from '../../../src/tools/relay/client';
import { readJournal } from './journal';

interface Story {
  readonly sandbox: Sandbox;
  readonly sql: Sql;
  /** Every payload that was signed or rejected. */
  readonly ended: ReadonlyMap<string, string>;
}

const logOf = ({ sandbox, ended }: Pick<Story, 'sandbox' | 'ended'>) =>
  sandbox.webhooks.log().filter(({ payload }) => ended.has(payload));

const isGood = ({ status }: { status?: number | undefined }): boolean => status === 200;

const triesAt = (story: Pick<Story, 'sandbox' | 'ended'>, wanted: string) =>
  logOf(story).filter(({ payload }) => payload === wanted);

/** Those that were signed, with who signed them: of others, made elsewhere, the relays keep nothing. */
export function signedOf({ sandbox, ended }: Pick<Story, 'sandbox' | 'ended'>): [string, string][] {
  return [...ended].filter(([uuid]) => sandbox.platform.payload(uuid)?.resolution?.signed);
}

/** Waits until the platform had a good answer for each, and the relays have done all their jobs. */
export async function untilAllDone(
  relay: { readonly url: string },
  story: Pick<Story, 'sandbox' | 'ended'>,
  ms = 60_000,
): Promise<void> {
  const toTell = new Set(story.ended.keys());
  await until(
    () => {
      for (const { payload, attempt, status } of logOf(story)) {
        if (isGood({ status })) toTell.delete(payload);
        else if (attempt === 5 && toTell.has(payload))
          throw new Error(`The platform gave up: ${JSON.stringify(triesAt(story, payload))}`);
      }
      return toTell.size === 0;
    },
    'a good answer to every webhook',
    ms,
  );
  await story.sandbox.webhooks.idle();
  const jobs = async () => /^relay_jobs (\d+)$/m.exec((await metricsOf(relay)) ?? '')?.[1];
  await until(async () => (await jobs()) === '0', 'all jobs done', ms);
}

async function metricsOf({ url }: { readonly url: string }): Promise<string | undefined> {
  return await fetch(`${url}/metrics`).then(
    (answer) => answer.text(),
    () => undefined,
  );
}

/**
 * Balances what the platform sent against what the relays have: every delivery answered 200 is in
 * the store, each other one came again, every payload was confirmed, and each that was signed is
 * stored, once.
 */
export async function expectNothingLost({ sandbox, sql, ended }: Story): Promise<void> {
  const log = logOf({ sandbox, ended });
  const sent = new Set(log.map(({ payload, attempt }) => `${payload} ${attempt}`));
  const bad = log.filter((entry) => !isGood(entry));
  expect(bad.filter(({ payload, attempt }) => !sent.has(`${payload} ${attempt + 1}`))).toEqual([]);

  const stored = await sql.query<{ key: string; confirmed: boolean }>(
    `SELECT payload_uuid || ' ' || attempt AS key, confirmed_at IS NOT NULL AS confirmed
     FROM deliveries`,
  );
  const keys = new Set(stored.map(({ key }) => key));
  const good = log.filter(isGood);
  expect(good.filter(({ payload, attempt }) => !keys.has(`${payload} ${attempt}`))).toEqual([]);
  expect(stored.filter(({ confirmed }) => !confirmed)).toEqual([]);

  const journal = (await readJournal(sql)).filter(({ uuid }) => ended.has(uuid));
  const expected = signedOf({ sandbox, ended }).map(([uuid]) => `${uuid} signed`);
  const settled = journal.map(({ uuid, state }) => `${uuid} ${state}`);
  expect(settled.toSorted()).toEqual(expected.toSorted());
  expect(new Set(journal.map(({ seq }) => seq)).size).toBe(journal.length);
}

/** As when a minute has passed: what dead relays had taken is anybody's. */
export async function expireLeases(sql: Sql): Promise<void> {
  await sql.query('UPDATE jobs SET claimed_until = claimed_until - 60000 WHERE claimed_until > 0');
}
