import { render } from 'preact';
import { isExtensionGone, onNewVersion, restart } from '../../adapters/browser/version';
import { NO_RECEIVER } from '../../adapters/messaging/messaging';
import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';

interface News {
  readonly name: 'newer' | 'gone';
  readonly text: string;
  readonly button: string;
  readonly press: () => void;
}

/** Some browsers tell a page nothing when the extension is replaced under it. */
const LOOK_EACH = 5000;

/**
 * Says on top of this page that a newer version waits, and holds it up until the user restarts; or
 * that the extension was replaced under the page, which then only fails.
 */
export function watchVersion(): void {
  const newer: News = {
    name: 'newer',
    text: t('update_ready'),
    button: t('update_now'),
    press: () => void restart(),
  };
  // Its sentences are taken now: a page without its extension has none to ask for them.
  const gone: News = {
    name: 'gone',
    text: errorText('gone'),
    button: t('reload'),
    press: () => location.reload(),
  };
  const place = document.createElement('div');
  const show = (news: News) => {
    if (!place.parentElement) document.body.prepend(place);
    render(<VersionNote {...news} />, place);
  };
  const look = () => {
    if (isExtensionGone()) show(gone);
  };
  onNewVersion(() => show(newer));
  addEventListener(NO_RECEIVER, () => show(gone));
  for (const event of ['focus', 'pointerdown']) addEventListener(event, look);
  setInterval(look, LOOK_EACH);
}

function VersionNote({ name, text, button, press }: News) {
  return (
    <div class="note warn small version" role="alert" data-version={name}>
      <span>{text}</span>
      <button type="button" class="small" onClick={press}>
        {button}
      </button>
    </div>
  );
}
