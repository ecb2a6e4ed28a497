import { useRef, useState } from 'preact/hooks';
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
import { RadioSetting } from './controls/radio-setting';
import { useSetting } from './controls/use-setting';
import { deleteExpired } from './delete-expired';

/** The number of days as a text, as the value of a control. */
type Choice = 'ever' | `${Retention}`;

const CHOICES: readonly Choice[] = ['ever', ...RETENTIONS.map((days): Choice => `${days}`)];

/** How long requests are kept. A shorter time that deletes requests must be confirmed. */
export function RetentionSetting() {
  const [unconfirmed, setUnconfirmed] = useState<{ days: Retention; count: number }>();
  const [message, setMessage] = useState('');
  const latest = useRef<Choice>('ever');
  const { busy, error, act } = useAction();
  const store = async (days: Retention | undefined) => {
    await call('settings.change', RETENTION_KEY, days ?? null);
    setUnconfirmed(undefined);
    const deleted = await deleteExpired();
    setMessage(
      deleted > 0
        ? counted(deleted, 'retention_deleted', numberText(deleted))
        : t('retention_saved'),
    );
  };
  const setting = useSetting(getChoice, async (choice: Choice) => {
    latest.current = choice;
    setMessage('');
    setUnconfirmed(undefined);
    const days = findRetention(Number(choice));
    const count = days === undefined ? 0 : await countExpired(days);
    // Arrow keys pass over choices faster than requests are counted.
    if (latest.current !== choice) return;
    if (days === undefined || count === 0) await store(days);
    else setUnconfirmed({ days, count });
  });
  const cancel = () => {
    setUnconfirmed(undefined);
    setting.restore();
  };
  return (
    <RadioSetting
      name="retention"
      label={t('retention')}
      hint={t('retention_hint')}
      options={CHOICES.map((value) => ({ value, text: t(`retention_${value}`) }))}
      setting={setting}
    >
      {unconfirmed && (
        <div class="note bad stack small" data-sure>
          <p role="status">
            {counted(unconfirmed.count, 'retention_sure', numberText(unconfirmed.count))}
          </p>
          <div class="row wrap">
            <button type="button" disabled={busy} onClick={cancel}>
              {t('files_cancel')}
            </button>
            <button
              type="button"
              class="primary danger"
              disabled={busy}
              onClick={() => act(() => store(unconfirmed.days))}
            >
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
    </RadioSetting>
  );
}

async function getChoice(): Promise<Choice> {
  return `${(await getRetention()) ?? 'ever'}`;
}

/** How many requests a retention of this many days would delete. */
async function countExpired(days: Retention): Promise<number> {
  const before = identifierLimitAt(retentionLimit(days, Date.now()));
  const open = (await getOpenRequests()).filter(mustStay);
  const staying = open.filter(({ identifier }) => identifier < before);
  return (await countRequests(before)) - staying.length;
}
