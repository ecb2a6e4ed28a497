import { afterEach, describe, expect, test } from 'vitest';
import { callRelay, paymentBody } from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf, restart } = useRelay();
const POST = { method: 'POST', path: '/api/v1/platform/payload' };
const posts = () => sandbox().platform.postCount();
const post = (session: string, body: unknown) =>
  callRelay(relay(), 'POST', '/requests', session, body);
const body = (identifier: string, more: object = {}) => paymentBody(addressOf(), identifier, more);

afterEach(() => sandbox().faults.clear());

test('an error of the platform is passed on as an error, also with HTTP status 200', async () => {
  const session = await pairAs();
  sandbox().faults.next(POST, { status: 200, body: { error: { reference: 'x', code: 603 } } });
  const refused = await post(session, body('no-200'));
  expect([refused.status, refused.json.error.code]).toEqual([400, 603]);
  expect((await post(session, body('no-200'))).status).toBe(400);
});

describe('a request whose answer was lost', () => {
  test.each([
    'drop-after',
    'hold-after',
  ] as const)('(%s) is found by its identifier, and not sent again', async (action) => {
    const session = await pairAs();
    const before = posts();
    const gate = sandbox().faults.next(POST, action);
    const first = post(session, body(`lost-${action}`));
    await gate.arrived;
    gate.drop();
    expect((await first).status).toBe(504);
    const again = await post(session, body(`lost-${action}`));
    expect([again.status, posts()]).toEqual([200, before + 1]);
    expect(again.json).toMatchObject({
      uuid: sandbox().platform.payloads().at(-1)?.uuid,
      pushed: true,
    });
    const url = `https://xumm.app/sign/${again.json.uuid}`;
    expect(again.json.next).toEqual({ always: url, no_push_msg_received: `${url}/qr` });
    expect((await post(session, body(`lost-${action}`))).json).toEqual(again.json);
  });

  test('when its relay stopped is found by the next relay', async () => {
    const session = await pairAs();
    const before = posts();
    sandbox().faults.next(POST, 'drop-after');
    await post(session, body('lost-relay'));
    await restart();
    expect((await post(session, body('lost-relay'))).status).toBe(200);
    expect(posts()).toBe(before + 1);
  });

  test.each<[string, { status: number; body: object }]>([
    ['is refused', { status: 400, body: { error: { code: 599 } } }],
    ['fails', { status: 500, body: {} }],
  ])('is not refused when the lookup %s', async (_what, action) => {
    const session = await pairAs();
    const before = posts();
    const identifier = `lost-lookup-${action.status}`;
    sandbox().faults.next(POST, 'drop-after');
    await post(session, body(identifier));
    sandbox().faults.next({ method: 'GET', path: /\/payload\/ci\// }, action);
    expect((await post(session, body(identifier))).status).toBeGreaterThanOrEqual(500);
    const found = await post(session, body(identifier));
    expect([found.status, posts()]).toEqual([200, before + 1]);
  });
});

describe('a platform that', () => {
  test.each<[string, Parameters<ReturnType<typeof sandbox>['faults']['next']>[1], number]>([
    ['fails', { status: 500, body: { error: { code: 500 } } }, 502],
    ['answers no JSON', { status: 200, body: 'hello' }, 502],
    ['answers another object', { status: 200, body: { hello: 1 } }, 502],
    ['cannot be reached', 'drop-before', 504],
    ['rejects the API key', { status: 403, body: { error: { code: 811 } } }, 403],
    ['answers 401', { status: 401, body: { error: 'Unauthorized' } }, 502],
    ['answers 429', { status: 429, body: { error: { code: 429 } } }, 429],
  ])('%s causes a temporary error, and the same request works later, once', async (what, action, status) => {
    const session = await pairAs();
    const before = posts();
    const identifier = `down-${what.replaceAll(' ', '-')}`.slice(0, 40);
    sandbox().faults.next(POST, action);
    const failed = await post(session, body(identifier));
    expect(failed.status).toBe(status);
    expect(failed.json.error).toMatchObject({ reference: failed.headers.get('x-call-ref') });
    // After a 429, calls wait until the minute is over.
    sandbox().clock.advance(61_000);
    expect((await post(session, body(identifier))).status).toBe(200);
    expect((await post(session, body(identifier))).status).toBe(200);
    expect(posts()).toBe(before + 1);
  });

  test('refuses a request gets no second call, and the caller the same answer again', async () => {
    const session = await pairAs();
    const bad = body('down-good', { txjson: { TransactionType: 'Nonsense' } });
    const first = await post(session, bad);
    expect([first.status, first.json.error.code]).toEqual([400, 602]);
    const calls = sandbox().traffic.count(({ path }) => path === POST.path);
    const again = await post(session, bad);
    expect([again.status, again.json.error.code]).toEqual([400, 602]);
    expect(sandbox().traffic.count(({ path }) => path === POST.path)).toBe(calls);
  });
});
