import { t } from '../adapters/i18n';
import { signUrl } from '../core/request/payload-created';
import type { SignRequest } from '../core/request/sign-request';
import { CancelButton } from './cancel-button';
import { Qr } from './qr';

/** "It is not on my phone": QR, link, what to check, and taking it back. */
export function Ladder({ request }: { request: SignRequest }) {
  return (
    <div class="stack">
      {request.uuid && (
        <>
          <Qr text={signUrl(request.uuid)} label={t('qr_label')} />
          <p class="small soft">{t('ladder_hint')}</p>
        </>
      )}
      <div class="row wrap">
        {request.uuid && (
          <a class="button" href={signUrl(request.uuid)} target="_blank" rel="noreferrer">
            {t('open_link')}
          </a>
        )}
        <CancelButton request={request} />
      </div>
    </div>
  );
}
