import { beforeEach, expect, test, vi } from 'vitest';
import { CompanionError } from '../../../src/core/companion-error';

const OWN = 'chrome-extension://own/';
type Listener = (message: unknown, sender: object, reply: (reply: unknown) => void) => true;
let listener: Listener | undefined;

/** What the worker answers; every line it keeps open is answered. */
function ask(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => expect(listener?.(message, sender, resolve)).toBe(true));
}

const sendMessage = vi.fn();

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: {
    runtime: new Proxy(
      {
        id: 'own',
        getURL: (path: string) => OWN + path,
        sendMessage,
        onMessage: {
          addListener(heard: Listener) {
            listener = heard;
          },
        },
      },
      {
        get(known, name) {
          if (name in known) return Reflect.get(known, name);
          throw new Error(`browser.runtime.${String(name)} is not faked`);
        },
      },
    ),
  },
}));

const { call, serve, NO_RECEIVER } = await import('../../../src/adapters/messaging/messaging');
const page = { id: 'own', url: `${OWN}src/popup/index.html` };
const signOut = vi.fn();

beforeEach(() => {
  signOut.mockReset();
  sendMessage.mockReset();
  serve({ 'session.signOut': signOut } as never);
});

test('a call of ours is answered with the value', async () => {
  signOut.mockResolvedValue('done');
  const reply = await ask({ name: 'session.signOut', args: [] }, page);
  expect(reply).toEqual({ ok: true, value: 'done' });
});

test.each([
  ['a website', { id: 'own', url: 'https://example.test/' }],
  ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }],
  ['nobody known', {}],
])('%s is not heard', async (_name, sender) => {
  expect(await ask({ name: 'session.signOut', args: [] }, sender)).toBeUndefined();
  expect(signOut).not.toHaveBeenCalled();
});

test.each([
  [undefined],
  [{ name: 'toString', args: [] }],
  [{ name: '__proto__', args: [] }],
  [{ name: 'session.signOut', args: 'all' }],
  [{ args: [] }],
])('%j is no call', async (message) => {
  expect(await ask(message, page)).toEqual({ ok: false, code: 'bug', detail: {} });
});

test('what is thrown travels as a code, without its cause', async () => {
  signOut.mockRejectedValue(new CompanionError('offline', { status: 0 }, { cause: 'token' }));
  const reply = await ask({ name: 'session.signOut', args: [] }, page);
  expect(reply).toEqual({ ok: false, code: 'offline', detail: { status: 0 } });
});

test('a worker stopped in the middle is called again', async () => {
  sendMessage.mockRejectedValueOnce(new Error('The message port closed')).mockResolvedValue({
    ok: true,
    value: undefined,
  });
  await call('session.signOut');
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('a failure of the worker is thrown with its code', async () => {
  sendMessage.mockResolvedValue({ ok: false, code: 'storage', detail: {} });
  await expect(call('session.signOut')).rejects.toMatchObject({ code: 'storage' });
});

test('a call nobody hears is said to the page, and is not a bug', async () => {
  const dispatched: string[] = [];
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => dispatched.push(type));
  sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
  await expect(call('session.signOut')).rejects.toMatchObject({ code: 'gone' });
  expect(dispatched).toEqual([NO_RECEIVER]);
  vi.unstubAllGlobals();
});
