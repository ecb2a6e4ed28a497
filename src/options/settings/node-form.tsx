import { useEffect, useState } from 'preact/hooks';
import { allowNode, removeNode } from '../../adapters/hosts/allow-node';
import { findNode } from '../../adapters/settings/ledger-settings';
import { t } from '../../adapters/text/i18n';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

/** The ledger node of one network: its address, and buttons that allow and remove it. */
export function NodeForm({ network }: { network: string }) {
  const suggested = findKnownNetwork(network)?.node ?? '';
  const [url, setUrl] = useState(suggested);
  const [used, setUsed] = useState<string>();
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  useEffect(() => {
    void findNode(network).then((node) => {
      setUsed(node);
      if (node) setUrl(node);
    });
  }, [network]);
  const finish = async (result: Promise<string>) => {
    setMessage('');
    setMessage(await result);
    setUsed(await findNode(network));
  };
  const field = `node-${network}`;
  return (
    <form
      class="stack"
      data-network={network}
      onSubmit={(event) => {
        event.preventDefault();
        act(() => finish(allowNode(network, url)));
      }}
    >
      <label class="small" for={field}>
        {t('node_label', network)} {used && <span class="chip good">{t('node_on')}</span>}
      </label>
      <div class="row wrap">
        <input
          id={field}
          class="mono"
          inputMode="url"
          spellcheck={false}
          autoComplete="off"
          maxLength={200}
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
        <button type="submit" disabled={busy}>
          {t('node_allow')}
        </button>
        {used && (
          <button
            type="button"
            class="plain"
            disabled={busy}
            onClick={() => act(() => finish(removeNode(network)))}
          >
            {t('node_off')}
          </button>
        )}
      </div>
      <Problem text={error} />
      {message && (
        <p class="note small" role="status">
          {message}
        </p>
      )}
    </form>
  );
}
