import { expect, test, vi } from 'vitest';
import { callApi, expectSuccess } from '../../../src/adapters/platform/http';
import { CompanionError } from '../../../src/core/companion-error';
import { json, startHttpServer } from './http-server';

const answer = (status: number, body: unknown) => ({
  status,
  body,
  limit: undefined,
  remaining: undefined,
});

const failure = (code: number | null) => ({ error: { code, reference: 'ref' } });
const EXPIRED = { error: 'JWT expired, request a new one using the `/authorize` endpoint' };

test.each([
  ['a page instead of JSON', 200, undefined, 'bad-answer'],
  ['a login page of a hotel network', 401, undefined, 'bad-answer'],
  ['a list', 200, [], 'bad-answer'],
  ['an expired token, with its likely status', 401, EXPIRED, 'session-ended'],
  ['an expired token, with another status', 400, EXPIRED, 'session-ended'],
  ['another string error', 403, { error: 'Forbidden' }, 'refused'],
  ['a string error with a success status', 200, { error: 'Try later' }, 'refused'],
  ['an exceeded rate limit', 429, failure(429), 'rate-limited'],
  ['an exceeded rate limit without JSON', 429, undefined, 'rate-limited'],
  ['a server error', 503, undefined, 'platform-down'],
  ['a payload error', 400, failure(500), 'platform-down'],
  ['an unknown payload', 404, failure(404), 'not-found'],
  ['a look-up that failed', 404, failure(409), 'platform-down'],
  ['a duplicate identifier', 400, failure(409), 'duplicate'],
  ['a duplicate identifier, with its likely other status', 409, failure(409), 'duplicate'],
  ['an unknown application', 403, failure(811), 'application-refused'],
  ['an unencodable transaction', 400, failure(603), 'refused'],
  ['an error without a code', 400, failure(null), 'refused'],
  ['a fatal error', 404, { error: true, message: 'Endpoint unknown', code: 404 }, 'bad-answer'],
])('expectSuccess throws the right code on %s', (_name, status, body, code) => {
  expect(() => expectSuccess(answer(status, body))).toThrow(
    expect.objectContaining({ name: 'CompanionError', code }),
  );
});

test('expectSuccess returns a successful answer unchanged', () => {
  const success = answer(200, { uuid: 'x' });
  expect(expectSuccess(success)).toBe(success);
});

test('expectSuccess keeps the platform’s code and reference in the error, but not the body', () => {
  try {
    expectSuccess(answer(400, { ...failure(603), token: 'secret' }));
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(CompanionError);
    const { detail, message } = error as CompanionError;
    expect(detail).toEqual({ status: 400, platformCode: 603, reference: 'ref' });
    expect(message).not.toContain('secret');
  }
});

test.each([301, 302, 307, 308])('callApi follows no redirect with status %i', async (status) => {
  vi.stubGlobal('navigator', { onLine: true });
  const other = await startHttpServer((_came, response) => json(response, { pong: true }));
  const relay = await startHttpServer((_came, response) =>
    response.writeHead(status, { Location: `${other.url}requests` }).end(),
  );
  const post = { method: 'POST', path: 'requests', body: { txjson: 'private' } } as const;
  await expect(callApi({ url: relay.url, token: 'secret' }, post)).rejects.toMatchObject({
    code: 'relay-unreachable',
  });
  expect(relay.came).toHaveLength(1);
  expect(other.came).toEqual([]);
});
