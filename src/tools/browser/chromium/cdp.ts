import { WebSocket } from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: -- every method of the protocol has its own result
export type CdpResult = any;
type Listener = (params: CdpResult) => void;

/** A session (with the browser or a target) on a DevTools connection. */
export interface CdpSession {
  send(method: string, params?: object): Promise<CdpResult>;
  /** Adds a listener for an event, or for `disconnected`. @returns a function that removes it */
  on(event: string, listener: Listener): () => void;
}

/** A second DevTools connection besides Playwright's, for targets that Playwright does not list. */
export interface Cdp extends CdpSession {
  attach(targetId: string): Promise<CdpSession & { detach(): Promise<void> }>;
  /** The session of a target that the browser attached automatically (`Target.attachedToTarget`). */
  session(sessionId: string): CdpSession;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: CdpResult;
  readonly result?: CdpResult;
  readonly error?: { readonly message: string };
}

/** Connects to a browser's DevTools URL (`ws://127.0.0.1:…/devtools/browser/…`). */
export async function connectCdp(url: string): Promise<Cdp> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const pending = new Map<number, PendingCall>();
  const listeners = new Set<{ session: string; event: string; listener: Listener }>();
  let lastId = 0;

  const rejectCalls = (matches: (call: PendingCall) => boolean, reason: string): void => {
    for (const [id, call] of pending) {
      if (!matches(call)) continue;
      pending.delete(id);
      call.reject(new Error(`${call.method}: ${reason}`));
    }
  };
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) {
      const call = pending.get(message.id);
      pending.delete(message.id);
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
      const detached = message.params.sessionId;
      rejectCalls((call) => call.session === detached, 'the target was closed.');
    }
  });
  socket.once('close', () => {
    rejectCalls(() => true, 'the browser was closed.');
    for (const { event, listener } of [...listeners]) if (event === 'disconnected') listener({});
  });
  socket.on('error', () => socket.terminate());

  const session = (sessionId: string): CdpSession => ({
    send(method, params = {}) {
      if (socket.readyState !== WebSocket.OPEN) {
        return Promise.reject(new Error(`${method}: the browser was closed.`));
      }
      lastId += 1;
      const id = lastId;
      const target = sessionId ? { sessionId } : {};
      return new Promise((resolve, reject) => {
        pending.set(id, { method, session: sessionId, resolve, reject });
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

/** A call whose answer has not arrived. */
interface PendingCall {
  readonly method: string;
  readonly session: string;
  readonly resolve: (answer: CdpResult) => void;
  readonly reject: (error: Error) => void;
}
