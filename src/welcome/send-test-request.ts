import { call } from '../adapters/messaging/messaging';
import { TEST_REQUEST_KEY } from '../adapters/settings/welcome-progress';
import { t } from '../adapters/text/i18n';
import { newIdentifier } from '../core/request/identifier';
import type { Session } from '../core/session';

/** Sends a sign-in request to the phone as every other request is sent: stored first, and followed. */
export async function sendTestRequest({ account }: Session): Promise<void> {
  const identifier = newIdentifier(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  // Before the request, so that the page shows it from its first state on.
  await call('settings.change', TEST_REQUEST_KEY, identifier);
  await call('request.create', {
    identifier,
    account,
    site: '',
    txjson: { TransactionType: 'SignIn' },
    options: { instruction: t('test_instruction') },
  });
}
