import type { ComponentChildren } from 'preact';
import { closePage } from '../../adapters/browser/windows';
import { t } from '../../adapters/text/i18n';

/** The footer of a window without a request to send: the given buttons and *Close*. */
export function Footer({ children }: { children?: ComponentChildren }) {
  return (
    <div class="actions row wrap">
      {children}
      <button type="button" onClick={() => void closePage()}>
        {t('close')}
      </button>
    </div>
  );
}
