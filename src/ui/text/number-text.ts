import { perLanguage } from '../../adapters/text/language';

const countFormat = perLanguage((language) => new Intl.NumberFormat(language));
const percentFormat = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent' }),
);

/** A count in the user's language, such as "1,204". Amounts are shown as the ledger writes them. */
export function numberText(count: number): string {
  return countFormat().format(count);
}

/** A share from 0 to 1 in whole percent, such as "50%". */
export function percentText(share: number): string {
  return percentFormat().format(share);
}
