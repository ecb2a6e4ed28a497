import type { ComponentChildren } from 'preact';
import type { StorageProblem } from '../../adapters/storage/storage-problem';
import { counted } from '../../adapters/text/counted';
import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';
import type { ErrorCode } from '../../core/companion-error';
import { useStorageProblem } from '../hooks/use-storage-problem';
import { numberText } from '../text/number-text';

interface Props {
  /** Something of the page failed with it; said when nothing else is found to be wrong. */
  readonly failure?: ErrorCode | undefined;
  readonly children?: (problem: StorageProblem) => ComponentChildren;
}

/** What is wrong with what is stored and what to do about it; nothing when all is well. */
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
