import { language } from '../../../adapters/i18n';

/** "1,204", as it is written here. */
export function numberText(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}
