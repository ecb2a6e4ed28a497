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

/** How long requests are kept. What a shorter time would delete is said before it is. */
export function RetentionOf() {
  const [days, setDays] = useState<Retention>();
  const [asked, setAsked] = useState<{ days: Retention; count: number }>();
  const [said, setSaid] = useState('');
  const { busy, error, act } = useAction();
  useEffect(() => void getRetention().then(setDays), []);
  const save = async (wanted: Retention | undefined) => {
    await call('settings.change', RETENTION_KEY, wanted ?? null);
    setDays(wanted);
    setAsked(undefined);
    const deleted = await deleteExpired();
    setSaid(
      deleted > 0
        ? counted(deleted, 'retention_deleted', numberText(deleted))
        : t('retention_saved'),
    );
  };
  const choose = async (wanted: Retention | undefined) => {
    setSaid('');
    setAsked(undefined);
    const count = wanted === undefined ? 0 : await countExpired(wanted);
    if (wanted === undefined || count === 0) return save(wanted);
    setAsked({ days: wanted, count });
  };
  return (
    <div class="stack" data-retention>
      <label class="field">
        <span>{t('retention')}</span>
        <select
          name="retention"
          disabled={busy}
          value={String(asked?.days ?? days ?? '')}
          onChange={(event) => {
            const wanted = findRetention(Number(event.currentTarget.value));
            act(() => choose(wanted));
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
      {asked && (
        <div class="note bad stack small" data-sure>
          <p role="status">{counted(asked.count, 'retention_sure', numberText(asked.count))}</p>
          <div class="row wrap">
            <button type="button" disabled={busy} onClick={() => setAsked(undefined)}>
              {t('files_cancel')}
            </button>
            <button type="button" disabled={busy} onClick={() => act(() => save(asked.days))}>
              {t('files_delete_now', numberText(asked.count))}
            </button>
          </div>
        </div>
      )}
      <Problem text={error} />
      {said && (
        <p class="note small" role="status">
          {said}
        </p>
      )}
    </div>
  );
}

/** How many requests are over and older. */
async function countExpired(days: Retention): Promise<number> {
  const before = identifierLimitAt(retentionLimit(days, Date.now()));
  const open = (await getOpenRequests()).filter(mustStay);
  const staying = open.filter(({ identifier }) => identifier < before);
  return (await countRequests(before)) - staying.length;
}
