import { CompanionError, type ErrorCode } from '../core/companion-error';
import { remark } from '../core/request/settle';
import { findSignRequest, type SignRequest } from '../core/request/sign-request';
import { browser } from './browser';

// Requests the database could not take, in the browser's other store for extensions, until it can.
// Only the worker writes, one step after the other: that store knows no transactions.

/** A request beside the database. */
export interface Spare {
  readonly row: SignRequest;
  /** The draft it came of, which may still be in the database. */
  readonly draft?: string;
  /** What was wrong with the database. */
  readonly why: ErrorCode;
}

export interface Changed {
  readonly before: SignRequest;
  readonly after: SignRequest;
}

const keyOf = (identifier: string) => `spare:${identifier}`;

/** The disk, and memory until the browser is closed, for disks that take nothing at all. */
const AREAS = ['local', 'session'] as const;

let last: Promise<unknown> = Promise.resolve();

/** Whoever reads and then writes does so alone. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

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

/** @throws CompanionError `storage-none` when it can be kept nowhere: then it must not be sent */
export function addSpare(
  row: SignRequest,
  draft: string | undefined,
  why: ErrorCode,
): Promise<'added' | 'there' | 'draft-gone'> {
  return inTurn(async () => {
    for (const spare of await getSpares()) {
      if (spare.row.identifier === row.identifier) return 'there';
      if (draft && spare.draft === draft) return 'draft-gone';
    }
    await keep({ row, why, ...(draft && { draft }) });
    return 'added';
  });
}

/** @returns undefined when it is not here */
export function changeSpare(
  identifier: string,
  change: (request: SignRequest) => SignRequest,
): Promise<Changed | undefined> {
  return inTurn(async () => {
    const spare = await findSpare(identifier);
    if (!spare) return undefined;
    const after = remark(change(spare.row), Date.now());
    await keep({ ...spare, row: after });
    return { before: spare.row, after };
  });
}

async function keep(spare: Spare): Promise<void> {
  const entry = { [keyOf(spare.row.identifier)]: spare };
  const failed = await Promise.all(
    AREAS.map((area) => browser.storage[area].set(entry).catch(() => true)),
  );
  if (failed.every(Boolean)) throw new CompanionError('storage-none');
}

export async function dropSpare({ row }: Spare): Promise<void> {
  await Promise.all(AREAS.map((area) => browser.storage[area].remove(keyOf(row.identifier))));
}

export async function isOnDisk({ row }: Spare): Promise<boolean> {
  const key = keyOf(row.identifier);
  return key in (await browser.storage.local.get(key));
}
