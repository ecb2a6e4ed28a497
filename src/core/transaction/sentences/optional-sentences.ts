// Sentences for optional fields: `false` when the field is missing.

import type { Fields } from '../../fields';
import { findDuration } from '../duration';
import { findPercent, THOUSANDTHS_PLACES } from '../percent';
import { findAmountText, findCount, findId, findNumberText } from './parts';
import { createSentence, type Sentence } from './sentence';
import type { SentenceName } from './sentence-name';

type OptionalSentence = readonly Sentence[] | false;

/** The sentence for a whole number. */
export function numberSentence(name: SentenceName, value: unknown): OptionalSentence {
  return value !== undefined && createSentence(name, findCount(value));
}

/** The sentence for a decimal of the codec's type Number, which is text. */
export function decimalSentence(name: SentenceName, value: unknown): OptionalSentence {
  return value !== undefined && createSentence(name, findNumberText(value));
}

/** The sentence for a rate in thousandths of a percent. */
export function percentSentence(name: SentenceName, value: unknown): OptionalSentence {
  return value !== undefined && createSentence(name, findPercent(value, THOUSANDTHS_PLACES));
}

/** The sentence for a number of seconds. */
export function durationSentence(name: SentenceName, value: unknown): OptionalSentence {
  return value !== undefined && createSentence(name, findDuration(value));
}

/** The sentence for an amount. */
export function amountSentence(
  name: SentenceName,
  value: unknown,
  network: string | undefined,
): OptionalSentence {
  return value !== undefined && createSentence(name, findAmountText(value, network));
}

/** The sentence for the permissioned domain of a transaction. */
export function domainSentence(name: SentenceName, { DomainID: id }: Fields): OptionalSentence {
  return id !== undefined && createSentence(name, findId(id));
}
