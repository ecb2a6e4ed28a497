import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';
import type { ErrorCode } from '../../core/companion-error';
import { Problem } from '../../ui/components/problem';
import { useStorageProblem } from '../../ui/hooks/use-storage-problem';

/** That the history could not be read or prepared, unless what is wrong is said above it already. */
export function Unreadable({ failure }: { failure: ErrorCode | undefined }) {
  const problem = useStorageProblem();
  if (!problem || problem.code) return null;
  // A disk that is full can be read: what is missing is room to prepare the search.
  return <Problem text={failure === 'storage-full' ? errorText(failure) : t('error_unreadable')} />;
}
