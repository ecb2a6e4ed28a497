import type { DBSchema } from 'idb';
import type { Contact } from '../../core/address-book/contact';
import type { Draft } from '../../core/draft';
import type { IndexChunk } from '../../core/history/index-chunk';
import type { SignRequest } from '../../core/request/sign-request';

/** The stores of the database. Requests are keyed by identifier, which sorts by time. */
export interface Schema extends DBSchema {
  requests: {
    key: string;
    value: SignRequest;
    indexes: { open: number; untold: number; unchecked: number; destination: string };
  };
  /** Deleted requests that can still be restored, with the time of their deletion. */
  removed: { key: string; value: SignRequest & { readonly removedAt: number } };
  drafts: { key: string; value: Draft };
  contacts: { key: string; value: Contact & { readonly key: string } };
  /** The identifiers of requests written since the search index was last updated. */
  changed: { key: string; value: 1 };
  /** The chunks of the search index. They are derived from the requests and can be rebuilt. */
  blocks: { key: string; value: IndexChunk; indexes: { rev: number } };
  /** The state of the search index, under one key. It can be rebuilt, too. */
  derived: { key: 1; value: unknown };
  /** When the database was created (ms since 1970); 0 if that was before version 5. */
  meta: { key: 'createdAt'; value: number };
  /** The session, under one key, where the browser has no better place (`stored-session.ts`). */
  session: { key: 1; value: { readonly session: object | null; readonly writtenAt: number } };
}
