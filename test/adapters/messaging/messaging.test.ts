import { beforeEach, expect, test, vi } from 'vitest';
import { CompanionError } from '../../../src/core/companion-error';

const OWN = 'chrome-extension://own/';
type Listener = (message: unknown, sender: object, reply: (reply: unknown) => void) => true;
let listener: Listener | undefined;

/** Sends a message to the worker, as JSON as Chromium does. @returns its reply */
function sendToWorker(message: unknown, sender: object): Promise<unknown> {
  const sent: unknown = message && JSON.parse(JSON.stringify(message));
  return new Promise((resolve) => expect(listener?.(sent, sender, resolve)).toBe(true));
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
          addListener(onMessage: Listener) {
            listener = onMessage;
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

const { call, serveCalls, NO_RECEIVER } = await import('../../../src/adapters/messaging/messaging');
const page = { id: 'own', url: `${OWN}src/popup/index.html` };
const signOut = vi.fn();

beforeEach(() => {
  signOut.mockReset();
  sendMessage.mockReset();
  serveCalls({ 'session.signOut': signOut } as never);
});

test('serve answers a call of a page with the value', async () => {
  signOut.mockResolvedValue('done');
  const reply = await sendToWorker({ name: 'session.signOut', args: [] }, page);
  expect(reply).toEqual({ ok: true, value: 'done' });
});

test.each([
  ['a website', { id: 'own', url: 'https://example.test/' }],
  ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }],
  ['an unknown sender', {}],
])('serve ignores a call of %s', async (_name, sender) => {
  expect(await sendToWorker({ name: 'session.signOut', args: [] }, sender)).toBeUndefined();
  expect(signOut).not.toHaveBeenCalled();
});

test.each([
  [undefined],
  [{ name: 'toString', args: [] }],
  [{ name: '__proto__', args: [] }],
  [{ name: 'session.signOut', args: 'all' }],
  [{ args: [] }],
])('serve answers the malformed call %j with `bug`', async (message) => {
  expect(await sendToWorker(message, page)).toEqual({ ok: false, code: 'bug', detail: {} });
});

test('serve answers with the code of a thrown error, without its cause', async () => {
  signOut.mockRejectedValue(new CompanionError('offline', { status: 0 }, { cause: 'token' }));
  const reply = await sendToWorker({ name: 'session.signOut', args: [] }, page);
  expect(reply).toEqual({ ok: false, code: 'offline', detail: { status: 0 } });
});

test('call sends no argument that is left out, because JSON would turn it into null', async () => {
  sendMessage.mockResolvedValue({ ok: true });
  await call('signIn.open', undefined);
  expect(sendMessage).toHaveBeenCalledWith({ name: 'signIn.open', args: [] });
});

test('call repeats a call during which the worker stopped', async () => {
  sendMessage.mockRejectedValueOnce(new Error('The message port closed')).mockResolvedValue({
    ok: true,
    value: undefined,
  });
  await call('session.signOut');
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('call throws the error of the worker with its code', async () => {
  sendMessage.mockResolvedValue({ ok: false, code: 'storage', detail: {} });
  await expect(call('session.signOut')).rejects.toMatchObject({ code: 'storage' });
});

test('call dispatches NO_RECEIVER and throws `gone` when no worker receives it', async () => {
  const dispatched: string[] = [];
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => dispatched.push(type));
  sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
  await expect(call('session.signOut')).rejects.toMatchObject({ code: 'gone' });
  expect(dispatched).toEqual([NO_RECEIVER]);
  vi.unstubAllGlobals();
});
