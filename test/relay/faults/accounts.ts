import { expect } from 'vitest';
import type { Sql } from '../../../src/relay/store/sql';
import type { Sandbox } from '../../../src/sandbox/sandbox';
import { waitUntil } from '../../../src/tools/relay/client';
import { readJournal } from './journal';

interface Story {
  readonly sandbox: Sandbox;
  readonly sql: Sql;
  /** Account by payload, for all payloads that were signed or rejected. */
  readonly ended: ReadonlyMap<string, string>;
}

const logOf = ({ sandbox, ended }: Pick<Story, 'sandbox' | 'ended'>) =>
  sandbox.webhooks.log().filter(({ payload }) => ended.has(payload));

const isAccepted = ({ status }: { status?: number | undefined }): boolean => status === 200;

const attemptsFor = (story: Pick<Story, 'sandbox' | 'ended'>, uuid: string) =>
  logOf(story).filter(({ payload }) => payload === uuid);

/**
 * The signed payloads and their signers. Relays do not store the rejected ones, which have no
 * owner.
 */
export function signedOf({ sandbox, ended }: Pick<Story, 'sandbox' | 'ended'>): [string, string][] {
  return [...ended].filter(([uuid]) => sandbox.platform.findPayload(uuid)?.resolution?.signed);
}

/** Waits until every payload has a webhook answered with 200, and the relays have no jobs left. */
export async function untilAllDone(
  relay: { readonly url: string },
  story: Pick<Story, 'sandbox' | 'ended'>,
  ms = 60_000,
): Promise<void> {
  const pending = new Set(story.ended.keys());
  await waitUntil(
    () => {
      for (const { payload, attempt, status } of logOf(story)) {
        if (isAccepted({ status })) pending.delete(payload);
        else if (attempt === 5 && pending.has(payload))
          throw new Error(`The platform gave up: ${JSON.stringify(attemptsFor(story, payload))}`);
      }
      return pending.size === 0;
    },
    'an answer of 200 to every webhook',
    ms,
  );
  await story.sandbox.webhooks.idle();
  const jobs = async () => /^relay_jobs (\d+)$/m.exec((await metricsOf(relay)) ?? '')?.[1];
  await waitUntil(async () => (await jobs()) === '0', 'all jobs done', ms);
}

async function metricsOf({ url }: { readonly url: string }): Promise<string | undefined> {
  return await fetch(`${url}/metrics`).then(
    (answer) => answer.text(),
    () => undefined,
  );
}

/**
 * Compares the platform's deliveries with the store: every delivery answered with 200 is stored,
 * every other one was attempted again, every payload was confirmed, and every signed one is stored
 * once.
 */
export async function expectNothingLost({ sandbox, sql, ended }: Story): Promise<void> {
  const log = logOf({ sandbox, ended });
  const sent = new Set(log.map(({ payload, attempt }) => `${payload} ${attempt}`));
  const failed = log.filter((entry) => !isAccepted(entry));
  expect(failed.filter(({ payload, attempt }) => !sent.has(`${payload} ${attempt + 1}`))).toEqual(
    [],
  );

  const stored = await sql.query<{ key: string; confirmed: boolean }>(
    `SELECT payload_uuid || ' ' || attempt AS key, confirmed_at IS NOT NULL AS confirmed
     FROM deliveries`,
  );
  const keys = new Set(stored.map(({ key }) => key));
  const accepted = log.filter(isAccepted);
  expect(accepted.filter(({ payload, attempt }) => !keys.has(`${payload} ${attempt}`))).toEqual([]);
  expect(stored.filter(({ confirmed }) => !confirmed)).toEqual([]);

  const journal = (await readJournal(sql)).filter(({ uuid }) => ended.has(uuid));
  const expected = signedOf({ sandbox, ended }).map(([uuid]) => `${uuid} signed`);
  const settled = journal.map(({ uuid, state }) => `${uuid} ${state}`);
  expect(settled.toSorted()).toEqual(expected.toSorted());
  expect(new Set(journal.map(({ seq }) => seq)).size).toBe(journal.length);
}

/** Lets the claims of killed relays expire at once. */
export async function expireLeases(sql: Sql): Promise<void> {
  await sql.query('UPDATE jobs SET claimed_until = claimed_until - 60000 WHERE claimed_until > 0');
}
