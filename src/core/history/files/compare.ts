import type { SignRequest } from '../../request/sign-request';
import { fileForm } from './file-form';
import { isDeepEqual } from './readers';

/**
 * How a request in a file compares with the history. `different`: the history has it with other
 * facts.
 */
export type Standing = 'fresh' | 'same' | 'different';

/**
 * @param stored the stored request with the same identifier @param isKnown whether it occurred
 * before: earlier in the file, or with the same payload UUID under another identifier
 */
export function standingOf(
  request: SignRequest,
  stored: SignRequest | undefined,
  isKnown: boolean,
): Standing {
  if (!stored) return isKnown ? 'same' : 'fresh';
  return isDeepEqual(fileForm(stored), fileForm(request)) ? 'same' : 'different';
}
