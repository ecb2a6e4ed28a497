import { t } from '../../adapters/text/i18n';
import { findKnownResult } from '../../core/ledger/known-results';
import type { ExpectedFailure } from '../../core/warnings/warning';

/** The failure that a node expects: as its word, the result in words, and its code. */
export function ExpectedFailureText({ failure }: { failure: ExpectedFailure }) {
  const { result, resultClass, host } = failure;
  const known = findKnownResult(result);
  return (
    <>
      {t(`expects_${resultClass}`, host)} {known && `${t(`result_${known}`)} `}
      <span class="mono">{result}</span>
    </>
  );
}
