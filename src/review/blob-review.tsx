import { useEffect, useState } from 'preact/hooks';
import { t } from '../adapters/text/i18n';
import type { Recognised } from '../core/recognise/recognised';
import { typeInWords } from '../core/transaction/summary';
import type { TransactionBlob } from '../core/transaction/transaction-blob';
import { RequestFacts } from '../ui/components/request-facts';
import { Sentences } from '../ui/components/sentences';
import { Footer } from './no-request/footer';
import { NothingToSign } from './no-request/nothing-to-sign';
import { RequestReview } from './request/request-review';
import type { ReviewContext } from './request/send-panel';

interface Props extends ReviewContext {
  readonly blob: Extract<Recognised, { kind: 'blob' }>;
}

/** A transaction in binary form: an unsigned one can be sent, of a signed one it says by whom. */
export function BlobReview({ blob, ...reviewed }: Props) {
  const { hex, options, leftOut } = blob;
  const [read, setRead] = useState<TransactionBlob | 'none'>();
  useEffect(() => {
    void import('../core/transaction/transaction-blob').then(({ findTransactionBlob }) =>
      setRead(findTransactionBlob(hex) ?? 'none'),
    );
  }, [hex]);
  if (!read) return null;
  if (read === 'none') return <NothingToSign found={{ kind: 'nothing', why: 'not-a-blob' }} />;
  const { txjson, isSigned, signature } = read;
  if (!signature && isSigned) return <NothingToSign found={{ kind: 'nothing', why: 'signed' }} />;
  if (!signature) {
    return <RequestReview start={{ txjson, txblob: hex, options, leftOut }} {...reviewed} />;
  }
  return (
    <>
      <h1>{typeInWords(txjson.TransactionType)}</h1>
      <p class={`note ${signature.isValid ? '' : 'bad'}`} data-found="signed">
        {t(signedKey(signature), signature.signer, String(txjson.Account))}
      </p>
      <Sentences txjson={txjson} />
      <RequestFacts txjson={txjson} />
      <Footer />
    </>
  );
}

function signedKey({ isValid, isOwnKey }: NonNullable<TransactionBlob['signature']>) {
  if (!isValid) return 'signed_wrongly';
  return isOwnKey ? 'signed_already' : 'signed_by_other';
}
