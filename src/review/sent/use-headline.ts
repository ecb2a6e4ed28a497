import { isPhone } from '../../adapters/browser/is-phone';
import { t } from '../../adapters/text/i18n';
import { statusText } from '../../adapters/text/status-text';
import { destinationOf } from '../../core/address-book/tagged-address';
import { confirmedAmountOf } from '../../core/request/confirmed-amount';
import type { SentState } from '../../core/request/sent-state';
import type { SignRequest } from '../../core/request/sign-request';
import { shortAddress } from '../../core/transaction/summary';
import { useContact } from '../../ui/hooks/use-contacts';
import { isolated } from '../../ui/text/isolated';

/**
 * The state in a few words. A confirmed payment says how much was sent to whom.
 * @param isSame whether the signed transaction is the requested one
 */
export function useHeadline(request: SignRequest, state: SentState, isSame: boolean): string {
  const { txjson } = request.body;
  const destination = destinationOf(txjson);
  const contact = useContact(destination);
  if (state === 'pushed') return t(isPhone() ? 'sent_here' : 'sent_title');
  if (state === 'overdue' || state === 'less') return t(`status_${state}`);
  if (state === 'complete') return statusText('signed');
  const amount = state === 'validated' ? confirmedAmountOf(request, isSame) : undefined;
  const isToOther =
    txjson.TransactionType === 'Payment' && destination?.address !== request.account;
  if (!amount || !destination || !isToOther) return statusText(state);
  // A word joiner (U+2060) on either side keeps the shortened address on one line.
  const address = shortAddress(destination.address).replace('…', '\u2060…\u2060');
  return t('sent_done', amount, isolated(contact?.name ?? address));
}
