import { t } from '../../../adapters/text/i18n';
import type { Session } from '../../../core/session';
import { SettingsSection } from '../controls/section';
import { ApiKeySetting } from './api-key-setting';
import { RedirectUrl } from './redirect-url';

/** For those who sign in with an application of their own. */
export function Developer({ session }: { session: Session | undefined }) {
  return (
    <SettingsSection id="developer">
      <p class="soft small">{t('developer_hint')}</p>
      <RedirectUrl />
      <ApiKeySetting session={session} />
    </SettingsSection>
  );
}
