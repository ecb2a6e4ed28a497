import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { addEndpoint } from '../../../src/relay/forward/endpoints';
import { findEventTypes } from '../../../src/relay/forward/event-types';
import type { Sql } from '../../../src/relay/store/sql';
import { createSeal } from '../../../src/relay/tokens/seal';
import type { Sandbox } from '../../../src/sandbox/sandbox';
import { waitUntil } from '../../../src/tools/relay/client';
import { untilAllDone } from '../faults/accounts';
import { killAtRandom } from '../faults/kill-at-random';
import type { RelayProcess } from '../faults/relay-process';
import { startSigning } from '../faults/signing';
import { accept, answerWith, closeMidway, type Receiver, startReceiver } from './receiver';

const key = randomBytes(32);

/** Settings of relays whose endpoints `addTo` adds. */
export const KEY_SETTINGS = { RELAY_KEY: key.toString('base64') };

/** Adds a receiver that fails at random as an endpoint of a store. */
export async function addTo(sql: Sql): Promise<Receiver> {
  const receiver = await startReceiver((response, message) => {
    const random = Math.random();
    if (random < 0.05) return closeMidway(response, message);
    if (random < 0.1) return answerWith(503)(response, message);
    return accept(response, message);
  });
  const types = findEventTypes('settled,dispatched') ?? [];
  const input = { url: receiver.url, label: '', types, allowPrivate: true };
  await addEndpoint(sql, createSeal([key]), input, Date.now());
  return receiver;
}

interface KillStory {
  readonly sandbox: Sandbox;
  readonly relays: readonly RelayProcess[];
  /** Where the platform's webhooks go. */
  readonly front: { readonly url: string };
  readonly receiver: Receiver;
  readonly kills: number;
}

/** Users sign while relays are killed; then every outcome must have been forwarded. */
export async function expectForwardedThroughKills(story: KillStory): Promise<void> {
  const { sandbox, relays, front, receiver, kills } = story;
  const signing = startSigning(sandbox, 20);
  await killAtRandom(relays, kills);
  await signing.stop();
  const { ended } = signing;
  await untilAllDone(front, { sandbox, ended }, 90_000);
  const accepted = () => new Set(receiver.accepted.map(({ id }) => id));
  await waitUntil(() => accepted().size >= ended.size, 'every outcome to be forwarded', 90_000);

  const typeOf = (uuid: string) =>
    sandbox.platform.findPayload(uuid)?.resolution?.signed ? 'request.signed' : 'request.rejected';
  const expected = [...ended.keys()].map((uuid) => `${uuid} ${typeOf(uuid)}`);
  const outcomes = new Map(
    receiver.accepted.map(({ id, json }) => [id, `${json.data.uuid} ${json.type}`]),
  );
  expect([...outcomes.values()].toSorted()).toEqual(expected.toSorted());
  // A message that came twice is the same one.
  const bodies = new Map<string, string>();
  for (const { id, body } of receiver.received) {
    expect(bodies.get(id) ?? String(body)).toBe(String(body));
    bodies.set(id, String(body));
  }
}
