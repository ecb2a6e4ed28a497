import { randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { findHolder, type Holder, ownHolder } from './holder';
import { listenInFolder } from './socket';

/**
 * Interval of rewriting a claim's file (ms). Machines that cannot reach its socket check its time.
 */
const HEARTBEAT_MS = 10_000;

const FILE_PATTERN = /^relay-([0-9a-f]{16})\.lock$/;
const fileName = (id: string) => `relay-${id}.lock`;

export const socketName = (id: string) => `relay-${id}.sock`;

/**
 * This process's claim on a folder: a socket on which it listens, and a file that names its holder.
 */
export interface Claim {
  readonly id: string;
  readonly holder: Holder;
  /** When the file was created, in ms by the clock of the file system. */
  readonly createdAt: number;
  /** Answers `granted` to all processes that connect to the socket, waiting ones included. */
  grant(): void;
  release(): Promise<void>;
}

/** @throws RelayError when no socket can be created */
export async function createClaim(folder: string): Promise<Claim> {
  const id = randomBytes(8).toString('hex');
  const holder = ownHolder(folder);
  const text = `${JSON.stringify(holder)}\n`;
  let decide: (isGranted: boolean) => void = () => {};
  const decided = new Promise<boolean>((resolve) => {
    decide = resolve;
  });
  // The socket is created before the file, so every claim that is listed has a socket to ask.
  const server = await listenInFolder(folder, socketName(id), (peer) => void answer(peer, decided));
  const path = join(folder, fileName(id));
  const file = await open(path, 'wx', 0o600).catch(async (error) => {
    server.close();
    await removeClaim(folder, id);
    throw error;
  });
  // The file server sets the file's time, so the clocks of two machines are never compared.
  const write = async (): Promise<void> => {
    await file.write(text, 0);
    await file.datasync();
  };
  // A full disk must not end the relay: processes on this machine ask the socket.
  const heartbeat = setInterval(() => void write().catch(() => {}), HEARTBEAT_MS).unref();
  const release = async (): Promise<void> => {
    clearInterval(heartbeat);
    await rm(path, { force: true });
    server.close();
    decide(false);
    await removeClaim(folder, id);
    await file.close();
  };
  try {
    await write();
    const { mtimeMs: createdAt } = await file.stat();
    return { id, holder, createdAt, grant: () => decide(true), release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Lists the ids of all claims on a folder. */
export async function listClaims(folder: string): Promise<string[]> {
  return (await readdir(folder)).flatMap((name) => FILE_PATTERN.exec(name)?.[1] ?? []);
}

/**
 * Reads a claim's file; undefined when the claim was released.
 * @throws Error when it is unreadable
 */
export async function findClaim(folder: string, id: string) {
  // `open`, not `stat` alone: a network file system then asks its server for the file's time.
  const file = await open(join(folder, fileName(id))).catch((error) => {
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

/** Removes a claim whose process has ended. Ids are unique, so no active claim is removed. */
export async function removeClaim(folder: string, id: string): Promise<void> {
  for (const name of [socketName(id), fileName(id)]) await rm(join(folder, name), { force: true });
}

async function answer(peer: Socket, decided: Promise<boolean>): Promise<void> {
  peer.unref().on('error', () => {});
  if (await decided) peer.end('granted', () => peer.destroy());
  else peer.destroy();
}
