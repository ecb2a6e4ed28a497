import { connect, createServer, type Server } from 'node:net';

/** A TCP proxy that can make connections go silent without closing them, as a NAT does. */
export interface MuteProxy {
  readonly port: number;
  /** Silences the connections on which `LISTEN` was sent. @returns their number */
  muteListening(): number;
  close(): void;
}

/** Forwards connections to a port of this machine. */
export async function startMuteProxy(port: number): Promise<MuteProxy> {
  const listening = new Set<{ isMuted: boolean }>();
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const state = { isMuted: false };
    near.on('data', (data) => {
      if (data.includes('LISTEN relay_')) listening.add(state);
      if (!state.isMuted) far.write(data);
    });
    far.on('data', (data) => {
      if (!state.isMuted) near.write(data);
    });
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.on('close', () => {
      listening.delete(state);
      far.destroy();
    });
    far.on('close', () => {
      if (!state.isMuted) near.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    muteListening() {
      for (const state of listening) state.isMuted = true;
      return listening.size;
    },
    close: () => server.close(),
  };
}
