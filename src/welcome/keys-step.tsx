import { openShortcutSettings } from '../adapters/menus/shortcuts';
import { t } from '../adapters/text/i18n';
import { Problem } from '../ui/components/problem';
import { ShortcutKeys } from '../ui/components/shortcut-list';
import { useAction } from '../ui/hooks/use-action';
import type { Setup } from './read-setup';
import { Step, type StepProps } from './step';

/** The keys that the browser really assigned, and the way to change them. */
export function KeysStep({ setup, ...step }: StepProps & { readonly setup: Setup }) {
  const { shortcuts } = setup;
  const isDone = shortcuts.every(({ keys }) => keys !== '');
  const { busy, error, act } = useAction();
  return (
    <Step name="keys" title={t('welcome_keys')} isDone={isDone} {...step}>
      {!isDone && <p class="soft">{t('welcome_keys_missing')}</p>}
      <ShortcutKeys shortcuts={shortcuts} />
      <div>
        <button
          type="button"
          class={step.isNext ? 'primary' : ''}
          disabled={busy}
          onClick={() => act(openShortcutSettings)}
        >
          {t(isDone ? 'shortcut_change' : 'welcome_keys_set')}
        </button>
      </div>
      <Problem text={error} />
    </Step>
  );
}
