import { useEffect, useState } from 'preact/hooks';
import { dropPending } from '../adapters/browser/pending';
import { t } from '../adapters/text/i18n';
import { codeOf, type ErrorCode } from '../core/companion-error';
import { paymentTransaction } from '../core/recognise/payment-transaction';
import type { Recognised, RecognisedPayment } from '../core/recognise/recognised';
import { AccessNote } from '../ui/components/access-note';
import { PrivateNote } from '../ui/components/private-note';
import { StorageNote } from '../ui/components/storage-note';
import { useSession } from '../ui/hooks/use-session';
import { BlobReview } from './blob-review';
import { TransactionLookup } from './no-request/transaction-lookup';
import { NothingToSign } from './no-request/nothing-to-sign';
import { OpenInXaman } from './no-request/open-in-xaman';
import { PayloadReference } from './no-request/payload-reference';
import { RequestReview } from './request/request-review';
import type { ReviewContext } from './request/send-panel';
import type { FormInput } from './request/use-request-form';
import type { ReviewSubject } from './review-subject';
import { Sent } from './sent';

type Signable = Exclude<Recognised, { kind: 'secret' | 'nothing' }>;

/** From what was pointed at to a request on the phone: one window, one decision. */
export function Review({
  draft,
  found,
  site = draft?.site ?? '',
  kept,
  isPrivate = false,
}: ReviewSubject) {
  const state = useSession();
  const [sent, setSent] = useState<string>();
  const onSent = (identifier: string) => {
    setSent(identifier);
    // What it came of has done its part.
    void dropPending(location.hash.slice(1)).catch(console.warn);
  };
  const [failure, setFailure] = useState<ErrorCode>();
  useEffect(() => void kept?.catch((error) => setFailure(codeOf(error))), []);
  if (!isSignable(found)) return <NothingToSign found={found} />;
  if (sent) {
    return (
      <>
        <AccessNote />
        <StorageNote />
        <Sent identifier={sent} />
      </>
    );
  }
  if (!state) return null;
  const common = { draft, kept, site, isPrivate, session: state.session, onSent };
  return (
    <>
      <AccessNote />
      <StorageNote failure={failure}>{() => failure && <p>{t('storage_draft')}</p>}</StorageNote>
      {site && <p class="small soft">{t('from_site', site)}</p>}
      {isPrivate && <PrivateNote />}
      <Found found={found} common={common} />
    </>
  );
}

function isSignable(found: Recognised): found is Signable {
  return found.kind !== 'secret' && found.kind !== 'nothing';
}

/** The view for what was found. */
function Found({ found, common }: { found: Signable; common: ReviewContext }) {
  switch (found.kind) {
    case 'payment':
      return <RequestReview start={startOf(found.payment)} {...common} />;
    case 'transaction':
      return <RequestReview start={found} {...common} />;
    case 'blob':
      return <BlobReview blob={found} {...common} />;
    case 'hash':
      return <TransactionLookup txid={found.txid} network={found.network} session={common.session} />;
    case 'payload':
      return <PayloadReference uuid={found.uuid} link={found.link} />;
    case 'elsewhere':
      return <OpenInXaman what={found.what} link={found.link} />;
  }
}

function startOf(payment: RecognisedPayment): FormInput {
  const { network } = payment;
  return { txjson: paymentTransaction(payment), options: network ? { network } : {} };
}
