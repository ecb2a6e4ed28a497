import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A plain TCP balancer: each connection goes to the next relay, past those that refuse it. */
export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;

  const bring = (caller: Socket, refusals: number): void => {
    const port = ports[turn % ports.length] ?? 0;
    turn += 1;
    const relay = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const refused = (): void => {
      if (refusals + 1 < ports.length) bring(caller, refusals + 1);
      else caller.destroy();
    };
    relay.once('error', refused);
    relay.once('connect', () => {
      relay.off('error', refused);
      // Whatever breaks one side breaks the other.
      relay.on('error', () => caller.destroy());
      relay.on('close', () => caller.destroySoon());
      caller.on('close', () => relay.destroySoon());
      caller.pipe(relay).pipe(caller);
    });
  };
  const server = createServer({ allowHalfOpen: true }, (caller) => {
    open.add(caller);
    caller.on('close', () => open.delete(caller));
    caller.on('error', () => caller.destroy());
    bring(caller, 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
