import { t } from '../text/i18n';

/** The item for selected text as texts name it: the browser puts the selection for the dots. */
export function selectionItemName(): string {
  return t('menu_selection').replace('%s', '…');
}
