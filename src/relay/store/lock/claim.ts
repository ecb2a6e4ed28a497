import { randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { findHolder, type Holder, ownHolder } from './holder';
import { listenIn } from './socket';

/** How often a claim's file is written again, for machines that cannot reach its socket. */
const HEARTBEAT_MS = 10_000;

const FILE = /^relay-([0-9a-f]{16})\.lock$/;
const fileOf = (id: string) => `relay-${id}.lock`;

/** The name of a claim's socket. */
export const socketOf = (id: string) => `relay-${id}.sock`;

/** This process's claim on a folder: a socket it listens on, and a file that says whose it is. */
export interface Claim {
  readonly id: string;
  readonly holder: Holder;
  /** When the file was made, by the clock of the file system. */
  readonly madeAt: number;
  /** Answers who asks at the socket, from now on and those who wait. */
  grant(): void;
  withdraw(): Promise<void>;
}

/** @throws RelayError where no socket can be made */
export async function makeClaim(folder: string): Promise<Claim> {
  const id = randomBytes(8).toString('hex');
  const holder = ownHolder(folder);
  const text = `${JSON.stringify(holder)}\n`;
  let decide: (isGranted: boolean) => void = () => {};
  const decided = new Promise<boolean>((resolve) => {
    decide = resolve;
  });
  // The socket is there before the file: a claim that can be seen can be asked.
  const server = await listenIn(folder, socketOf(id), (peer) => void answer(peer, decided));
  const path = join(folder, fileOf(id));
  const file = await open(path, 'wx', 0o600).catch(async (error) => {
    server.close();
    await remove(folder, id);
    throw error;
  });
  // The file server sets the time: clocks of two machines are never compared.
  const write = async (): Promise<void> => {
    await file.write(text, 0);
    await file.datasync();
  };
  // A full disk must not end the relay; on this machine the socket is enough.
  const heartbeat = setInterval(() => void write().catch(() => {}), HEARTBEAT_MS).unref();
  const withdraw = async (): Promise<void> => {
    clearInterval(heartbeat);
    await rm(path, { force: true });
    server.close();
    decide(false);
    await remove(folder, id);
    await file.close();
  };
  try {
    await write();
    const { mtimeMs: madeAt } = await file.stat();
    return { id, holder, madeAt, grant: () => decide(true), withdraw };
  } catch (error) {
    await withdraw();
    throw error;
  }
}

/** The ids of all claims on a folder. */
export async function claimsOn(folder: string): Promise<string[]> {
  return (await readdir(folder)).flatMap((name) => FILE.exec(name)?.[1] ?? []);
}

/** A claim as its file has it; undefined when it was withdrawn. @throws Error when it is unreadable */
export async function findClaim(folder: string, id: string) {
  // Opened, not only looked at: a network file system then asks its server for the time.
  const file = await open(join(folder, fileOf(id))).catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  try {
    const { mtimeMs: writtenAt } = await file.stat();
    return { holder: findHolder(await file.readFile('utf8')), writtenAt };
  } finally {
    await file.close();
  }
}

/** Removes a claim whose process has ended. Ids are never used again, so no live one is hit. */
export async function remove(folder: string, id: string): Promise<void> {
  for (const name of [socketOf(id), fileOf(id)]) await rm(join(folder, name), { force: true });
}

async function answer(peer: Socket, decided: Promise<boolean>): Promise<void> {
  peer.unref().on('error', () => {});
  if (await decided) peer.end('granted', () => peer.destroy());
  else peer.destroy();
}
