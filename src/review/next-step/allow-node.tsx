import { t } from '../../adapters/text/i18n';
import { Note } from '../../ui/components/note';
import { Problem } from '../../ui/components/problem';
import { useAllowNode } from '../../ui/hooks/use-allow-node';

/** Allows the suggested node of a network with one press, to look an object up. */
export function AllowNode({ network }: { readonly network: string }) {
  const { host = '', busy, error, message, allow } = useAllowNode(network);
  return (
    <div class="stack" data-steps-state="no-node">
      <Note severity="info" role="status">
        {t('object_needs_node', host)}
      </Note>
      <div>
        <button type="button" class="primary" disabled={busy} onClick={allow}>
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
