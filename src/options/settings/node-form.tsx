import { useEffect, useState } from 'preact/hooks';
import { allowNode, removeNode } from '../../adapters/hosts/allow-node';
import { findNode } from '../../adapters/settings/ledger-settings';
import { t } from '../../adapters/text/i18n';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { useFocusRestore } from '../../ui/hooks/use-focus-restore';

/**
 * The ledger node of one network: its address, and a button that allows it, or switches it off when it
 * is on.
 */
export function NodeForm({ network }: { network: string }) {
  const suggested = findKnownNetwork(network)?.node ?? '';
  const [url, setUrl] = useState(suggested);
  const [used, setUsed] = useState<string>();
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  const { container, onPress } = useFocusRestore<HTMLFormElement>(used, busy);
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
      ref={container}
      class="stack"
      data-network={network}
      onSubmit={(event) => {
        event.preventDefault();
        onPress();
        act(() => finish(allowNode(network, url)));
      }}
    >
      {used ? (
        <>
          <p class="row wrap">
            {t('node_label', network)} <span class="chip good">{t('node_on')}</span>
          </p>
          <div class="row wrap">
            <code class="grow" data-node={used}>
              {used}
            </code>
            <button
              type="button"
              disabled={busy}
              onClick={() => {
                onPress();
                act(() => finish(removeNode(network)));
              }}
            >
              {t('node_off')}
            </button>
          </div>
        </>
      ) : (
        <>
          <label for={field}>{t('node_label', network)}</label>
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
          </div>
        </>
      )}
      <Problem text={error} />
      {message && (
        <p class="note small" role="status">
          {message}
        </p>
      )}
    </form>
  );
}
