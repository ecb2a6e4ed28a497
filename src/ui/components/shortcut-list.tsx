import { useEffect, useState } from 'preact/hooks';
import { getShortcuts, openShortcutSettings, type Shortcut } from '../../adapters/menus/shortcuts';
import { type TextKey, t } from '../../adapters/text/i18n';

/** What each command of the manifest does. */
const ACTIONS: Readonly<Record<string, TextKey>> = {
  _execute_action: 'shortcut_popup',
  'review-selection': 'command_selection',
};

/** The keys that the browser has really assigned, and a button that leads to where they are set. */
export function ShortcutList() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [openFailed, setOpenFailed] = useState(false);
  useEffect(() => {
    const read = () => void getShortcuts().then(setShortcuts);
    read();
    // The user returns from the browser's page, where the keys may have changed.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  if (shortcuts.length === 0) return null;
  return (
    <div class="stack">
      <ShortcutKeys shortcuts={shortcuts} />
      <div class="row">
        <button
          type="button"
          onClick={() => openShortcutSettings().catch(() => setOpenFailed(true))}
        >
          {t('shortcut_change')}
        </button>
      </div>
      {openFailed && (
        <p class="note small" role="status">
          {t('shortcut_words')}
        </p>
      )}
    </div>
  );
}

/** What each command does, and its keys. */
export function ShortcutKeys({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ name, keys }) => (
        <div key={name} data-shortcut={name}>
          <dt>{t(ACTIONS[name] ?? 'command_selection')}</dt>
          <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{t('shortcut_none')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
