import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { RelayError } from '../../relay-error';

/**
 * Longest address of a Unix socket in bytes: 107 on Linux, 103 on macOS. Node truncates longer
 * ones.
 */
const MAX_ADDRESS_BYTES = 103;

/** A process that is stopped or busy accepts connections but does not answer within this time. */
const ANSWER_TIMEOUT_MS = 5000;

const ABSENT_CODES = ['ECONNREFUSED', 'ENOENT'];

/** Answer of a socket's owner; `ended` means that it closed the connection without sending data. */
export type OwnerAnswer = 'granted' | 'ended' | 'absent' | 'unknown';

/**
 * Listens on a Unix socket in a folder, without keeping the process alive.
 * @throws RelayError when no socket can be created
 */
export async function listenInFolder(
  folder: string,
  name: string,
  onPeer: (peer: Socket) => void,
): Promise<Server> {
  const server = createServer(onPeer).unref();
  await withAddress(folder, name, async (address) => {
    await new Promise<void>((onListening, onError) => {
      server.once('error', onError).listen(address, onListening);
    }).catch((cause) => {
      throw new RelayError(
        `The folder ${folder} cannot be locked: no socket can be created in it (${cause.code}). Put it on a local disk, or use PostgreSQL (DATABASE_URL).`,
        { cause },
      );
    });
  });
  return server;
}

/**
 * Asks the owner of a socket in a folder whether it has the folder's lock.
 * @param isConnectEnough whether a connection alone counts as `granted`
 */
export function askOwner(
  folder: string,
  name: string,
  isConnectEnough: boolean,
): Promise<OwnerAnswer> {
  return withAddress(folder, name, (address) => {
    return new Promise((onAnswer) => {
      const peer = connect(address);
      const end = (answer: OwnerAnswer) => {
        onAnswer(answer);
        peer.destroy();
      };
      peer.setTimeout(ANSWER_TIMEOUT_MS, () => end('granted'));
      if (isConnectEnough) peer.once('connect', () => end('granted'));
      peer.once('data', () => end('granted'));
      peer.once('close', () => end('ended'));
      peer.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
        if (ABSENT_CODES.includes(code)) end('absent');
        else end(code === 'ECONNRESET' ? 'ended' : 'unknown');
      });
    });
  });
}

/** Runs work with an address of the socket that is short enough for the platform. */
async function withAddress<T>(
  folder: string,
  name: string,
  work: (address: string) => Promise<T>,
): Promise<T> {
  if (process.platform === 'win32') return await work(`\\\\.\\pipe\\xaman-${name}`);
  if (!existsSync('/proc/self/fd')) return await work(shortAddress(folder, name));
  const directory = await open(folder);
  try {
    return await work(`/proc/self/fd/${directory.fd}/${name}`);
  } finally {
    await directory.close();
  }
}

function shortAddress(folder: string, name: string): string {
  const path = join(resolve(folder), name);
  const address = [path, relative('', path)].find(
    (candidate) => Buffer.byteLength(candidate) <= MAX_ADDRESS_BYTES,
  );
  if (address) return address;
  throw new RelayError(
    `The folder ${folder} cannot be locked: its path is too long for a socket. Use a folder whose path has at most ${MAX_ADDRESS_BYTES - name.length - 1} bytes.`,
  );
}
