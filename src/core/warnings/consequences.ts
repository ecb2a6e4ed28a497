import type { CheckName } from '../ledger/check-result';
import type { Risk } from '../transaction/risks';
import type { RemarkName, Warning } from './warning';

/** What a danger may cost. The user confirms it before sending; its message is `understand_<name>`. */
export type ConsequenceName =
  | 'account_delete'
  | 'master_key'
  | 'keys'
  | 'control'
  | 'partial_payment'
  | 'hidden_amount'
  | 'look_alike'
  | 'link_text'
  | 'all_funds'
  | 'frozen'
  | 'refused'
  | 'expected_failure'
  | 'blocked'
  | 'no_tag';

export interface Consequence {
  readonly name: ConsequenceName;
  /** Differs when it has other causes: what the user confirmed for one does not hold for another. */
  readonly key: string;
}

const BY_RISK: Partial<Record<Risk, ConsequenceName>> = {
  'account-delete': 'account_delete',
  'master-key': 'master_key',
  keys: 'keys',
  control: 'control',
  'partial-payment': 'partial_payment',
  'hidden-amount': 'hidden_amount',
};

/** The checks of severity `bad` that do not mean that the ledger refuses the transaction. */
const BY_CHECK: Partial<Record<CheckName, ConsequenceName>> = {
  balance_all: 'all_funds',
  issuer_frozen: 'frozen',
};

const BY_REMARK: Partial<Record<RemarkName, ConsequenceName>> = {
  'link-text': 'link_text',
  blocked: 'blocked',
  'needs-tag': 'no_tag',
};

/**
 * The consequences of all dangers, each once, in the order of the warnings. A danger that keeps the
 * request from being sent at all has none.
 */
export function consequencesOf(warnings: readonly Warning[]): Consequence[] {
  const causes = new Map<ConsequenceName, string[]>();
  for (const warning of warnings) {
    const name = warning.severity === 'danger' ? findConsequence(warning) : undefined;
    if (name) causes.set(name, [...(causes.get(name) ?? []), warning.key]);
  }
  // Who confirms that it will fail need not confirm that a node expects it.
  if (causes.has('refused')) causes.delete('expected_failure');
  return [...causes].map(([name, keys]) => ({ name, key: [name, ...keys.sort()].join('\n') }));
}

function findConsequence(warning: Warning): ConsequenceName | undefined {
  switch (warning.kind) {
    case 'look-alike':
      return 'look_alike';
    case 'risk':
      return BY_RISK[warning.risk];
    case 'check':
      return BY_CHECK[warning.check.name] ?? 'refused';
    case 'simulation':
      return 'expected_failure';
    case 'remark':
      return BY_REMARK[warning.name];
    case 'encoding':
    case 'token':
      return undefined;
  }
}
