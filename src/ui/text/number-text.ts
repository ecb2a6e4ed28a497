import { perLanguage } from '../../adapters/text/language';

const countFormat = perLanguage((language) => new Intl.NumberFormat(language));
const percentFormat = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent' }),
);
const exactPercentFormat = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 20 }),
);

/** A count in the user's language, such as "1,204". Amounts are shown as the ledger writes them. */
export function numberText(count: number): string {
  return countFormat().format(count);
}

/** A share from 0 to 1 in whole percent, such as "50%". */
export function percentText(share: number): string {
  return percentFormat().format(share);
}

/** A decimal number of percent with all its digits: "0.5" is "0.5%", in German "0,5 %". */
export function exactPercentText(percent: string): string {
  // As text with an exponent, because a binary fraction would not be exact.
  return exactPercentFormat().format(`${percent}E-2` as `${number}`);
}
