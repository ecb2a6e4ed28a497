import { useState } from 'preact/hooks';
import { keepPending } from '../adapters/browser/pending';
import { findLastActiveTab } from '../adapters/browser/tab';
import { openWindow } from '../adapters/browser/windows';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import type { PageTarget } from '../core/page-target';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';

/** What menu and keys offer where there are neither: in Firefox for Android. */
export function MenuButtons() {
  const [refused, setRefused] = useState(false);
  const { busy, error, act } = useAction();
  const paste = async () => {
    const copied = await navigator.clipboard.readText().catch(() => undefined);
    setRefused(copied === undefined);
    if (copied === undefined) document.querySelector('textarea')?.focus();
    else await thenClose(call('draft.take', copied));
  };
  const buttons = [
    ['paste', paste],
    ['from_page', () => thenClose(lookAt('page'))],
    ['menu_sign_in', () => thenClose(lookAt('sign-in'))],
    ['menu_write', () => thenClose(lookAt('write'))],
  ] as const;
  return (
    <section class="without-menu">
      <Problem text={error || (refused ? t('paste_refused') : '')} />
      {buttons.map(([name, work]) => (
        <button key={name} type="button" disabled={busy} onClick={() => act(work)} data-way={name}>
          {t(name)}
        </button>
      ))}
    </section>
  );
}

async function thenClose(work: Promise<unknown>) {
  await work;
  window.close();
}

/** Our button gave us the page it was pressed on, as a click in the menu would. */
async function lookAt(kind: PageTarget['kind']) {
  const { id: tab = -1, windowId: window = -1, url: page = '' } = (await findLastActiveTab()) ?? {};
  const id = crypto.randomUUID();
  await keepPending({ id, kind, place: { window, tab, frame: 0 }, page, source: '' });
  await openWindow('review', id);
}
