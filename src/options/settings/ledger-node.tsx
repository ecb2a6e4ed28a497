import { t } from '../../adapters/text/i18n';
import { NETWORK_KEYS } from '../../core/ledger/known-networks';
import { TitledList } from '../titled-list';
import { SettingsSection } from './controls/section';
import { NodeForm } from './node-form';
import { SpendingShare } from './spending-share';

interface Props {
  /** The network of the phone, or the one a node is wanted for; its node is shown first. */
  readonly network: string | undefined;
}

/** The ledger nodes used for checks before sending, and the threshold for large payments. */
export function LedgerNode({ network = 'MAINNET' }: Props) {
  const first = NETWORK_KEYS.includes(network) ? network : 'MAINNET';
  return (
    <SettingsSection id="ledger-node">
      <p class="soft small">{t('node_about')}</p>
      <TitledList
        title={t('node_in')}
        items={[
          t('node_in_recipient'),
          t('node_in_balance'),
          t('node_in_changes'),
          t('node_in_popup'),
          t('node_in_result'),
          t('node_in_object'),
        ]}
      />
      <TitledList
        title={t('node_out')}
        items={[
          t('node_out_addresses'),
          t('node_out_transaction'),
          t('node_out_hash'),
          t('node_out_object'),
        ]}
      />
      <NodeForm key={first} network={first} />
      <details>
        <summary>{t('node_others')}</summary>
        <div class="stack">
          {NETWORK_KEYS.filter((key) => key !== first).map((key) => (
            <NodeForm key={key} network={key} />
          ))}
        </div>
      </details>
      <SpendingShare />
    </SettingsSection>
  );
}
