import { CompanionError, type ErrorCode } from '../../core/companion-error';
import { fewAtOnce } from '../../core/few-at-once';
import { remark } from '../../core/request/settle';
import type { SignRequest } from '../../core/request/sign-request';
import { browser } from '../browser/browser';
import { AREAS, findSpare, getSpares, keyOf, type Spare } from './spare-requests';

export interface Changed {
  readonly before: SignRequest;
  readonly after: SignRequest;
}

/** Only the worker writes, one step after the other: that store knows no transactions. */
export const inTurn = fewAtOnce(1);

/** @throws CompanionError `storage-none` when it can be kept nowhere: then it must not be sent */
export function addSpare(
  row: SignRequest,
  draft: string | undefined,
  why?: ErrorCode,
): Promise<'added' | 'there' | 'draft-gone'> {
  return inTurn(async () => {
    for (const spare of await getSpares()) {
      if (spare.row.identifier === row.identifier) return 'there';
      if (draft && spare.draft === draft) return 'draft-gone';
    }
    await keep({ row, ...(why && { why }), ...(draft && { draft }) });
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
