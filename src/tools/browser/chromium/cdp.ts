import { WebSocket } from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: -- the protocol's answers are as many as its methods
export type Answer = any;
type Listener = (params: Answer) => void;

/** One conversation (with the browser, or one target) on a DevTools connection. */
export interface CdpSession {
  send(method: string, params?: object): Promise<Answer>;
  /** Listens to one event (or `disconnected`); the function returned stops listening. */
  on(event: string, listener: Listener): () => void;
}

/** A DevTools connection of our own, beside Playwright's: it sees what Playwright does not list. */
export interface Cdp extends CdpSession {
  attach(targetId: string): Promise<CdpSession & { detach(): Promise<void> }>;
  /** The conversation with a target that was attached to by itself (`Target.attachedToTarget`). */
  session(sessionId: string): CdpSession;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

/** Opens a connection to a browser's DevTools address (`ws://127.0.0.1:…/devtools/browser/…`). */
export async function connectCdp(address: string): Promise<Cdp> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<{ session: string; event: string; listener: Listener }>();
  let last = 0;

  const fail = (test: (call: Waiting) => boolean, text: string): void => {
    for (const [id, call] of waiting) {
      if (!test(call)) continue;
      waiting.delete(id);
      call.reject(new Error(`${call.method}: ${text}`));
    }
  };
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
      else call?.resolve(message.result);
      return;
    }
    for (const { session, event, listener } of [...listeners]) {
      if (event === message.method && session === (message.sessionId ?? '')) {
        listener(message.params);
      }
    }
    if (message.method === 'Target.detachedFromTarget') {
      const gone = message.params.sessionId;
      fail((call) => call.session === gone, 'the target went away.');
    }
  });
  socket.once('close', () => {
    fail(() => true, 'the browser went away.');
    for (const { event, listener } of [...listeners]) if (event === 'disconnected') listener({});
  });
  socket.on('error', () => socket.terminate());

  const session = (sessionId: string): CdpSession => ({
    send(method, params = {}) {
      if (socket.readyState !== WebSocket.OPEN) {
        return Promise.reject(new Error(`${method}: the browser went away.`));
      }
      last += 1;
      const id = last;
      const target = sessionId ? { sessionId } : {};
      return new Promise((resolve, reject) => {
        waiting.set(id, { method, session: sessionId, resolve, reject });
        socket.send(JSON.stringify({ id, method, params, ...target }));
      });
    },
    on(event, listener) {
      const entry = { session: sessionId, event, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  });
  const root = session('');
  return {
    ...root,
    session,
    async attach(targetId) {
      const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
      const detach = async (): Promise<void> => {
        await root.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
      };
      return { ...session(sessionId), detach };
    },
    close: () => socket.close(),
  };
}

interface Waiting {
  readonly method: string;
  readonly session: string;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}
