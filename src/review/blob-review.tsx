import { useEffect, useState } from 'preact/hooks';
import { t } from '../adapters/i18n';
import type { Blob } from '../core/transaction/blob';
import { typeInWords } from '../core/transaction/summary';
import { RequestFacts } from '../ui/request-facts';
import { Closing } from './closing';
import { NothingToSign } from './nothing-to-sign';
import type { Reviewed } from './send-panel';
import { TransactionReview } from './transaction-review';

/** Fields the wallet fills in anew (protocol §3.1); in a blob they are stand-ins. */
const WALLET_FIELDS = ['Account', 'SigningPubKey', 'Sequence', 'Fee', 'LastLedgerSequence'];

/** A transaction in binary form: an unsigned one can be sent, of a signed one it says by whom. */
export function BlobReview({ hex, ...reviewed }: Reviewed & { hex: string }) {
  const [blob, setBlob] = useState<Blob | 'none'>();
  useEffect(() => {
    void import('../core/transaction/blob').then(({ findBlob }) =>
      setBlob(findBlob(hex) ?? 'none'),
    );
  }, [hex]);
  if (!blob) return null;
  if (blob === 'none') return <NothingToSign found={{ kind: 'nothing', why: 'not-a-blob' }} />;
  const { txjson, signature } = blob;
  if (!signature) {
    const asked = Object.entries(txjson).filter(([name]) => !WALLET_FIELDS.includes(name));
    return (
      <TransactionReview txjson={Object.fromEntries(asked)} network={undefined} {...reviewed} />
    );
  }
  return (
    <>
      <h1>{typeInWords(txjson.TransactionType)}</h1>
      <p class={`note ${signature.valid ? '' : 'bad'}`} data-found="signed">
        {signature.valid
          ? t('signed_already', signature.signer)
          : t('signed_wrongly', signature.signer)}
      </p>
      <RequestFacts txjson={txjson} />
      <Closing />
    </>
  );
}
