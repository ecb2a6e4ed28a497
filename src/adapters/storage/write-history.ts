import { codeOf } from '../../core/companion-error';
import { remark } from '../../core/request/settle';
import type { SignRequest } from '../../core/request/sign-request';
import { changeStored } from './change-stored';
import { orBeside } from './history';
import { addSpare, type Changed, changeSpare } from './keep-spares';
import { moveSpares } from './move-spares';
import { storeRequest } from './store-request';

/**
 * Turns a draft into a request in one step, and waits until that is on disk, not merely handed
 * over: however many windows show the draft, one request comes of it. What the database cannot take
 * is kept beside it.
 * @returns `there` when it was added before, `draft-gone` when another window sent or discarded the
 * draft
 */
export async function addRequest(
  request: SignRequest,
  draft: string | undefined,
): Promise<'added' | 'there' | 'draft-gone'> {
  // What is beside it may be the same request, or come of the same draft.
  await moveSpares();
  const row = remark(request, request.createdAt);
  if (row.private) return addSpare(row, draft);
  return storeRequest(row, draft).catch((error) => addSpare(row, draft, codeOf(error)));
}

/**
 * Changes one request in a single transaction.
 * @returns before and after, or undefined when there is no such request
 */
export function changeRequest(
  identifier: string,
  change: (request: SignRequest) => SignRequest,
): Promise<Changed | undefined> {
  return orBeside(
    () => changeStored(identifier, change),
    () => changeSpare(identifier, change),
  );
}
