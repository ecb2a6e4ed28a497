import { type OriginalWebhook, storeOriginals } from '../forward/original';
import type { Sql } from '../store/sql';
import type { Seal } from '../tokens/seal';
import { type Delivery, storeDeliveries } from './deliveries';

/** A verified webhook, with its original if an endpoint gets originals. */
export interface ReceivedWebhook extends Delivery {
  readonly original: OriginalWebhook | undefined;
}

/** Stores webhooks and, in the same transaction, the originals that are to be passed on. */
export async function storeReceived(
  sql: Sql,
  seal: Seal,
  all: readonly ReceivedWebhook[],
): Promise<void> {
  const originals = all.flatMap(({ original }) => original ?? []);
  if (originals.length === 0) return await storeDeliveries(sql, all);
  await sql.transaction(async (tx) => {
    await storeDeliveries(tx, all);
    await storeOriginals(tx, seal, originals);
  });
}
