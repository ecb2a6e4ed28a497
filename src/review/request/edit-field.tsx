import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import type { PageTarget } from '../../core/page-target';
import { needsAmount } from '../../core/transaction/amount-field';
import { type Edits, editableFields, tagText } from '../../core/transaction/edits';
import { findMemo } from '../../core/transaction/memo-field';
import { applyRecipient, applyText } from '../write/apply-payment';
import { RecipientInput } from '../write/recipient-input';
import { ScanRecipient } from '../write/scan-recipient';
import { AmountInput } from './amount-input';
import { Input } from './input';
import type { RequestForm } from './use-request-form';

interface Props {
  readonly form: RequestForm;
  readonly field: keyof Edits;
  /** The page that the user came from, to scan it for a recipient. */
  readonly page?: PageTarget | undefined;
}

/** The input for one field of the transaction. It shows the edited text, else the field's value. */
export function EditField({ form, field, page }: Props) {
  const { base, edits, txjson, problems, edit } = form;
  const problem = problems.find((each) => each.field === field);
  const isWrong = problem !== undefined && !problem.isEmpty;
  const onText = (text: string) => edit({ [field]: text });
  switch (field) {
    case 'destination': {
      const value = edits.destination ?? String(base.Destination ?? '');
      return (
        <>
          <RecipientInput
            name="destination"
            label={t('to')}
            value={value}
            autoFocus={!base.Destination}
            problem={isWrong ? t('destination_wrong') : ''}
            onText={(text) => applyText(form, text)}
            onRecipient={(recipient) => applyRecipient(form, recipient)}
          />
          {page && <ScanRecipient page={page} onText={(text) => applyText(form, text)} />}
        </>
      );
    }
    case 'amount':
      return <AmountInput form={form} isWrong={isWrong} />;
    case 'tag':
      return (
        <Input
          name="tag"
          inputMode="numeric"
          label={t('tag_optional')}
          value={tagText(edits, txjson)}
          problem={isWrong ? t('tag_wrong') : ''}
          onText={onText}
        />
      );
    case 'memo':
      return (
        <Input
          name="memo"
          label={t('memo')}
          value={edits.memo ?? findMemo(base) ?? ''}
          problem={isWrong ? t('memo_too_long') : ''}
          onText={onText}
        />
      );
  }
}

/** The transaction fields that an input edits. */
const FIELD_NAMES: Record<keyof Edits, readonly string[]> = {
  destination: ['Destination'],
  amount: ['Amount', 'LimitAmount'],
  tag: ['DestinationTag'],
  memo: ['Memos'],
};

/**
 * The fields that are always visible; the others are under *More*. For a payment these are the
 * amount, the tag and a missing destination; for a trust line a missing limit.
 * @param initial the transaction before the user changed it
 */
export function visibleFields(base: Fields, initial: Fields): readonly (keyof Edits)[] {
  if (base.TransactionType === 'TrustSet') return needsAmount(initial) ? ['amount'] : [];
  if (base.TransactionType !== 'Payment') return [];
  const isVisible = { destination: initial.Destination === undefined, amount: true, tag: true };
  return editableFields(base).filter((field) => field !== 'memo' && isVisible[field]);
}

/** The transaction without the fields that are shown in inputs. */
export function withoutInputs(txjson: Fields, inputs: readonly (keyof Edits)[]): Fields {
  const hidden = inputs.flatMap((input) => FIELD_NAMES[input]);
  return Object.fromEntries(Object.entries(txjson).filter(([name]) => !hidden.includes(name)));
}
