import { t } from '../../adapters/text/i18n';

/** That a request is followed until it is over, and nothing of it kept then. */
export function PrivateNote() {
  return (
    <p class="small soft" data-private>
      {t('private_note')}
    </p>
  );
}
