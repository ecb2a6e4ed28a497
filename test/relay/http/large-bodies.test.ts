import { describe, expect, test } from 'vitest';
import { signIn } from '../../sandbox/sign-in';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs } = useRelay();
const SIZE = 5_000_000;

/** Posts a large body; its stream has no declared length. */
async function postLarge(path: string, bearer: string, how: string, size = SIZE) {
  const bytes = new Uint8Array(size).fill(97);
  return await fetch(relay().url + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${bearer}` },
    body: how === 'declared' ? bytes : new Blob([bytes]).stream(),
    duplex: 'half',
  } as RequestInit);
}

describe.each(['declared', 'chunked'])('a body of 5 MB, its length %s, is answered', (how) => {
  test('when it pairs', async () => {
    const response = await postLarge('/sessions', await signIn(sandbox()), how);
    expect([response.status, (await response.json()).error.code]).toEqual([413, 599]);
  });

  test('when it creates a request', async () => {
    expect((await postLarge('/requests', await pairAs(), how)).status).toBe(413);
  });

  test('when it is a webhook', async () => {
    expect((await postLarge('/webhooks/xaman', '', how)).status).toBe(413);
  });

  test('without a session', async () => {
    expect((await postLarge('/requests', 'x', how)).status).toBe(401);
  });

  test('at a path that does not exist', async () => {
    expect((await postLarge('/nothing', await pairAs(), how)).status).toBe(404);
  });
});

test('a sender of a body without an end gets the answer after five seconds', async () => {
  let stopped = false;
  const endless = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (!stopped) controller.enqueue(new Uint8Array(100_000));
    },
    cancel() {
      stopped = true;
    },
  });
  const began = performance.now();
  const outcome = await fetch(`${relay().url}/sessions`, {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit).then(
    ({ status }) => status,
    () => 'disconnected',
  );
  stopped = true;
  expect([413, 'disconnected']).toContain(outcome);
  expect(performance.now() - began).toBeLessThan(9000);
});
