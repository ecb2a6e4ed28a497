import { t } from '../adapters/text/i18n';
import { nodeFragment } from './sections';

interface Props {
  /** The key of the network that needs a node. */
  readonly network: string;
  readonly tabIndex?: number;
}

/** A button that opens the settings where the user can allow a ledger node of a network. */
export function ConfirmWithNode({ network, tabIndex = 0 }: Props) {
  return (
    <button
      type="button"
      class="inline small confirm"
      data-confirm-with={network}
      tabIndex={tabIndex}
      onClick={() => {
        location.hash = nodeFragment(network);
      }}
    >
      {t('confirm_with_node', network)}
    </button>
  );
}
