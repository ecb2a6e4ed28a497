import type { SignRequest } from '../../request/sign-request';
import { exportedFacts } from './file-form';
import { isDeepEqual } from './readers';

/**
 * How a request in a file compares with the history. `different`: the history has it with other
 * facts.
 */
export type ImportComparison = 'new' | 'same' | 'different';

/**
 * @param stored the stored request with the same identifier @param isKnown whether it occurred
 * before: earlier in the file, or with the same payload UUID under another identifier
 */
export function compareWithStored(
  request: SignRequest,
  stored: SignRequest | undefined,
  isKnown: boolean,
): ImportComparison {
  if (!stored) return isKnown ? 'same' : 'new';
  return isDeepEqual(exportedFacts(stored), exportedFacts(request)) ? 'same' : 'different';
}
