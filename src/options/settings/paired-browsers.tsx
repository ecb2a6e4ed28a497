import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { endRelaySession, getPairedBrowsers } from '../../adapters/relay/relay-sessions';
import { thrownText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';
import { codeOf } from '../../core/companion-error';
import type { PairedBrowser } from '../../core/pairing/paired-browser';
import type { RelaySession } from '../../core/pairing/relay-session';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { timeText } from '../../ui/text/time-text';

interface Props {
  readonly relay: RelaySession;
  /** Called when the user ends the session of this browser. */
  readonly onEndCurrent: () => void;
}

/** Lists the account's browsers at the relay, each with a button that ends its session. */
export function PairedBrowsers({ relay, onEndCurrent }: Props) {
  const [browsers, setBrowsers] = useState<readonly PairedBrowser[]>([]);
  const [failure, setFailure] = useState('');
  const { busy, error, act } = useAction();
  useEffect(() => {
    const read = async () => {
      try {
        setBrowsers(await getPairedBrowsers(relay));
        setFailure('');
      } catch (thrown) {
        setFailure(thrownText(thrown));
        // The worker then checks the session itself, and stores that it ended.
        if (codeOf(thrown) === 'session-ended') await call('session.check').catch(console.warn);
      }
    };
    void read();
  }, [relay.token]);
  const end = async ({ id, isCurrent }: PairedBrowser) => {
    if (isCurrent) return onEndCurrent();
    await endRelaySession(relay, id);
    setBrowsers((before) => before.filter((other) => other.id !== id));
  };
  return (
    <section class="stack" aria-label={t('relay_browsers')}>
      <h3 class="small">{t('relay_browsers')}</h3>
      <ul class="list">
        {browsers.map((browser) => (
          <li
            key={browser.id}
            class="row paired"
            data-paired={browser.isCurrent ? 'this' : 'other'}
          >
            <span class="grow">
              <strong>{browser.label}</strong>{' '}
              {browser.isCurrent && <span class="chip">{t('relay_this')}</span>}
              <span class="block small soft">{timesText(browser)}</span>
            </span>
            <button
              type="button"
              disabled={busy}
              aria-label={t('relay_end', browser.label)}
              onClick={() => act(() => end(browser))}
            >
              {t('relay_end_short')}
            </button>
          </li>
        ))}
      </ul>
      <Problem text={error || failure} />
    </section>
  );
}

function timesText({ createdAt, lastUsedAt }: PairedBrowser): string {
  const text = (time: number | undefined) => (time === undefined ? '–' : timeText(time));
  return t('relay_times', text(createdAt), text(lastUsedAt));
}
