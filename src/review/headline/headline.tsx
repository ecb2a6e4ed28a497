import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import { typeInWords } from '../../core/transaction/summary';
import { Sentences } from '../../ui/components/sentences';

interface Props {
  readonly txjson: Fields;
  /** Key of the network to sign on. */
  readonly network: string | undefined;
}

/** The first thing that the user sees of a request: what it does, and to whom. */
export function Headline({ txjson, network }: Props) {
  const isPayment = txjson.TransactionType === 'Payment';
  const { Account: _signer, ...shown } = txjson;
  return (
    <>
      <h1>{isPayment ? t('review_payment') : typeInWords(txjson.TransactionType)}</h1>
      {!(isPayment && isPlain(shown)) && <Sentences txjson={txjson} network={network} />}
    </>
  );
}

/** The inputs and facts of a payment show these fields. Other fields are explained in sentences. */
const PLAIN_FIELDS = [
  'TransactionType',
  'Destination',
  'DestinationTag',
  'Amount',
  'InvoiceID',
  'Memos',
];

function isPlain(payment: Fields): boolean {
  return Object.keys(payment).every((name) => PLAIN_FIELDS.includes(name));
}
