import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { hasCommand } from './debian';

const run = promisify(execFile);

/** A PostgreSQL of the tests' own, which nothing else on the machine knows of. */
export interface Postgres {
  /** A new, empty database. */
  newDatabase(): Promise<string>;
  /** As when the machine that has it fails. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The folder of its programs: Debian keeps them off the PATH. Undefined when there are none. */
export async function findPostgres(): Promise<string | undefined> {
  const root = '/usr/lib/postgresql';
  const versions = await readdir(root).catch(() => []);
  const [newest] = versions.toSorted((a, b) => Number(b) - Number(a));
  if (newest) return join(root, newest, 'bin');
  return (await hasCommand('initdb')) ? '' : undefined;
}

/** It refuses to run as root: then it runs as the user its package made. */
async function unprivileged(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const id = async (what: string) => Number((await run('id', [what, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/** @param settings such as `{ fsync: 'off' }` where no power cut is in the story */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Postgres> {
  const programs = await findPostgres();
  if (programs === undefined) throw new Error('No PostgreSQL: apt-get install -y postgresql');
  const as = await unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  if (as.uid !== undefined && as.gid !== undefined) await chown(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'relay', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  await run(join(programs, 'initdb'), initdb, { ...as, cwd: folder });
  const port = await freePort();
  const own = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, ...settings };
  const flags = Object.entries(own).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = (name: string) => `postgres://relay@127.0.0.1:${port}/${name}`;
  let server: ChildProcess = spawn('true');
  let last = 0;

  const start = async (): Promise<void> => {
    const args = ['-D', data, '-p', String(port), ...flags];
    server = spawn(join(programs, 'postgres'), args, { ...as, cwd: folder, stdio: 'ignore' });
    for (const end = Date.now() + 30_000; !(await answers(url('postgres'))); ) {
      if (Date.now() > end) throw new Error('PostgreSQL did not start within 30 s.');
      await new Promise((wait) => setTimeout(wait, 50));
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
  };
  await start();
  return {
    async newDatabase() {
      last += 1;
      const name = `relay_${process.pid}_${last}`;
      await query(url('postgres'), `CREATE DATABASE ${name}`);
      return url(name);
    },
    kill: () => end('SIGQUIT'),
    start,
    async stop() {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
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
