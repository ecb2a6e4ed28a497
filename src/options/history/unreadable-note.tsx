import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';
import type { ErrorCode } from '../../core/companion-error';
import { Problem } from '../../ui/components/problem';
import { useStorageProblem } from '../../ui/hooks/use-storage-problem';

/** Shows that the history could not be read, unless the storage note above names the problem. */
export function UnreadableNote({ failure }: { failure: ErrorCode | undefined }) {
  const problem = useStorageProblem();
  if (!problem || problem.code) return null;
  // On a full disk the history can be read, but the search index cannot be built.
  return <Problem text={failure === 'storage-full' ? errorText(failure) : t('error_unreadable')} />;
}
