import type { ErrorCode } from '../../core/companion-error';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { browser } from '../browser/browser';

// Requests the database could not take, in the browser's other store for extensions, until it can;
// and those that are private, which are never in the database.

/** A request beside the database. */
export interface Spare {
  readonly row: SignRequest;
  /** The draft it came of, which may still be in the database. */
  readonly draft?: string;
  /** What was wrong with the database; nothing where the request is private. */
  readonly why?: ErrorCode;
}

/** Under which name it is kept. */
export const keyOf = (identifier: string) => `spare:${identifier}`;

/** The disk, and memory until the browser is closed, for disks that take nothing at all. */
export const AREAS = ['local', 'session'] as const;

/** Every request beside the database. */
export async function getSpares(): Promise<Spare[]> {
  const stored = await Promise.all(AREAS.map((area) => browser.storage[area].get(null)));
  return Object.entries({ ...stored[0], ...stored[1] }).flatMap(([key, value]) => {
    const spare = key.startsWith(keyOf('')) ? (value as Spare | null) : undefined;
    return spare && findSignRequest(spare.row) ? spare : [];
  });
}

export async function findSpare(identifier: string): Promise<Spare | undefined> {
  return (await getSpares()).find(({ row }) => row.identifier === identifier);
}

export async function isOnDisk({ row }: Spare): Promise<boolean> {
  const key = keyOf(row.identifier);
  return key in (await browser.storage.local.get(key));
}

/** What was made in private windows and is not over, newest first. */
export async function getOpenPrivate(): Promise<SignRequest[]> {
  const rows = (await getSpares()).map(({ row }) => row);
  return rows.filter((row) => row.private && row.open).sort((a, b) => b.createdAt - a.createdAt);
}

/** Calls back whenever something beside the database changes, until stopped. */
export function onSpares(listener: () => void): () => void {
  const heard = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(keyOf('')))) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
