import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createHosts } from './hosts';
import { Ledger } from './ledger/ledger';
import { hostRules, sharedCertificate } from './network/certificate';
import { extensionRedirectUris } from './network/extension-redirect';
import { createRequestListener } from './network/request-listener';
import { SocketUpgrades } from './network/socket-upgrades';
import { Phone } from './phone/phone';
import { Platform } from './platform/platform';
import { type Application, sandboxApplication } from './state/application';
import { SandboxClock } from './state/clock';
import { Faults } from './state/faults';
import { JwtIssuer } from './state/jwt';
import { defaultSwitches, type Switches } from './state/switches';
import { Traffic } from './state/traffic';
import { Webhooks } from './webhooks/webhooks';

export interface SandboxOptions {
  /** TLS port on 127.0.0.1; 0 or undefined selects a free port. */
  port?: number;
  clock?: SandboxClock;
  switches?: Partial<Switches>;
  /** Default: `sandboxApplication`. */
  applications?: Application[];
  /** Redirect whitelist of the default application; default: this project's extension. */
  redirectUris?: string[];
  /** Webhook URL of the default application (§6); default: none. */
  webhookUrl?: string;
  /** PEM of certificates that webhooks trust in addition to Node's root certificates. */
  trustedCertificates?: string;
}

export interface Sandbox {
  port: number;
  /** Base64 sha256 of the certificate's key, for `--ignore-certificate-errors-spki-list`. */
  spki: string;
  /** PEM of the certificate, for `NODE_EXTRA_CA_CERTS`. */
  certificate: string;
  /** For `--host-resolver-rules`. */
  hostRules: string;
  homeUrl: string;
  phoneUrl: string;
  demoUrl: string;
  clock: SandboxClock;
  /** Can be changed at any time. */
  switches: Switches;
  phone: Phone;
  platform: Platform;
  ledger: Ledger;
  traffic: Traffic;
  faults: Faults;
  webhooks: Webhooks;
  /** Simulates a lost network: destroys every socket and stops listening. */
  goOffline(): Promise<void>;
  /** Listens again, on the same port. */
  goOnline(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the whole platform on one TLS port of 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock ?? new SandboxClock();
  const switches: Switches = { ...defaultSwitches, ...options.switches };
  const redirectUris = options.redirectUris ?? extensionRedirectUris();
  const applications = options.applications ?? [
    sandboxApplication(redirectUris, options.webhookUrl),
  ];
  const platform = new Platform(clock, switches, applications);
  const ledger = new Ledger(clock, switches);
  const phone = new Phone(platform, ledger);
  for (const { account } of phone.accounts()) ledger.account(account).set({});
  const webhooks = new Webhooks(platform, options.trustedCertificates);
  const traffic = new Traffic();
  const sockets = new SocketUpgrades(platform, () => faults, traffic);
  const faults = new Faults(() => sockets.terminateAll());
  const jwt = await JwtIssuer.create(clock, switches);
  const { key, cert, spki } = await sharedCertificate();

  let homeBase = '';
  const serve = createHosts({ platform, ledger, jwt, phone, webhooks, homeBase: () => homeBase });
  const server = createServer(
    { key, cert },
    createRequestListener({ clock, traffic, faults, serve }),
  );
  const connections = new Set<Duplex>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));

  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const port = await listen(options.port ?? 0);
  homeBase = `https://localhost:${port}`;

  const goOffline = (): Promise<void> =>
    new Promise((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      sockets.terminateAll();
      for (const socket of connections) socket.destroy();
    });
  return {
    port,
    spki,
    certificate: cert,
    hostRules: hostRules(port),
    homeUrl: `${homeBase}/`,
    phoneUrl: `${homeBase}/phone`,
    demoUrl: `${homeBase}/demo`,
    clock,
    switches,
    phone,
    platform,
    ledger,
    traffic,
    faults,
    webhooks,
    goOffline: goOffline,
    goOnline: async () => {
      if (!server.listening) await listen(port);
    },
    close: async () => {
      await goOffline();
      webhooks.stop();
      clock.stop();
    },
  };
}
