import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { hasCommand } from './debian';

const run = promisify(execFile);

/** A PostgreSQL server for tests, with its own data folder and port. */
export interface Postgres {
  /** Creates an empty database. @returns its connection URL */
  createDatabase(): Promise<string>;
  /** Ends the server without a checkpoint, as when its machine fails. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/**
 * The folder of PostgreSQL's programs, which Debian does not put on the PATH; '' when they are on the
 * PATH, undefined when PostgreSQL is not installed.
 */
export async function findPostgres(): Promise<string | undefined> {
  const root = '/usr/lib/postgresql';
  const versions = await readdir(root).catch(() => []);
  const [newest] = versions.toSorted((a, b) => Number(b) - Number(a));
  if (newest) return join(root, newest, 'bin');
  return (await hasCommand('initdb')) ? '' : undefined;
}

/** PostgreSQL refuses to run as root. For root these are the ids of the user that its package made. */
async function getServerUser(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const id = async (option: string) => Number((await run('id', [option, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/**
 * Starts a server with empty data.
 * @param settings server settings, such as `{ fsync: 'off' }` for tests without a power failure
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Postgres> {
  const programs = await findPostgres();
  if (programs === undefined)
    throw new Error('PostgreSQL is not installed. Run: apt-get install -y postgresql');
  const user = await getServerUser();
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'relay', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  await run(join(programs, 'initdb'), initdb, { ...user, cwd: folder });
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = (name: string) => `postgres://relay@127.0.0.1:${port}/${name}`;
  let server: ChildProcess = spawn('true');
  let lastDatabase = 0;

  const start = async (): Promise<void> => {
    const args = ['-D', data, '-p', String(port), ...flags];
    server = spawn(join(programs, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' });
    for (const deadline = Date.now() + 30_000; !(await isReachable(url('postgres'))); ) {
      if (Date.now() > deadline) throw new Error('PostgreSQL did not start within 30 s.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const terminate = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await exited;
  };
  await start();
  return {
    async createDatabase() {
      lastDatabase += 1;
      const name = `relay_${process.pid}_${lastDatabase}`;
      await query(url('postgres'), `CREATE DATABASE ${name}`);
      return url(name);
    },
    kill: () => terminate('SIGQUIT'),
    start,
    async stop() {
      await terminate('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function isReachable(url: string): Promise<boolean> {
  return await query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A TCP port of 127.0.0.1 that is free at the moment of the call. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
