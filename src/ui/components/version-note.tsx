import { render } from 'preact';
import { isExtensionGone, onNewVersion, restartExtension } from '../../adapters/browser/version';
import { NO_RECEIVER } from '../../adapters/messaging/messaging';
import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';

interface Note {
  readonly name: 'newer' | 'gone';
  readonly text: string;
  readonly button: string;
  readonly onPress: () => void;
}

/** Polled, because some browsers send no event to a page whose extension was replaced. */
const CHECK_INTERVAL_MS = 5000;

/**
 * Shows a note on top of this page when a newer version is available, and delays its installation
 * until the user restarts; or when the extension was replaced, so that this page works no longer.
 */
export function watchVersion(): void {
  const newerNote: Note = {
    name: 'newer',
    text: t('update_ready'),
    button: t('update_now'),
    onPress: () => void restartExtension(),
  };
  // The texts are read now: a page whose extension is gone cannot read them any more.
  const goneNote: Note = {
    name: 'gone',
    text: errorText('gone'),
    button: t('reload'),
    onPress: () => location.reload(),
  };
  const container = document.createElement('div');
  const show = (note: Note) => {
    if (!container.parentElement) document.body.prepend(container);
    render(<VersionNote {...note} />, container);
  };
  const checkGone = () => {
    if (isExtensionGone()) show(goneNote);
  };
  onNewVersion(() => show(newerNote));
  addEventListener(NO_RECEIVER, () => show(goneNote));
  for (const event of ['focus', 'pointerdown']) addEventListener(event, checkGone);
  setInterval(checkGone, CHECK_INTERVAL_MS);
}

function VersionNote({ name, text, button, onPress }: Note) {
  return (
    <div class="note warn small version" role="alert" data-version={name}>
      <span>{text}</span>
      <button type="button" class="small" onClick={onPress}>
        {button}
      </button>
    </div>
  );
}
