import { t } from '../../adapters/text/i18n';

/** Shares a link with the Web Share API; nothing where the browser lacks it. */
export function ShareButton({ link }: { link: string }) {
  if (!navigator.share) return null;
  // It rejects when the user closes the dialog, which is no error.
  const share = () => void navigator.share({ url: link }).catch(() => undefined);
  return (
    <button type="button" onClick={share}>
      {t('share')}
    </button>
  );
}
