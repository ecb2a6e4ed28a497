import { isPhone } from '../../adapters/browser/is-phone';
import { t } from '../../adapters/text/i18n';
import { signUrl } from '../../core/request/payload-created';
import { isProven } from '../../core/request/proof';
import type { SignRequest } from '../../core/request/sign-request';
import { CancelButton } from './cancel-button';
import { OpenOnPhone } from './open-on-phone';
import { ShareButton } from './share-button';

/** What the user can do when the request does not show on the phone: QR code, links, cancel. */
export function DeliveryHelp({ request }: { request: SignRequest }) {
  return (
    <div class="stack">
      <DeliveryLinks request={request} />
      {(!request.uuid || isProven(request)) && (
        <div class="row wrap">
          <CancelButton request={request} />
        </div>
      )}
    </div>
  );
}

/** QR code and links. Nothing until the payload is proven to be the one of the request. */
export function DeliveryLinks({ request }: { request: SignRequest }) {
  const { uuid } = request;
  if (!uuid) return null;
  if (!isProven(request)) {
    return (
      <p class="note small" data-unproven>
        {t('unproven')}
      </p>
    );
  }
  const link = signUrl(uuid);
  return (
    <div class="stack">
      <OpenOnPhone link={link} label={t('qr_label')}>
        <p class="small soft">{t('ladder_hint')}</p>
      </OpenOnPhone>
      <div class="row wrap">
        {!isPhone() && (
          <a class="button" href={link} target="_blank" rel="noreferrer">
            {t('open_link')}
          </a>
        )}
        <ShareButton link={link} />
      </div>
    </div>
  );
}
