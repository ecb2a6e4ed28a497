import type { ComponentChildren } from 'preact';
import type { StorageTrouble } from '../../adapters/storage/storage-trouble';
import { counted } from '../../adapters/text/counted';
import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';
import type { ErrorCode } from '../../core/companion-error';
import { useStorageTrouble } from '../hooks/use-storage-trouble';
import { numberText } from '../text/number-text';

interface Props {
  /** Something of the page failed with it; said when nothing else is found to be wrong. */
  readonly failure?: ErrorCode | undefined;
  readonly children?: (trouble: StorageTrouble) => ComponentChildren;
}

/** What is wrong with what is stored and what to do about it; nothing when all is well. */
export function StorageNote({ failure, children }: Props) {
  const trouble = useStorageTrouble();
  const code = trouble?.code ?? (trouble && failure);
  if (!trouble || !code) return null;
  const { spares, inMemory } = trouble;
  return (
    <div class="note warn small stack" role="alert" data-storage={code}>
      <p>{errorText(code)}</p>
      <p>
        {spares.length > 0
          ? counted(spares.length, 'storage_beside', numberText(spares.length))
          : t('storage_meanwhile')}
      </p>
      {inMemory && <p>{t('storage_memory')}</p>}
      {children?.(trouble)}
    </div>
  );
}
