import { browserName } from '../adapters/browser/browser-name';
import { t } from '../adapters/text/i18n';
import { PinPicture } from './pin-picture';
import type { Setup } from './read-setup';
import { Step, type StepProps } from './step';

/** How to put the button onto the toolbar of this browser. No extension can do it itself. */
export function PinStep({ setup, ...step }: StepProps & { readonly setup: Setup }) {
  const isPinned = setup.isPinned === true;
  const isFirefox = browserName()[0] === 'Firefox';
  return (
    <Step name="pin" title={t('welcome_pin')} isDone={isPinned} {...step}>
      {isPinned ? (
        <p class="soft">{t('welcome_pinned')}</p>
      ) : (
        <>
          <PinPicture hasGear={isFirefox} />
          <p class="soft">{t(isFirefox ? 'welcome_pin_firefox' : 'welcome_pin_chromium')}</p>
        </>
      )}
    </Step>
  );
}
