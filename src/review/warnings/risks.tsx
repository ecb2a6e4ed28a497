import { type TextKey, t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import { type Risk, risksOf } from '../../core/transaction/risks';

const TEXT: Record<Risk, TextKey> = {
  'account-delete': 'risk_account_delete',
  'master-key': 'risk_master_key',
  keys: 'risk_keys',
  control: 'risk_control',
  'partial-payment': 'risk_partial_payment',
  'own-account': 'risk_own_account',
  'unlimited-trust': 'risk_unlimited_trust',
  'high-fee': 'risk_high_fee',
  'last-ledger': 'risk_last_ledger',
  'tag-zero': 'risk_tag_zero',
  'no-tag': 'risk_no_tag',
};

/** Those that cost an account or its control. */
const GRAVE: readonly Risk[] = [
  'account-delete',
  'master-key',
  'keys',
  'control',
  'partial-payment',
];

/** Those that cost money or fail; the others are only worth knowing. */
const COSTLY: readonly Risk[] = [
  'own-account',
  'unlimited-trust',
  'high-fee',
  'last-ledger',
  'tag-zero',
];

interface Props {
  readonly txjson: Fields;
  readonly account: string | undefined;
  /** Which of them: those that cost an account or its control, or the others. */
  readonly grave: boolean;
}

/** What deserves a plain word before the press, the gravest first. */
export function Risks({ txjson, account, grave }: Props) {
  const risks = risksOf(txjson, account).filter((risk) => GRAVE.includes(risk) === grave);
  if (risks.length === 0) return null;
  return (
    <ul class="stack" aria-label={t('risks')}>
      {risks.map((risk) => (
        <li key={risk} class={`note small ${classOf(risk)}`} data-risk={risk}>
          {t(TEXT[risk])}
        </li>
      ))}
    </ul>
  );
}

function classOf(risk: Risk): string {
  if (GRAVE.includes(risk)) return 'bad';
  return COSTLY.includes(risk) ? 'warn' : '';
}
