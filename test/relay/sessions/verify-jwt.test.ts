import { afterEach, expect, test, vi } from 'vitest';
import { createVerifyJwt } from '../../../src/relay/sessions/verify-jwt';
import { json, startHttpServer } from '../../adapters/platform/http-server';
import { ALICE, UUID } from '../../core/request/request-row';
import { createSigningKeys, KEY_CASES } from '../../core/signing-keys';

const MINUTE = 60_000;

afterEach(() => {
  vi.useRealTimers();
});

/** Starts a host with a key set that tests may replace. @returns a verifier that uses it */
async function startVerifier(first: readonly unknown[]) {
  const published = { keys: first };
  const host = await startHttpServer((_came, response) => json(response, published));
  const clock = { now: () => Date.now() };
  const verify = createVerifyJwt({ certs: `${host.url}certs`, apiKey: UUID, clock, fetch });
  return { verify, published, fetchCount: () => host.came.length };
}

test.each(KEY_CASES)('with %s a sign-in is verified', async (_name, list, kid, accepted) => {
  const keys = await createSigningKeys();
  const { verify } = await startVerifier(await list(keys));
  const signedIn = await verify(await keys.signIn(kid));
  expect(signedIn?.account).toBe(accepted ? ALICE : undefined);
});

test('a sign-in with a new key is accepted after the platform replaced its key', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const keys = await createSigningKeys();
  const { verify, published, fetchCount } = await startVerifier([await keys.other()]);
  const token = await keys.signIn();
  expect(await verify(token)).toBeUndefined();
  published.keys = [await keys.own()];
  vi.setSystemTime(Date.now() + MINUTE);
  expect(await verify(token)).toMatchObject({ account: ALICE });
  expect(fetchCount()).toBe(2);
});

test('many forged sign-ins do not fetch the keys again and again', async () => {
  const keys = await createSigningKeys();
  const { verify, fetchCount } = await startVerifier([await keys.other()]);
  const token = await keys.signIn();
  for (let count = 0; count < 20; count += 1) expect(await verify(token)).toBeUndefined();
  expect(fetchCount()).toBe(1);
});
