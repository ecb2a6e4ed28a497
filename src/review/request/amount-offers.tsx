import { t } from '../../adapters/text/i18n';
import type { WrittenAmount } from '../../core/recognise/recognised';
import { writtenAmount } from '../../core/transaction/typed-amount';
import { Note } from '../../ui/components/note';
import { decimalMark } from '../../ui/text/typed-amount-text';
import type { RequestForm } from './use-request-form';

interface Props {
  readonly form: RequestForm;
  /** The unit of the amount. An amount in another unit is shown, but cannot be used. */
  readonly unit: string;
}

/** The amounts that the page names: says that one was filled in, or lets the user choose. */
export function AmountOffers({ form, unit }: Props) {
  const { offers, offeredAmount, edits, edit } = form;
  if (offeredAmount) {
    return (
      <Note severity="info" data-amount="from-page">
        {t('amount_from_page', inWords(offeredAmount))}
      </Note>
    );
  }
  if (offers.length === 0) return null;
  return (
    <div class="row wrap small" data-amount="choices">
      <span class="soft">{t('amount_choices')}</span>
      {offers.map((offer) =>
        offer.unit === unit ? (
          <button
            key={inWords(offer)}
            type="button"
            class="small"
            aria-pressed={edits.amount === writtenAmount(offer.value, decimalMark())}
            onClick={() => edit({ amount: writtenAmount(offer.value, decimalMark()) })}
          >
            {inWords(offer)}
          </button>
        ) : (
          <span key={inWords(offer)}>{inWords(offer)}</span>
        ),
      )}
    </div>
  );
}

function inWords({ value, unit }: WrittenAmount): string {
  return `${value} ${unit}`;
}
