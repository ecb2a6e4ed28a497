import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { RelayError } from '../../relay-error';

/** Longest address of a Unix socket in bytes: 107 on Linux, 103 on macOS. Node cuts longer ones. */
const LONGEST = 103;

/** A process that is stopped or too busy to answer accepts connections all the same. */
const ANSWER_MS = 5000;

const ABSENT = ['ECONNREFUSED', 'ENOENT'];

/** How the owner of a socket answers; `ended` means it closed the connection without a word. */
export type Answer = 'granted' | 'ended' | 'absent' | 'unknown';

/**
 * Listens on a Unix socket in a folder, without keeping the process alive.
 * @throws RelayError where no socket can be made
 */
export async function listenIn(
  folder: string,
  name: string,
  onPeer: (peer: Socket) => void,
): Promise<Server> {
  const server = createServer(onPeer).unref();
  await atAddress(folder, name, async (address) => {
    await new Promise<void>((onListening, onError) => {
      server.once('error', onError).listen(address, onListening);
    }).catch((cause) => {
      throw new RelayError(
        `The folder ${folder} cannot be locked: no socket can be made in it (${cause.code}). Put it on a local disk, or use PostgreSQL (DATABASE_URL).`,
        { cause },
      );
    });
  });
  return server;
}

/**
 * Connects to a socket in a folder.
 * @param isEnough whether a connection alone counts as `granted`
 */
export function askOwner(folder: string, name: string, isEnough: boolean): Promise<Answer> {
  return atAddress(folder, name, (address) => {
    return new Promise((onAnswer) => {
      const peer = connect(address);
      const end = (answer: Answer) => {
        onAnswer(answer);
        peer.destroy();
      };
      peer.setTimeout(ANSWER_MS, () => end('granted'));
      if (isEnough) peer.once('connect', () => end('granted'));
      peer.once('data', () => end('granted'));
      peer.once('close', () => end('ended'));
      peer.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
        if (ABSENT.includes(code)) end('absent');
        else end(code === 'ECONNRESET' ? 'ended' : 'unknown');
      });
    });
  });
}

/** Gives the work an address of the socket that fits, however long the folder's path is. */
async function atAddress<T>(
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
  const address = [path, relative('', path)].find((one) => Buffer.byteLength(one) <= LONGEST);
  if (address) return address;
  throw new RelayError(
    `The folder ${folder} cannot be locked: its path is too long for a socket. Use a folder whose path has at most ${LONGEST - name.length - 1} bytes.`,
  );
}
