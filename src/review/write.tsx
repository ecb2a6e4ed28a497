import { t } from '../adapters/i18n';

/** Where a request is written from nothing. */
export function Write() {
  return <h1 data-found="write">{t('menu_write')}</h1>;
}
