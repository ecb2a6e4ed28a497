import { useEffect } from 'preact/hooks';
import { onPendingFromHere } from '../adapters/browser/pending';
import { selectionItemName } from '../adapters/menus/item-name';
import { call } from '../adapters/messaging/messaging';
import { TRIED_KEY } from '../adapters/settings/welcome-progress';
import { t } from '../adapters/text/i18n';
import type { Setup } from './read-setup';
import { Step, type StepProps } from './step';

/**
 * An address to review by the context menu. It is the user's own: the ledger refuses a payment to
 * oneself, so that trying it can cost nothing.
 */
export function TryStep({ setup, ...step }: StepProps & { readonly setup: Setup }) {
  const { session, hasTried } = setup;
  useEffect(
    () =>
      onPendingFromHere(() => void call('settings.change', TRIED_KEY, true).catch(console.warn)),
    [],
  );
  return (
    <Step name="try" title={t('welcome_try')} isDone={hasTried} {...step}>
      {session ? (
        <>
          <p class="soft">{t('welcome_try_text', selectionItemName())}</p>
          <p class="sample mono" data-sample>
            {session.account}
          </p>
        </>
      ) : (
        <p class="soft">{t('welcome_try_later')}</p>
      )}
      {hasTried && <p class="soft">{t('welcome_tried', t('send_to_phone'))}</p>}
    </Step>
  );
}
