import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A TCP load balancer: each connection goes to the next relay that accepts it. */
export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;

  const forward = (caller: Socket, from: number, refusals = 0): void => {
    const port = ports[(from + refusals) % ports.length] ?? 0;
    const relay = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const onRefused = (): void => {
      if (refusals + 1 < ports.length) forward(caller, from, refusals + 1);
      else caller.destroy();
    };
    relay.once('error', onRefused);
    relay.once('connect', () => {
      relay.off('error', onRefused);
      // When one side closes, the other is closed too.
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
    turn += 1;
    forward(caller, turn);
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
