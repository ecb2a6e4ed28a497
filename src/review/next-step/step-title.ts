import { t } from '../../adapters/text/i18n';
import { findFields } from '../../core/fields';
import type { NextStep } from '../../core/objects/next-step';
import { currencyName, nativeUnit } from '../../core/transaction/currency';

/** What a step does, as the title of its button. A pool has a deposit for each of its assets. */
export function stepTitle(step: NextStep, network: string): string {
  const fields = step.obstacle ? undefined : findFields(step.txjson.Amount);
  const { currency } = fields ?? {};
  const unit = typeof currency === 'string' ? currencyName(currency) : undefined;
  return t(`step_${step.name}`, unit ?? (fields ? 'MPT' : nativeUnit(network)));
}
