import { codeOf, type ErrorCode } from '../../core/companion-error';
import type { SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';
import { getSpares, isOnDisk } from './spare-requests';

/** What is to be said about what is stored. */
export interface StorageTrouble {
  /** What is wrong with the database, or was when a request was kept beside it. */
  readonly code: ErrorCode | undefined;
  /** The requests kept beside the database, newest first. */
  readonly spares: readonly SignRequest[];
  /** One of them is in memory only. */
  readonly inMemory: boolean;
}

/** Looks at what is stored; changes nothing. */
export async function findStorageTrouble(): Promise<StorageTrouble> {
  const works = inDatabase((db) => db.getKey('drafts', '')).then(() => undefined, codeOf);
  const [code, beside] = await Promise.all([works, getSpares()]);
  const spares = beside.filter(({ row }) => !row.private);
  const onDisk = await Promise.all(spares.map(isOnDisk));
  return {
    code: code ?? spares[0]?.why,
    spares: spares.map(({ row }) => row).sort((a, b) => b.createdAt - a.createdAt),
    inMemory: onDisk.includes(false),
  };
}
