import { useEffect, useState } from 'preact/hooks';
import { findRelaySetting } from '../../adapters/relay/relay-setting';
import { t } from '../../adapters/text/i18n';
import type { Session } from '../../core/session';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { connectRelay, disconnectRelay } from './connect-relay';
import { SettingsSection } from './controls/section';
import { PairedBrowsers } from './paired-browsers';
import { RelayFacts } from './relay-facts';

interface Props {
  readonly session: Session | undefined;
}

/** The relay setting: connects this browser to a relay, and disconnects it. */
export function RelaySettings({ session }: Props) {
  const [url, setUrl] = useState('');
  /** Whether a relay is stored but its session has ended. */
  const [isOver, setOver] = useState(false);
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  const relay = session?.relay;
  const account = session?.account;
  useEffect(() => {
    void findRelaySetting().then((stored) => {
      if (stored) setUrl(stored.url);
      setOver(stored !== undefined && !relay);
    });
  }, [relay?.url, account]);
  const finish = async (result: Promise<string>) => {
    setMessage('');
    setMessage(await result);
    setOver((await findRelaySetting()) !== undefined);
  };
  const disconnect = () => act(() => finish(disconnectRelay(session)));
  return (
    <SettingsSection id="relay" beside={relay && <span class="chip good">{t('relay_on')}</span>}>
      <p class="soft small">{t('relay_hint')}</p>
      {session && relay ? (
        <>
          <RelayFacts account={session.account} relay={relay} />
          <PairedBrowsers relay={relay} onEndCurrent={disconnect} />
        </>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            act(() => finish(connectRelay(url, session)));
          }}
        >
          {isOver && !message && <p class="note warn small">{t('relay_over')}</p>}
          <label class="small" for="relay-url">
            {t('relay_url')}
          </label>
          <div class="row wrap">
            <input
              id="relay-url"
              class="mono"
              inputMode="url"
              spellcheck={false}
              autoComplete="off"
              maxLength={200}
              placeholder="https://"
              value={url}
              onInput={(event) => setUrl(event.currentTarget.value)}
            />
            <button type="submit" disabled={busy}>
              {t('relay_connect')}
            </button>
          </div>
        </form>
      )}
      {(relay || isOver) && (
        <p>
          <button type="button" disabled={busy} onClick={disconnect} data-disconnect>
            {t('relay_disconnect')}
          </button>
        </p>
      )}
      <Problem text={error} />
      {message && (
        <p class="note small" role="status">
          {message}
        </p>
      )}
    </SettingsSection>
  );
}
