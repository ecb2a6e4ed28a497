import { useEffect, useState } from 'preact/hooks';
import { deletePending } from '../adapters/browser/pending';
import { t } from '../adapters/text/i18n';
import { codeOf, type ErrorCode } from '../core/companion-error';
import { paymentTransaction } from '../core/recognise/payment-transaction';
import type { Recognised, RecognisedChoice, RecognisedPayment } from '../core/recognise/recognised';
import type { RequestInput } from '../core/request/payload-body';
import { AccessNote } from '../ui/components/access-note';
import { PrivateNote } from '../ui/components/private-note';
import { StorageNote } from '../ui/components/storage-note';
import { useSession } from '../ui/hooks/use-session';
import { BlobReview } from './blob-review';
import { MissingNote } from './missing-note';
import { TransactionReview } from './next-step/transaction-review';
import { WithSteps } from './next-step/with-steps';
import { NamedObjectNote } from './no-request/named-object-note';
import { NothingToSign } from './no-request/nothing-to-sign';
import { PayloadReference } from './no-request/payload-reference';
import { TransactionLookup } from './no-request/transaction-lookup';
import { XamanLinkNote } from './no-request/xaman-link-note';
import { RequestReview } from './request/request-review';
import type { ReviewContext } from './review-context';
import type { ReviewSubject } from './review-subject';
import { Sent } from './sent/sent';
import { TransactionChoice } from './transaction-choice';
import { WriteReview } from './write/write-review';

type Reviewable = Exclude<Recognised, { kind: 'secret' | 'nothing' }>;

/** The review window: shows what was recognised and sends it as a request to the phone. */
export function Review({
  draft,
  recognised,
  site = draft?.site ?? '',
  missing = draft?.missing,
  draftStored,
  isPrivate = false,
  writtenOn,
}: ReviewSubject) {
  const sessionState = useSession();
  const [sentIdentifier, setSentIdentifier] = useState<string>();
  const onSent = (identifier: string) => {
    setSentIdentifier(identifier);
    void deletePending(location.hash.slice(1)).catch(console.warn);
  };
  const [storeFailure, setStoreFailure] = useState<ErrorCode>();
  useEffect(() => void draftStored?.catch((error) => setStoreFailure(codeOf(error))), []);
  if (!isReviewable(recognised)) return <NothingToSign recognised={recognised} missing={missing} />;
  if (sentIdentifier) {
    return (
      <>
        <AccessNote />
        <StorageNote />
        <Sent identifier={sentIdentifier} />
      </>
    );
  }
  if (!sessionState) return null;
  const { session } = sessionState;
  const context = { draft, draftStored, site, isPrivate, session, onSent };
  return (
    <>
      <AccessNote />
      <StorageNote failure={storeFailure}>
        {() => storeFailure && <p>{t('storage_draft')}</p>}
      </StorageNote>
      {site && <p class="small soft">{t('from_site', site)}</p>}
      {isPrivate && <PrivateNote />}
      <MissingNote missing={missing} />
      {writtenOn ? (
        <WriteReview page={writtenOn} {...context} />
      ) : (
        <RecognisedView recognised={recognised} context={context} />
      )}
    </>
  );
}

function isReviewable(recognised: Recognised): recognised is Reviewable {
  return recognised.kind !== 'secret' && recognised.kind !== 'nothing';
}

interface RecognisedProps {
  readonly recognised: Reviewable;
  readonly context: ReviewContext;
}

function RecognisedView({ recognised, context }: RecognisedProps) {
  switch (recognised.kind) {
    case 'payment':
      return (
        <RequestReview
          input={requestInputOf(recognised.payment)}
          amounts={recognised.payment.amounts}
          {...context}
        />
      );
    case 'transaction':
      return <TransactionReview input={recognised} context={context} />;
    case 'blob':
      return <BlobReview blob={recognised} {...context} />;
    case 'several':
      return <ChosenReview choices={recognised.choices} context={context} />;
    case 'hash':
    case 'ctid':
      return (
        <WithSteps context={context}>
          {(onStep) => (
            <TransactionLookup sought={recognised} session={context.session} onStep={onStep} />
          )}
        </WithSteps>
      );
    case 'object':
      return (
        <WithSteps context={context}>
          {(onStep) => (
            <NamedObjectNote object={recognised} session={context.session} onStep={onStep} />
          )}
        </WithSteps>
      );
    case 'payload':
      return <PayloadReference uuid={recognised.uuid} link={recognised.link} />;
    case 'elsewhere':
      return <XamanLinkNote linkKind={recognised.what} link={recognised.link} />;
  }
}

/** Reviews the transaction that the user chooses. */
function ChosenReview({
  choices,
  context,
}: {
  choices: readonly RecognisedChoice[];
  context: ReviewContext;
}) {
  const [choice, setChoice] = useState<RecognisedChoice>();
  if (!choice) return <TransactionChoice choices={choices} onChoice={setChoice} />;
  return <RecognisedView recognised={choice} context={context} />;
}

function requestInputOf(payment: RecognisedPayment): RequestInput {
  const { network } = payment;
  return { txjson: paymentTransaction(payment), options: network ? { network } : {} };
}
