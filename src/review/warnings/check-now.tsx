import { useState } from 'preact/hooks';
import { allowNode } from '../../adapters/hosts/allow-node';
import { t } from '../../adapters/text/i18n';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import { findNodeUrl } from '../../core/ledger/node-url';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

interface Props {
  /** Key of the network to sign on. */
  readonly network: string;
  /** Called with the press: the button disappears when the node is allowed. */
  readonly onPress: () => void;
}

/**
 * Allows the suggested node of a network in the press of a button, and says whom it asks. The checks
 * notice the changed setting and run.
 */
export function CheckNow({ network, onPress }: Props) {
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  const suggested = findKnownNetwork(network)?.node ?? '';
  if (!findNodeUrl(suggested)) return null;
  const allow = async () => {
    setMessage('');
    setMessage(await allowNode(network, suggested));
  };
  const press = () => {
    onPress();
    act(allow);
  };
  return (
    <>
      <div class="check-now">
        <button type="button" disabled={busy} data-check-now onClick={press}>
          {t('ledger_check_now')}
        </button>
      </div>
      <p class="small soft">{t('ledger_check_asks', new URL(suggested).host, network)}</p>
      {message && <p class="note small">{message}</p>}
      <Problem text={error} />
    </>
  );
}
