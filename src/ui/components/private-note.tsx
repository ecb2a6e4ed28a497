import { t } from '../../adapters/text/i18n';

/** Explains that a private request is followed until it ends, and then deleted. */
export function PrivateNote() {
  return (
    <p class="small soft" data-private>
      {t('private_note')}
    </p>
  );
}
