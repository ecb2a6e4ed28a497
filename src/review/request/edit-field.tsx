import { t } from '../../adapters/text/i18n';
import { type Fields, findFields, findText } from '../../core/fields';
import {
  amountField,
  amountUnit,
  findEditableAmount,
  needsAmount,
} from '../../core/transaction/amount-field';
import { type Edits, editableFields, tagText } from '../../core/transaction/edits';
import { findMemo } from '../../core/transaction/memo-field';
import { Input } from './input';
import type { RequestForm } from './use-request-form';

interface Props {
  readonly making: RequestForm;
  readonly field: keyof Edits;
}

/** The input for one field of the transaction, with what is typed in it or what the field holds. */
export function EditField({ making, field }: Props) {
  const { base, edits, txjson, problems, network, edit } = making;
  const fault = problems.find((each) => each.field === field);
  const isWrong = fault !== undefined && !fault.isEmpty;
  const onText = (text: string) => edit({ [field]: text });
  switch (field) {
    case 'destination': {
      const value = edits.destination ?? String(base.Destination ?? '');
      return (
        <Input
          name="destination"
          class="mono"
          label={t('to')}
          value={value}
          first={!base.Destination}
          fault={isWrong ? t('destination_wrong') : ''}
          onText={onText}
        />
      );
    }
    case 'amount': {
      const name = amountField(base);
      const value = edits.amount ?? findEditableAmount(base[name]) ?? '';
      const unit = amountUnit(base[name], network);
      const issuer = findText(findFields(base[name])?.issuer);
      const isLimit = name === 'LimitAmount';
      return (
        <Input
          name="amount"
          class="figure"
          inputMode="decimal"
          label={isLimit ? t('trust_limit') : t('amount')}
          unit={unit}
          hint={issuer && t('issued_by', issuer)}
          value={value}
          first={(isLimit || base.Destination !== undefined) && value === ''}
          fault={isWrong ? t('amount_wrong', unit) : ''}
          onText={onText}
        />
      );
    }
    case 'tag':
      return (
        <Input
          name="tag"
          inputMode="numeric"
          label={t('tag_optional')}
          value={tagText(edits, txjson)}
          fault={isWrong ? t('tag_wrong') : ''}
          onText={onText}
        />
      );
    case 'memo':
      return (
        <Input
          name="memo"
          label={t('memo')}
          value={edits.memo ?? findMemo(base) ?? ''}
          fault={isWrong ? t('memo_too_long') : ''}
          onText={onText}
        />
      );
  }
}

const NAMES_OF: Record<keyof Edits, readonly string[]> = {
  destination: ['Destination'],
  amount: ['Amount', 'LimitAmount'],
  tag: ['DestinationTag'],
  memo: ['Memos'],
};

/**
 * What is asked in the open: a payment's amount, tag and, where none is given, destination; and the
 * limit of a trust line that was named without one.
 */
export function openFields(base: Fields, start: Fields): readonly (keyof Edits)[] {
  if (base.TransactionType === 'TrustSet') return needsAmount(start) ? ['amount'] : [];
  if (base.TransactionType !== 'Payment') return [];
  const isOpen = { destination: start.Destination === undefined, amount: true, tag: true };
  return editableFields(base).filter((field) => field !== 'memo' && isOpen[field]);
}

/** The fields that are not shown in an input. */
export function withoutInputs(txjson: Fields, inputs: readonly (keyof Edits)[]): Fields {
  const hidden = inputs.flatMap((input) => NAMES_OF[input]);
  return Object.fromEntries(Object.entries(txjson).filter(([name]) => !hidden.includes(name)));
}
