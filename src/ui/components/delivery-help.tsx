import { isPhone } from '../../adapters/browser/is-phone';
import { t } from '../../adapters/text/i18n';
import { signUrl } from '../../core/request/payload-created';
import { isProven } from '../../core/request/proof';
import type { SignRequest } from '../../core/request/sign-request';
import { CancelButton } from './cancel-button';
import { OpenOnPhone } from './open-on-phone';
import { ShareButton } from './share-button';

/**
 * What the user can do when the request does not show on the phone: QR code, links, cancel. Nothing
 * until the payload is proven to be its own.
 */
export function DeliveryHelp({ request }: { request: SignRequest }) {
  const link = request.uuid && signUrl(request.uuid);
  if (link && !isProven(request)) {
    return (
      <p class="note small" data-unproven>
        {t('unproven')}
      </p>
    );
  }
  return (
    <div class="stack">
      {link && (
        <OpenOnPhone link={link} label={t('qr_label')}>
          <p class="small soft">{t('ladder_hint')}</p>
        </OpenOnPhone>
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
