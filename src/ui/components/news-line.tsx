import { useEffect, useState } from 'preact/hooks';
import { news } from '../../../.github/CHANGELOG.md';
import { openWelcome, WHATS_NEW } from '../../adapters/browser/welcome-page';
import { call } from '../../adapters/messaging/messaging';
import { SEEN_VERSION_KEY } from '../../adapters/settings/seen-version';
import { t } from '../../adapters/text/i18n';
import { findUnseenVersion } from '../../core/news';

interface Props {
  readonly running: string;
  /** Undefined after an update from a version that stored none. */
  readonly seen: string | undefined;
}

/** Names the version after an update, and leads to what is new in it. */
export function NewsLine({ running, seen }: Props) {
  const version = findUnseenVersion(news, seen, running);
  const [isDismissed, setDismissed] = useState(false);
  const dismiss = () => {
    setDismissed(true);
    call('settings.change', SEEN_VERSION_KEY, running).catch(console.warn);
  };
  // An update without news needs no line, and no look at the changelog the next time.
  useEffect(() => (version === undefined ? dismiss() : undefined), []);
  if (version === undefined || isDismissed) return null;
  const read = async () => {
    await openWelcome(WHATS_NEW);
    window.close();
  };
  return (
    <div class="note small row" role="status" data-updated={version}>
      <span class="grow">{t('updated_to', version)}</span>
      <button type="button" class="plain" onClick={() => void read()}>
        {t('whats_new')}
      </button>
      <button type="button" class="plain" aria-label={t('updated_dismiss')} onClick={dismiss}>
        ✕
      </button>
    </div>
  );
}
