import { useEffect, useState } from 'preact/hooks';
import { t } from '../adapters/i18n';
import { call } from '../adapters/messaging';
import type { Draft } from '../core/draft';
import type { PaymentWish, Recognised } from '../core/recognise/recognised';
import { paymentTransaction } from '../core/transaction/payment-transaction';
import { useSession } from '../ui/use-session';
import { BlobReview } from './blob-review';
import { LookedUp } from './looked-up';
import { NothingToSign } from './nothing-to-sign';
import { OpensElsewhere } from './opens-elsewhere';
import { PayloadReference } from './payload-reference';
import { RequestReview } from './request-review';
import type { Reviewed } from './send-panel';
import { Sent } from './sent';
import type { Start } from './use-wish';

type Signable = Exclude<Recognised, { kind: 'secret' | 'nothing' }>;

/** What is only looked at: there is nothing of ours to send. */
const OVER: readonly Recognised['kind'][] = ['hash', 'payload', 'elsewhere'];

interface Props {
  readonly draft: Draft | undefined;
  readonly found: Recognised;
  /** Host of the page it came from, where no draft says so. */
  readonly site?: string;
}

/** From what was pointed at to a request on the phone: one window, one decision. */
export function Review({ draft, found, site = draft?.site ?? '' }: Props) {
  const state = useSession();
  const [sent, setSent] = useState<string>();
  const over = !isSignable(found) || OVER.includes(found.kind);
  useEffect(() => {
    // Nothing will come of it: it need not wait on disk.
    if (over && draft) call('draft.discard', draft.id).catch(console.warn);
  }, []);
  if (!isSignable(found)) return <NothingToSign found={found} />;
  if (sent) return <Sent identifier={sent} />;
  if (!state) return null;
  const common = { draft, site, session: state.session, onSent: setSent };
  return (
    <>
      {site && <p class="small soft">{t('from_site', site)}</p>}
      <Found found={found} common={common} />
    </>
  );
}

function isSignable(found: Recognised): found is Signable {
  return found.kind !== 'secret' && found.kind !== 'nothing';
}

/** The view for what was found. */
function Found({ found, common }: { found: Signable; common: Reviewed }) {
  switch (found.kind) {
    case 'payment':
      return <RequestReview start={startOf(found.payment)} {...common} />;
    case 'transaction':
      return <RequestReview start={found} {...common} />;
    case 'blob':
      return <BlobReview blob={found} {...common} />;
    case 'hash':
      return <LookedUp txid={found.txid} network={found.network} session={common.session} />;
    case 'payload':
      return <PayloadReference uuid={found.uuid} link={found.link} />;
    case 'elsewhere':
      return <OpensElsewhere what={found.what} link={found.link} />;
  }
}

function startOf(payment: PaymentWish): Start {
  const { network } = payment;
  return { txjson: paymentTransaction(payment), asked: network ? { network } : {} };
}
