import { useState } from 'preact/hooks';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import { prepareTarget } from './open-target';

/** What Firefox for Android lacks, as it has no context menus: a sign-in to a page, and a way to paste. */
export function MenuButtons() {
  const [isRefused, setIsRefused] = useState(false);
  const { busy, error, act } = useAction();
  const paste = async () => {
    const copied = await navigator.clipboard.readText().catch(() => undefined);
    setIsRefused(copied === undefined);
    if (copied === undefined) return document.querySelector('textarea')?.focus();
    await call('draft.take', copied);
    window.close();
  };
  const buttons = [
    ['paste', paste],
    ['menu_sign_in', async () => (await prepareTarget())('sign-in')],
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
