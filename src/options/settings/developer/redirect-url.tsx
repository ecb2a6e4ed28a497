import { redirectUri } from '../../../adapters/sign-in/sign-in';
import { t } from '../../../adapters/text/i18n';
import { CopyButton } from '../../../ui/components/copy-button';
import { Setting } from '../controls/setting';

/** The address that an application at Xaman must allow, so that this browser can sign in with it. */
export function RedirectUrl() {
  return (
    <Setting name={t('redirect_url')} hint={t('redirect_url_hint')}>
      <div class="row wrap">
        <code class="grow" data-redirect-url>
          {redirectUri()}
        </code>
        <CopyButton text={redirectUri()} label={t('copy')} />
      </div>
    </Setting>
  );
}
