import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoreLocation } from '../../../src/relay/store/open-store';
import type { Sandbox } from '../../../src/sandbox/sandbox';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { freePort } from '../../../src/tools/machine/postgres';

/** A relay in its own process, configured by its environment, as operators run it. */
export interface RelayProcess {
  readonly port: number;
  readonly url: string;
  /** Current process id; 0 while it does not run. */
  readonly pid: number;
  /** Lines of the standard output and error of all its processes. */
  readonly lines: string[];
  readonly isAlive: boolean;
  /** Starts on the same port as before; resolves when it listens. */
  start(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** SIGTERM. @returns its exit code, null when a signal ended it */
  stop(): Promise<number | null>;
}

interface ProcessOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** Flags of Node. */
  readonly flags?: readonly string[];
  /** The command that runs node, such as `unshare` with its flags. */
  readonly wrapper?: readonly string[];
}

/** One key for all relays, because relays on one store must open each other's tokens. */
const RELAY_KEY = randomBytes(32).toString('base64');

/** A start takes a second; the first one of an embedded store on a busy machine takes a minute. */
const START_TIMEOUT_MS = 90_000;

/** Settings for a relay that uses a sandbox in this process and trusts its certificate. */
async function settingsFor(sandbox: Sandbox, store: StoreLocation, port: number, folder: string) {
  const certificate = join(folder, 'sandbox.pem');
  await writeFile(certificate, sandbox.certificate);
  return {
    PATH: process.env.PATH ?? '',
    NODE_EXTRA_CA_CERTS: certificate,
    XAMAN_URL: `https://localhost:${sandbox.port}`,
    XAMAN_OAUTH_URL: `https://localhost:${sandbox.port}/oauth`,
    XAMAN_API_KEY: SANDBOX_API_KEY,
    XAMAN_API_SECRET: SANDBOX_API_SECRET,
    RELAY_KEY,
    RELAY_PORT: String(port),
    RELAY_ADMIN_PORT: 'off',
    RELAY_CALLS_PER_MINUTE: '1000000',
    ...('url' in store ? { DATABASE_URL: store.url } : { RELAY_DATA: store.folder }),
  };
}

/** Creates a relay without starting it. `dispose` kills it and deletes its files. */
export async function createRelayProcess(
  sandbox: Sandbox,
  store: StoreLocation,
  { settings = {}, flags = [], wrapper = [] }: ProcessOptions = {},
): Promise<RelayProcess & { dispose(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'relay-'));
  const port = await freePort();
  const env = { ...(await settingsFor(sandbox, store, port, folder)), ...settings };
  const lines: string[] = [];
  let child: ChildProcess | undefined;

  const isAlive = () => child?.pid !== undefined && child.exitCode === null && !child.signalCode;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!child || !isAlive()) return child?.exitCode ?? null;
    // The output closes when the last process in the wrapper has ended.
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
    return child.exitCode;
  };
  const start = async (): Promise<void> => {
    const program = ['--import', 'tsx', 'src/relay/main.ts'];
    const [command = '', ...args] = [...wrapper, process.execPath, ...flags, ...program];
    const started = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    createInterface(started.stderr).on('line', (line) => lines.push(line));
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why}\n${lines.slice(-20).join('\n')}`));
      const timer = setTimeout(() => fail('The relay does not start.'), START_TIMEOUT_MS);
      started.once('exit', () => {
        clearTimeout(timer);
        fail('The relay ended before it listened.');
      });
      createInterface(started.stdout).on('line', (line) => {
        lines.push(line);
        if (!line.includes('the relay listens')) return;
        clearTimeout(timer);
        resolve();
      });
    });
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    lines,
    start,
    get pid() {
      return (isAlive() && child?.pid) || 0;
    },
    get isAlive() {
      return isAlive();
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async dispose() {
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
