import { openShortcutSettings, type Shortcut } from '../adapters/menus/shortcuts';
import { t } from '../adapters/text/i18n';
import { Problem } from '../ui/components/problem';
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
      <dl class="keys">
        {shortcuts.map((shortcut) => (
          <Keys key={shortcut.command} {...shortcut} />
        ))}
      </dl>
      <div>
        <button
          type="button"
          class={step.isNext ? 'primary' : ''}
          disabled={busy}
          onClick={() => act(openShortcutSettings)}
        >
          {t(isDone ? 'welcome_keys_change' : 'welcome_keys_set')}
        </button>
      </div>
      <Problem text={error} />
    </Step>
  );
}

function Keys({ command, keys }: Shortcut) {
  return (
    <div data-command={command}>
      <dt>{t(command === 'review-selection' ? 'command_selection' : 'command_open')}</dt>
      <dd>{keys ? <kbd>{keys}</kbd> : <span class="chip warn">{t('keys_none')}</span>}</dd>
    </div>
  );
}
