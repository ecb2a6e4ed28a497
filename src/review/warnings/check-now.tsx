import { t } from '../../adapters/text/i18n';
import { Problem } from '../../ui/components/problem';
import { useAllowNode } from '../../ui/hooks/use-allow-node';

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
  const { host, busy, error, message, allow } = useAllowNode(network);
  if (host === undefined) return null;
  const press = () => {
    onPress();
    allow();
  };
  return (
    <>
      <div class="check-now">
        <button type="button" disabled={busy} data-check-now onClick={press}>
          {t('ledger_check_now')}
        </button>
      </div>
      <p class="small soft">{t('ledger_check_asks', host, network)}</p>
      {message && <p class="note small">{message}</p>}
      <Problem text={error} />
    </>
  );
}
