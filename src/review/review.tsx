import { useEffect, useState } from 'preact/hooks';
import { t } from '../adapters/i18n';
import { call } from '../adapters/messaging';
import type { Draft } from '../core/draft';
import type { Recognised } from '../core/recognised';
import { useSession } from '../ui/use-session';
import { NothingToSign } from './nothing-to-sign';
import { PaymentReview } from './payment-review';
import { Sent } from './sent';
import { TransactionReview } from './transaction-review';

interface Props {
  readonly draft: Draft | undefined;
  readonly found: Recognised;
}

/** From what was pointed at to a request on the phone: one window, one decision. */
export function Review({ draft, found }: Props) {
  const state = useSession();
  const [sent, setSent] = useState<string>();
  const idle = found.kind === 'secret' || found.kind === 'nothing';
  useEffect(() => {
    // Nothing will come of it: it need not wait on disk.
    if (idle && draft) void call('draft.discard', draft.id);
  }, []);
  if (idle) return <NothingToSign found={found} />;
  if (sent) return <Sent identifier={sent} />;
  if (!state) return null;
  const common = { draft, session: state.session, onSent: setSent };
  return (
    <>
      {draft?.site && <p class="small soft">{t('from_site', draft.site)}</p>}
      {found.kind === 'payment' ? (
        <PaymentReview payment={found.payment} {...common} />
      ) : (
        <TransactionReview txjson={found.txjson} network={found.network} {...common} />
      )}
    </>
  );
}
