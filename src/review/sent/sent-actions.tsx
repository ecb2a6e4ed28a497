import { t } from '../../adapters/text/i18n';
import { findExplorerUrl } from '../../core/ledger/explorer-url';
import { isProven } from '../../core/request/proof';
import type { SentAction } from '../../core/request/sent-state';
import type { SignRequest } from '../../core/request/sign-request';
import { CancelButton } from '../../ui/components/cancel-button';
import { SendAgain } from '../../ui/components/send-again';
import { Retry } from './retry';

interface Props {
  readonly request: SignRequest;
  readonly actions: readonly SentAction[];
}

/** The buttons of a state. */
export function SentActions({ request, actions }: Props) {
  const isOwn = !request.uuid || isProven(request);
  return (
    <>
      {actions.includes('retry') && <Retry request={request} />}
      {actions.includes('explorer') && <ExplorerLink request={request} />}
      {actions.includes('again') && <SendAgain request={request} />}
      {actions.includes('cancel') && isOwn && <CancelButton request={request} />}
    </>
  );
}

/** Opens the transaction in the explorer of its network; nothing before there is a transaction. */
function ExplorerLink({ request }: { request: SignRequest }) {
  const url = findExplorerUrl(request);
  if (!url) return null;
  return (
    <a class="button" href={url} target="_blank" rel="noreferrer">
      {t('open_explorer')}
    </a>
  );
}
