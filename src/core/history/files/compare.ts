import type { SignRequest } from '../../request/sign-request';
import { fileForm } from './file-form';
import { isSame } from './readers';

/** What a file's request is to the history: `different` says other things of one that is there. */
export type Standing = 'fresh' | 'same' | 'different';

/**
 * @param stored the one with the same identifier
 * @param isKnown whether it came before: in the file, or by the platform's name under another of ours
 */
export function standingOf(
  request: SignRequest,
  stored: SignRequest | undefined,
  isKnown: boolean,
): Standing {
  if (!stored) return isKnown ? 'same' : 'fresh';
  return isSame(fileForm(stored), fileForm(request)) ? 'same' : 'different';
}
