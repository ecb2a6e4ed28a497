import type { ComponentChildren } from 'preact';
import { t } from '../../adapters/i18n';
import { closePage } from '../../adapters/windows';

/** The foot of a window in which nothing is sent. */
export function Closing({ children }: { children?: ComponentChildren }) {
  return (
    <div class="actions row wrap">
      {children}
      <button type="button" onClick={() => void closePage()}>
        {t('close')}
      </button>
    </div>
  );
}
