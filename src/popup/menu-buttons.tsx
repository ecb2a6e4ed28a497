import { useState } from 'preact/hooks';
import { savePending } from '../adapters/browser/pending';
import { findLastActiveTab } from '../adapters/browser/tab';
import { openWindow } from '../adapters/browser/windows';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import type { PageTarget } from '../core/page-target';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';

/** The actions of context menu and keyboard, as buttons for Firefox for Android, which has neither. */
export function MenuButtons() {
  const [isRefused, setIsRefused] = useState(false);
  const { busy, error, act } = useAction();
  const paste = async () => {
    const copied = await navigator.clipboard.readText().catch(() => undefined);
    setIsRefused(copied === undefined);
    if (copied === undefined) document.querySelector('textarea')?.focus();
    else await closeAfter(call('draft.take', copied));
  };
  const buttons = [
    ['paste', paste],
    ['from_page', () => closeAfter(openReview('page'))],
    ['menu_sign_in', () => closeAfter(openReview('sign-in'))],
    ['menu_write', () => closeAfter(openReview('write'))],
  ] as const;
  return (
    <section class="without-menu">
      <Problem text={error || (isRefused ? t('paste_refused') : '')} />
      {buttons.map(([name, work]) => (
        <button key={name} type="button" disabled={busy} onClick={() => act(work)} data-way={name}>
          {t(name)}
        </button>
      ))}
    </section>
  );
}

async function closeAfter(work: Promise<unknown>) {
  await work;
  window.close();
}

/** Opens the review window on the page in front: pressing the toolbar button permits reading it. */
async function openReview(kind: PageTarget['kind']) {
  const { id: tab = -1, windowId: window = -1, url: page = '' } = (await findLastActiveTab()) ?? {};
  const id = crypto.randomUUID();
  const pageTarget = { id, kind, place: { window, tab, frame: 0 }, page, source: '' };
  await savePending(pageTarget);
  await openWindow('review', id);
}
