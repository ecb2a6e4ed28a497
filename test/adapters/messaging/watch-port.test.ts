import { expect, test, vi } from 'vitest';

const OWN = 'chrome-extension://own/';
type Listener = (port: object) => void;
const listeners: Listener[] = [];

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => OWN + path,
      onConnect: { addListener: (onConnect: Listener) => listeners.push(onConnect) },
    },
  },
}));

const { onWatchPortCount } = await import('../../../src/adapters/messaging/watch-port');
const counts: number[] = [];
onWatchPortCount((pages) => counts.push(pages));

/** Connects a port. @returns disconnects it */
function connect(sender: object | undefined, name = 'watch'): () => void {
  const onDisconnect: (() => void)[] = [];
  const addListener = (listener: () => void) => onDisconnect.push(listener);
  for (const listener of listeners) listener({ name, sender, onDisconnect: { addListener } });
  return () => {
    for (const listener of onDisconnect) listener();
  };
}

test('a page of the extension counts until it disconnects', () => {
  counts.length = 0;
  const disconnect = connect({ id: 'own', url: `${OWN}src/options/index.html` });
  disconnect();
  expect(counts).toEqual([1, 0]);
});

test.each([
  ['a script of the extension in a website', { id: 'own', url: 'https://example.test/' }],
  ['a website whose address begins alike', { id: 'own', url: 'chrome-extension://own.test/' }],
  ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }],
  ['an unknown sender', {}],
  ['no sender', undefined],
])('the port of %s does not count', (_name, sender) => {
  counts.length = 0;
  connect(sender)();
  expect(counts).toEqual([]);
});
