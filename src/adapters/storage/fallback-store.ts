import { CompanionError, type ErrorCode } from '../../core/companion-error';
import { limitConcurrency } from '../../core/limit-concurrency';
import { updateIndexFlags } from '../../core/request/apply-status';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { browser } from '../browser/browser';

// The fallback store keeps requests in the browser's extension storage instead of the database:
// requests that the database could not take, until it can, and private ones, which never enter it.

/** A request in the fallback store, in the form in which it is stored. */
export interface FallbackEntry {
  readonly row: SignRequest;
  /** The draft it was made from. The draft may still be in the database. */
  readonly draft?: string;
  /** Why the database could not take the request; absent for a private one. */
  readonly why?: ErrorCode;
}

/** A request before and after a change. */
export interface RequestChange {
  readonly before: SignRequest;
  readonly after: SignRequest;
}

/** The start of each stored key. Users have keys with this old name on disk: it must not change. */
const KEY_PREFIX = 'spare:';

/** `local` is the disk. `session` is memory until the browser closes, for a disk that takes nothing. */
const AREAS = ['local', 'session'] as const;

/** Runs writes one after another: extension storage has no transactions. Only the worker writes. */
export const queueFallbackWrite = limitConcurrency(1);

function keyOf(identifier: string): string {
  return KEY_PREFIX + identifier;
}

export async function getFallbackEntries(): Promise<FallbackEntry[]> {
  const [onDisk, inMemory] = await Promise.all(
    AREAS.map((area) => browser.storage[area].get(null)),
  );
  return Object.entries({ ...onDisk, ...inMemory }).flatMap(([key, value]) => {
    const entry = key.startsWith(KEY_PREFIX) ? (value as FallbackEntry | null) : undefined;
    return entry && findSignRequest(entry.row) ? entry : [];
  });
}

export async function findInFallback(identifier: string): Promise<FallbackEntry | undefined> {
  return (await getFallbackEntries()).find(({ row }) => row.identifier === identifier);
}

/** Whether the entry survives a restart of the browser. */
export async function isOnDisk({ row }: FallbackEntry): Promise<boolean> {
  const key = keyOf(row.identifier);
  return key in (await browser.storage.local.get(key));
}

/** The open requests that were made in private windows, newest first. */
export async function getOpenPrivateRequests(): Promise<SignRequest[]> {
  const rows = (await getFallbackEntries()).map(({ row }) => row);
  return rows.filter((row) => row.private && row.open).sort((a, b) => b.createdAt - a.createdAt);
}

/** Calls the listener whenever the fallback store changes. @returns stops it */
export function onFallbackChange(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(KEY_PREFIX))) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/**
 * @returns `there` when the request was added before, `draft-gone` when another request was made
 * from the same draft
 * @throws CompanionError `storage-none` when neither area takes it: then it must not be sent
 */
export function addToFallback(
  row: SignRequest,
  draft: string | undefined,
  why?: ErrorCode,
): Promise<'added' | 'there' | 'draft-gone'> {
  return queueFallbackWrite(async () => {
    for (const entry of await getFallbackEntries()) {
      if (entry.row.identifier === row.identifier) return 'there';
      if (draft && entry.draft === draft) return 'draft-gone';
    }
    await putEntry({ row, ...(why && { why }), ...(draft && { draft }) });
    return 'added';
  });
}

/** @returns undefined when the request is not in the fallback store */
export function changeInFallback(
  identifier: string,
  change: (request: SignRequest) => SignRequest,
): Promise<RequestChange | undefined> {
  return queueFallbackWrite(async () => {
    const entry = await findInFallback(identifier);
    if (!entry) return undefined;
    const after = updateIndexFlags(change(entry.row), Date.now());
    await putEntry({ ...entry, row: after });
    return { before: entry.row, after };
  });
}

/** Call it inside `queueFallbackWrite`. */
export async function removeFromFallback({ row }: FallbackEntry): Promise<void> {
  await Promise.all(AREAS.map((area) => browser.storage[area].remove(keyOf(row.identifier))));
}

async function putEntry(entry: FallbackEntry): Promise<void> {
  const item = { [keyOf(entry.row.identifier)]: entry };
  const failed = await Promise.all(
    AREAS.map((area) => browser.storage[area].set(item).catch(() => true)),
  );
  if (failed.every(Boolean)) throw new CompanionError('storage-none');
}
