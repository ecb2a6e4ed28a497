import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { apiKeySetting, BUILT_IN_API_KEY, getApiKey } from '../../adapters/settings/settings';
import { redirectUri } from '../../adapters/sign-in/sign-in';
import { t } from '../../adapters/text/i18n';
import { findUuid } from '../../core/fields';
import { CopyButton } from '../../ui/components/copy-button';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { LanguageSetting } from './language-setting';
import { PrivateRequests } from './private-requests';
import { RetentionSetting } from './retention-setting';
import { ReviewPlaceSetting } from './review-place-setting';

/** The API key of the user's own Xaman application, and the redirect URL to register there. */
export function Settings() {
  const [apiKey, setApiKey] = useState('');
  const [message, setMessage] = useState('');
  const { error, act } = useAction();
  useEffect(() => void getApiKey().then(setApiKey), []);
  const save = async (key: string) => {
    const validKey = findUuid(key.trim());
    if (!validKey) return setMessage(t('api_key_wrong'));
    setApiKey(validKey);
    await call('settings.change', ...apiKeySetting(validKey));
    setMessage(t('api_key_saved'));
  };
  return (
    <section class="settings stack" id="settings">
      <h2>{t('settings')}</h2>
      <p class="soft small">{t('api_key_hint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act(() => save(apiKey));
        }}
      >
        <input
          name="apiKey"
          class="mono"
          aria-label={t('api_key')}
          spellcheck={false}
          value={apiKey}
          onInput={(event) => setApiKey(event.currentTarget.value)}
        />
        <button type="submit">{t('save')}</button>
        <button type="button" class="plain" onClick={() => act(() => save(BUILT_IN_API_KEY))}>
          {t('reset')}
        </button>
      </form>
      <Problem text={error} />
      {message && (
        <p class="note small" role="status">
          {message}
        </p>
      )}
      <div class="small">
        <span class="soft">{t('redirect_url')}: </span>
        <span class="mono">{redirectUri()}</span>{' '}
        <CopyButton text={redirectUri()} label={t('copy')} />
      </div>
      <LanguageSetting />
      <ReviewPlaceSetting />
      <RetentionSetting />
      <PrivateRequests />
    </section>
  );
}
