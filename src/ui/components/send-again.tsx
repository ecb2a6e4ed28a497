import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import { sendAgainText } from '../../core/request/send-again-text';
import type { SignRequest } from '../../core/request/sign-request';

import { useAction } from '../hooks/use-action';
import { useSidePanel } from '../hooks/use-side-panel';
import { Problem } from './problem';

/** Opens a copy of the request as a new draft, which the user reviews before sending it. */
export function SendAgain({ request }: { request: SignRequest }) {
  const { busy, error, act } = useAction();
  const inPanel = useSidePanel();
  return (
    <>
      <button
        type="button"
        disabled={busy}
        title={t('send_again_hint')}
        onClick={() =>
          act(() => inPanel((panel) => call('draft.take', sendAgainText(request.body), { panel })))
        }
      >
        {t('send_again')}
      </button>
      <Problem text={error} />
    </>
  );
}
