import { t } from '../../adapters/i18n';
import { Problem } from '../../ui/problem';
import { useStorageTrouble } from '../../ui/use-storage-trouble';

/** That the history cannot be read, unless what is wrong is said above it already. */
export function Unreadable() {
  const trouble = useStorageTrouble();
  return trouble && !trouble.code ? <Problem text={t('error_unreadable')} /> : null;
}
