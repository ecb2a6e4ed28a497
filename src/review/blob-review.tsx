import { useEffect, useState } from 'preact/hooks';
import { t } from '../adapters/text/i18n';
import type { Recognised } from '../core/recognise/recognised';
import { findUnsignable } from '../core/recognise/unsignable';
import type { TransactionBlob } from '../core/transaction/transaction-blob';
import { Note } from '../ui/components/note';
import { RequestFacts } from '../ui/components/request-facts';
import { Sentences } from '../ui/components/sentences';
import { typeText } from '../ui/text/type-text';
import { Footer } from './no-request/footer';
import { NothingToSign } from './no-request/nothing-to-sign';
import { RequestReview } from './request/request-review';
import type { ReviewContext } from './review-context';

interface Props extends ReviewContext {
  readonly blob: Extract<Recognised, { kind: 'blob' }>;
}

/** Reviews a transaction in binary form: sends an unsigned one, shows who signed a signed one. */
export function BlobReview({ blob, ...context }: Props) {
  const { hex, options, leftOut } = blob;
  const [parsed, setParsed] = useState<TransactionBlob | 'none'>();
  useEffect(() => {
    void import('../core/transaction/transaction-blob').then(({ findTransactionBlob }) =>
      setParsed(findTransactionBlob(hex) ?? 'none'),
    );
  }, [hex]);
  if (!parsed) return null;
  if (parsed === 'none')
    return <NothingToSign recognised={{ kind: 'nothing', why: 'not-a-blob' }} />;
  const { txjson, isSigned, signature } = parsed;
  if (!signature && isSigned)
    return <NothingToSign recognised={{ kind: 'nothing', why: 'signed' }} />;
  const finished = findUnsignable(txjson);
  if (finished?.kind === 'nothing') return <NothingToSign recognised={finished} />;
  if (!signature) {
    return <RequestReview input={{ txjson, txblob: hex, options, leftOut }} {...context} />;
  }
  return (
    <>
      <h1>{typeText(txjson.TransactionType)}</h1>
      <Note severity={signature.isValid ? 'info' : 'danger'} data-found="signed">
        {t(signedKey(signature), signature.signer, String(txjson.Account))}
      </Note>
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
