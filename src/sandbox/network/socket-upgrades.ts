import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Platform } from '../platform/platform';
import { serveStatusSocket, socketUuid } from '../sign/status-socket';
import type { Faults } from '../state/faults';
import type { Traffic, TrafficEntry } from '../state/traffic';

/** Upgrades `/sign/<uuid>` to a WebSocket on every host but OAuth; refuses other paths with 404. */
export class SocketUpgrades {
  #server = new WebSocketServer({ noServer: true });

  constructor(
    private readonly platform: Platform,
    private readonly faults: () => Faults,
    private readonly traffic: Traffic,
  ) {}

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const { pathname: path, search, hostname: host } = urlOf(request);
    const log = (entry: Pick<TrafficEntry, 'method' | 'status' | 'data'>): void =>
      this.traffic.add({
        at: this.platform.clock.now(),
        kind: 'socket',
        host,
        path,
        search,
        ...entry,
      });
    const refuse = (status: number, text: string): void => {
      log({ method: 'OPEN', status });
      socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    const uuid = host === 'oauth2.xumm.app' ? undefined : socketUuid(path);
    if (this.faults().socket.isRefusing || !uuid) {
      if (uuid) refuse(503, 'Service Unavailable');
      else refuse(404, 'Not Found');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate());
      log({ method: 'OPEN', status: 101 });
      client.on('close', (code) => log({ method: 'CLOSE', status: code }));
      serveStatusSocket(client, uuid, this.platform, this.faults().socket, {
        onSent: (data) => log({ method: 'FRAME', status: null, data }),
        onReceived: (data) => log({ method: 'MESSAGE', status: null, data }),
      });
    });
  }

  /** Terminates every socket without a close frame. */
  terminateAll(): void {
    for (const client of this.#server.clients as Set<WebSocket>) client.terminate();
  }
}

function urlOf(request: IncomingMessage): URL {
  const base = `https://${request.headers.host ?? 'localhost'}`;
  return URL.canParse(request.url ?? '/', base)
    ? new URL(request.url ?? '/', base)
    : new URL('https://invalid/');
}
