import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { getRetention, RETENTION_KEY } from '../../adapters/settings/retention-setting';
import { getOpenRequests } from '../../adapters/storage/find-requests';
import { mustStay } from '../../adapters/storage/removed-requests';
import { countRequests } from '../../adapters/storage/request-reads';
import { counted } from '../../adapters/text/counted';
import { t } from '../../adapters/text/i18n';
import {
  findRetention,
  identifierLimitAt,
  RETENTIONS,
  type Retention,
  retentionLimit,
} from '../../core/history/files/retention';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { numberText } from '../../ui/text/number-text';
import { deleteExpired } from './delete-expired';

/** How long requests are kept. A shorter time that deletes requests must be confirmed. */
export function RetentionSetting() {
  const [days, setDays] = useState<Retention>();
  const [unconfirmed, setUnconfirmed] = useState<{ days: Retention; count: number }>();
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  useEffect(() => void getRetention().then(setDays), []);
  const save = async (chosen: Retention | undefined) => {
    await call('settings.change', RETENTION_KEY, chosen ?? null);
    setDays(chosen);
    setUnconfirmed(undefined);
    const deleted = await deleteExpired();
    setMessage(
      deleted > 0
        ? counted(deleted, 'retention_deleted', numberText(deleted))
        : t('retention_saved'),
    );
  };
  const choose = async (chosen: Retention | undefined) => {
    setMessage('');
    setUnconfirmed(undefined);
    const count = chosen === undefined ? 0 : await countExpired(chosen);
    if (chosen === undefined || count === 0) return save(chosen);
    setUnconfirmed({ days: chosen, count });
  };
  return (
    <div class="stack" data-retention>
      <label class="field">
        <span>{t('retention')}</span>
        <select
          name="retention"
          disabled={busy}
          value={String(unconfirmed?.days ?? days ?? '')}
          onChange={(event) => {
            const chosen = findRetention(Number(event.currentTarget.value));
            act(() => choose(chosen));
          }}
        >
          <option value="">{t('retention_ever')}</option>
          {RETENTIONS.map((each) => (
            <option key={each} value={each}>
              {t(`retention_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small">{t('retention_hint')}</p>
      {unconfirmed && (
        <div class="note bad stack small" data-sure>
          <p role="status">
            {counted(unconfirmed.count, 'retention_sure', numberText(unconfirmed.count))}
          </p>
          <div class="row wrap">
            <button type="button" disabled={busy} onClick={() => setUnconfirmed(undefined)}>
              {t('files_cancel')}
            </button>
            <button type="button" disabled={busy} onClick={() => act(() => save(unconfirmed.days))}>
              {t('files_delete_now', numberText(unconfirmed.count))}
            </button>
          </div>
        </div>
      )}
      <Problem text={error} />
      {message && (
        <p class="note small" role="status">
          {message}
        </p>
      )}
    </div>
  );
}

/** How many requests a retention of this many days would delete. */
async function countExpired(days: Retention): Promise<number> {
  const before = identifierLimitAt(retentionLimit(days, Date.now()));
  const open = (await getOpenRequests()).filter(mustStay);
  const staying = open.filter(({ identifier }) => identifier < before);
  return (await countRequests(before)) - staying.length;
}
