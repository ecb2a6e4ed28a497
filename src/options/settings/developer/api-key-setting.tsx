import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../adapters/messaging/messaging';
import { apiKeySetting, BUILT_IN_API_KEY, findApiKey } from '../../../adapters/settings/settings';
import { t } from '../../../adapters/text/i18n';
import { findUuid } from '../../../core/fields';
import type { Session } from '../../../core/session';
import { Note } from '../../../ui/components/note';
import { Problem } from '../../../ui/components/problem';
import { useAction } from '../../../ui/hooks/use-action';
import { Setting } from '../controls/setting';
import { KeyQuestion } from './key-question';

/** The API key to sign in with: the built-in one, or that of the user's own application. */
export function ApiKeySetting({ session }: { session: Session | undefined }) {
  const [text, setText] = useState('');
  const [used, setUsed] = useState<string>();
  /** A key that is stored once the user agrees to be signed out. */
  const [unconfirmed, setUnconfirmed] = useState<string>();
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  const isOwn = used !== undefined && used !== BUILT_IN_API_KEY;
  useEffect(() => {
    void findApiKey().then((key) => {
      setUsed(key);
      if (key !== BUILT_IN_API_KEY) setText(key ?? '');
    });
  }, []);
  const store = async (key: string) => {
    if (session && session.apiKey !== key) await call('session.signOut');
    await call('settings.change', ...apiKeySetting(key));
    setUnconfirmed(undefined);
    setUsed(key);
    setText(key === BUILT_IN_API_KEY ? '' : key);
    setMessage(t('api_key_saved'));
  };
  const choose = async (typed: string | undefined) => {
    setMessage('');
    const key = findUuid(typed?.trim());
    if (!key) return setMessage(t('api_key_wrong'));
    if (session && session.apiKey !== key) return setUnconfirmed(key);
    await store(key);
  };
  return (
    <Setting name={t('api_key')} data-api-key>
      {used === undefined ? (
        <Note severity="caution">{t('api_key_none')}</Note>
      ) : (
        <p class="row wrap">
          <span class="chip">{t(isOwn ? 'api_key_own' : 'api_key_built_in')}</span>
          <code data-key={used}>{used}</code>
        </p>
      )}
      <form
        class="row wrap"
        onSubmit={(event) => {
          event.preventDefault();
          act(() => choose(text));
        }}
      >
        <input
          name="apiKey"
          class="mono grow"
          aria-label={t('api_key_own')}
          aria-describedby={unconfirmed ? undefined : 'api-key-secret'}
          spellcheck={false}
          autoComplete="off"
          maxLength={60}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" disabled={busy}>
          {t('api_key_use')}
        </button>
      </form>
      {!unconfirmed && (
        <p class="note warn small" id="api-key-secret">
          {t('api_key_secret')}
        </p>
      )}
      {isOwn && BUILT_IN_API_KEY && (
        <div class="row">
          <button type="button" disabled={busy} onClick={() => act(() => choose(BUILT_IN_API_KEY))}>
            {t('api_key_use_built_in')}
          </button>
        </div>
      )}
      {unconfirmed && (
        <KeyQuestion
          disabled={busy}
          onCancel={() => setUnconfirmed(undefined)}
          onConfirm={() => act(() => store(unconfirmed))}
        />
      )}
      <Problem text={error} />
      {message && (
        <p class="note small" role="status">
          {message}
        </p>
      )}
    </Setting>
  );
}
