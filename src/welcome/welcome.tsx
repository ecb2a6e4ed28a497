import type { ComponentType } from 'preact';
import { hasMenus } from '../adapters/browser/has-menus';
import { isPhone } from '../adapters/browser/is-phone';
import { openHistory } from '../adapters/browser/windows';
import { t } from '../adapters/text/i18n';
import { AccessNote } from '../ui/components/access-note';
import { ConnectStep } from './connect-step';
import { KeysStep } from './keys-step';
import { LedgerStep } from './ledger-step';
import { PinStep } from './pin-step';
import type { Setup } from './read-setup';
import type { StepProps } from './step';
import { TestStep } from './test-step';
import { TryStep } from './try-step';
import { useSetup } from './use-setup';

interface SetupStep {
  readonly name: string;
  readonly Step: ComponentType<StepProps & { readonly setup: Setup }>;
  readonly isDone: (setup: Setup) => boolean;
}

const isConnected = ({ session }: Setup) => session !== undefined;
const isAnswered = ({ test }: Setup) => test?.resolvedAt !== undefined;
const hasAllKeys = ({ shortcuts }: Setup) => shortcuts.every(({ keys }) => keys !== '');

/** The steps of this browser: a phone has no toolbar, no context menu and no keys. */
function stepsOf({ isPinned, shortcuts }: Setup): readonly SetupStep[] {
  const pin = { name: 'pin', Step: PinStep, isDone: (setup: Setup) => setup.isPinned === true };
  const review = { name: 'try', Step: TryStep, isDone: ({ hasTried }: Setup) => hasTried };
  return [
    { name: 'connect', Step: ConnectStep, isDone: isConnected },
    ...(isPinned === undefined || isPhone() ? [] : [pin]),
    ...(hasMenus() ? [review] : []),
    { name: 'test', Step: TestStep, isDone: isAnswered },
    { name: 'ledger', Step: LedgerStep, isDone: ({ node }) => node !== undefined },
    ...(shortcuts.length > 0 ? [{ name: 'keys', Step: KeysStep, isDone: hasAllKeys }] : []),
  ];
}

/** What a new user sets up and tries, step by step. Each step shows its state as it really is. */
export function Welcome({ initial }: { initial: Setup }) {
  const setup = useSetup(initial);
  const steps = stepsOf(setup);
  const done = steps.filter(({ isDone }) => isDone(setup)).length;
  const next = steps.findIndex(({ isDone }) => !isDone(setup));
  return (
    <>
      <header class="stack">
        <img src="/icons/128.png" alt="" width={56} height={56} />
        <h1>{t('welcome_title')}</h1>
        <p class="soft">{t(hasMenus() ? 'welcome_text' : 'ways_here')}</p>
        <p class="progress small" role="status">
          {next < 0 ? t('welcome_done') : t('welcome_progress', done, steps.length)}
        </p>
      </header>
      <AccessNote />
      <ol class="steps">
        {steps.map(({ name, Step }, at) => (
          <Step key={name} setup={setup} number={at + 1} isNext={at === next} />
        ))}
      </ol>
      <footer class="stack">
        <p class="soft">{t('welcome_end')}</p>
        <div class="row wrap">
          <button type="button" onClick={() => void openHistory()}>
            {t('history')}
          </button>
          <button type="button" class="plain" onClick={() => void openHistory('settings')}>
            {t('settings')}
          </button>
        </div>
      </footer>
    </>
  );
}
