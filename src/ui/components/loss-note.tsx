import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { findLoss, LOST } from '../../adapters/storage/database-loss';
import { t } from '../../adapters/text/i18n';
import { useAction } from '../hooks/use-action';
import { exactTimeText } from '../text/time-text';

/** Shows that the browser deleted the database, until the user confirms that they read it. */
export function LossNote() {
  const [lostAt, setLostAt] = useState<number>();
  const { act } = useAction();
  useEffect(() => void findLoss().then(setLostAt), []);
  if (lostAt === undefined) return null;
  const confirm = async () => {
    await call('settings.change', LOST, null);
    setLostAt(undefined);
  };
  return (
    <div class="confirm bad small stack" role="alert" data-lost>
      <p>{t('storage_lost', exactTimeText(lostAt))}</p>
      <div class="row">
        <button type="button" class="small" onClick={() => act(confirm)}>
          {t('storage_noted')}
        </button>
      </div>
    </div>
  );
}
