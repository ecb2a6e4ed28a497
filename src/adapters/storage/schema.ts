import type { DBSchema } from 'idb';
import type { Contact } from '../../core/book/contact';
import type { Draft } from '../../core/draft';
import type { Block } from '../../core/history/block';
import type { SignRequest } from '../../core/request/sign-request';

/** What is on disk. Requests are keyed by identifier, which sorts by time. */
export interface Schema extends DBSchema {
  requests: {
    key: string;
    value: SignRequest;
    indexes: { open: number; untold: number; unchecked: number; destination: string };
  };
  /** Requests taken out of the history, as long as that can be undone, and when that was. */
  removed: { key: string; value: SignRequest & { readonly removedAt: number } };
  drafts: { key: string; value: Draft };
  contacts: { key: string; value: Contact & { readonly key: string } };
  /** The identifiers of requests written since the history's blocks were last brought up to them. */
  changed: { key: string; value: 1 };
  /** What the history is searched by, derived from the requests: may be dropped at any time. */
  blocks: { key: string; value: Block; indexes: { rev: number } };
  /** How far the blocks are, under one key. */
  derived: { key: 1; value: unknown };
}
