import { useEffect } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { SessionState } from '../../core/session-state';
import { ShortcutList } from '../../ui/components/shortcut-list';
import { findFragmentNetwork, findSettingsSection } from '../sections';
import { AccountSettings } from './account-settings';
import { SettingsNav } from './controls/nav';
import { SettingsSection } from './controls/section';
import { CurrencySetting } from './currency-setting';
import { Developer } from './developer/developer';
import { Help } from './help';
import { LanguageSetting } from './language-setting';
import { LedgerNode } from './ledger-node';
import { NotificationSettings } from './notification-settings';
import { PrivateRequests } from './private-requests';
import { RecipientProfiles } from './recipient-profiles';
import { RelaySettings } from './relay';
import { RetentionSetting } from './retention-setting';
import { ReviewPlaceSetting } from './review-place-setting';
import { ThemeSetting } from './theme-setting';
import { TokenCheck } from './token-check';

interface Props {
  readonly state: SessionState;
  /** Of the URL. It may lead to a section, or to the node of a network. */
  readonly fragment: string;
}

/** All settings, in sections. */
export function Settings({ state, fragment }: Props) {
  const { session } = state;
  const section = findSettingsSection(fragment);
  useEffect(() => {
    // The browser looked for it before it was rendered.
    if (section) document.getElementById(section)?.scrollIntoView();
  }, [fragment]);
  return (
    <div class="settings-page" id="settings">
      <SettingsNav />
      <div class="settings-sections">
        <AccountSettings state={state} />
        <SettingsSection id="display">
          <ThemeSetting />
          <LanguageSetting />
          <ReviewPlaceSetting />
          {session && <CurrencySetting />}
        </SettingsSection>
        <NotificationSettings />
        <LedgerNode network={findFragmentNetwork(fragment) ?? session?.network} />
        <SettingsSection id="privacy">
          <RetentionSetting />
          <PrivateRequests />
          <RecipientProfiles />
          {session && <TokenCheck />}
        </SettingsSection>
        <RelaySettings session={session} />
        <SettingsSection id="shortcuts">
          <p class="soft small">{t('shortcuts_hint')}</p>
          <ShortcutList />
        </SettingsSection>
        <Help />
        <Developer session={session} />
      </div>
    </div>
  );
}
