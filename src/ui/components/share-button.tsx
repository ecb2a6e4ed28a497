import { t } from '../../adapters/text/i18n';

/** Hands a link to the device's own sharing; nothing where it has none. */
export function ShareButton({ link }: { link: string }) {
  if (!navigator.share) return null;
  // Who closes it again has not failed at anything.
  const share = () => void navigator.share({ url: link }).catch(() => undefined);
  return (
    <button type="button" onClick={share}>
      {t('share')}
    </button>
  );
}
