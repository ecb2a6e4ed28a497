import type { ComponentChildren } from 'preact';
import type { StorageProblem } from '../../adapters/storage/storage-problem';
import { counted } from '../../adapters/text/counted';
import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';
import type { ErrorCode } from '../../core/companion-error';
import { useStorageProblem } from '../hooks/use-storage-problem';
import { numberText } from '../text/number-text';

interface Props {
  /** The error of the page's own reading; shown when the check of the database finds none. */
  readonly failure?: ErrorCode | undefined;
  readonly children?: (problem: StorageProblem) => ComponentChildren;
}

/** Shows a problem of the database and what to do; nothing while it works. */
export function StorageNote({ failure, children }: Props) {
  const problem = useStorageProblem();
  const code = problem?.code ?? (problem && failure);
  if (!problem || !code) return null;
  const { inFallback, inMemory } = problem;
  return (
    <div class="note warn small stack" role="alert" data-storage={code}>
      <p>{errorText(code)}</p>
      <p>
        {inFallback.length > 0
          ? counted(inFallback.length, 'storage_beside', numberText(inFallback.length))
          : t('storage_meanwhile')}
      </p>
      {inMemory && <p>{t('storage_memory')}</p>}
      {children?.(problem)}
    </div>
  );
}
