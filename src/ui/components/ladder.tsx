import { isPhone } from '../../adapters/browser/device';
import { t } from '../../adapters/text/i18n';
import { signUrl } from '../../core/request/payload-created';
import type { SignRequest } from '../../core/request/sign-request';
import { CancelButton } from './cancel-button';
import { HandOver } from './hand-over';
import { ShareButton } from './share-button';

/** "It is not on my phone": QR, link, what to check, and taking it back. */
export function Ladder({ request }: { request: SignRequest }) {
  const link = request.uuid && signUrl(request.uuid);
  return (
    <div class="stack">
      {link && (
        <HandOver link={link} label={t('qr_label')}>
          <p class="small soft">{t('ladder_hint')}</p>
        </HandOver>
      )}
      <div class="row wrap">
        {link && !isPhone() && (
          <a class="button" href={link} target="_blank" rel="noreferrer">
            {t('open_link')}
          </a>
        )}
        {link && <ShareButton link={link} />}
        <CancelButton request={request} />
      </div>
    </div>
  );
}
