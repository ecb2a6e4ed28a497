import { useState } from 'preact/hooks';
import { allowNode } from '../../adapters/hosts/allow-node';
import { t } from '../../adapters/text/i18n';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import { Note } from '../../ui/components/note';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

/** Allows the suggested node of a network with one press, to look an object up. */
export function AllowNode({ network }: { readonly network: string }) {
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  const suggested = findKnownNetwork(network)?.node ?? '';
  const { host } = new URL(suggested);
  const allow = async () => {
    setMessage('');
    setMessage(await allowNode(network, suggested));
  };
  return (
    <div class="stack" data-steps-state="no-node">
      <Note severity="info" role="status">
        {t('object_needs_node', host)}
      </Note>
      <div>
        <button type="button" class="primary" disabled={busy} onClick={() => act(allow)}>
          {t('object_allow_node', host)}
        </button>
      </div>
      {message && (
        <p class="note small" role="status">
          {message}
        </p>
      )}
      <Problem text={error} />
    </div>
  );
}
