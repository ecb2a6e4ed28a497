import { useEffect, useState } from 'preact/hooks';
import { isPhone } from '../../adapters/browser/is-phone';
import { openHistory } from '../../adapters/browser/windows';
import { type TextKey, t } from '../../adapters/text/i18n';
import type { PublicState } from '../../core/request/public-status';
import type { SignRequest } from '../../core/request/sign-request';
import { Note } from '../../ui/components/note';
import { OpenOnPhone } from '../../ui/components/open-on-phone';
import { StatusChip } from '../../ui/components/status-chip';
import { timeText } from '../../ui/text/time-text';
import { findOwnRequest } from './find-own-request';
import { Footer } from './footer';
import { usePublicStatus } from './use-public-status';

interface Props {
  readonly uuid: string;
  readonly link: string;
}

const STATE_TEXT: Record<PublicState, TextKey> = {
  asking: 'public_asking',
  waiting: 'public_waiting',
  opened: 'public_opened',
  signing: 'public_signing',
  signed: 'public_signed',
  rejected: 'public_rejected',
  expired: 'public_expired',
  unknown: 'public_unknown',
};

const CHIP_CLASS: Record<PublicState, string> = {
  asking: '',
  waiting: 'wait',
  opened: 'wait',
  signing: 'wait',
  signed: 'good',
  rejected: 'bad',
  expired: '',
  unknown: 'warn',
};

/** Shows the payload of a link: a request of this history opens there, any other on the phone. */
export function PayloadReference({ uuid, link }: Props) {
  const [own, setOwn] = useState<SignRequest | 'none'>();
  useEffect(() => {
    findOwnRequest(uuid).then(
      (request) => setOwn(request ?? 'none'),
      (error) => {
        console.error(error);
        setOwn('none');
      },
    );
  }, [uuid]);
  if (!own) return null;
  return own === 'none' ? <ForeignRequest uuid={uuid} link={link} /> : <OwnRequest request={own} />;
}

function OwnRequest({ request }: { request: SignRequest }) {
  return (
    <>
      <h1>{t('payload_title')}</h1>
      <Note severity="info" data-found="own">
        <div class="row spread">
          <span>{t('payload_own')}</span>
          <StatusChip request={request} />
        </div>
      </Note>
      <Footer>
        <button type="button" class="primary" onClick={() => void openHistory(request.identifier)}>
          {t('look_at_it')}
        </button>
      </Footer>
    </>
  );
}

function ForeignRequest({ uuid, link }: Props) {
  const { state, expiresAt } = usePublicStatus(uuid);
  return (
    <>
      <h1>{t('payload_title')}</h1>
      <Note severity="info" data-found="payload">
        {t('payload_text')}
      </Note>
      <div class="row spread" role="status">
        <span class={`chip ${CHIP_CLASS[state]}`} data-public={state}>
          {t(STATE_TEXT[state])}
        </span>
        {state === 'waiting' && expiresAt !== undefined && (
          <span class="small soft">{t('payload_until', timeText(expiresAt))}</span>
        )}
      </div>
      <OpenOnPhone link={link} label={t('qr_label')} />
      <p class="small soft">{t('payload_hint')}</p>
      <p class="small mono break">{link}</p>
      <Footer>
        {!isPhone() && (
          <a class="button" href={link} target="_blank" rel="noreferrer">
            {t('open_link')}
          </a>
        )}
      </Footer>
    </>
  );
}
