/** `bad`: the ledger refuses the transaction, or it does harm; `good`: checked and correct. */
export type CheckSeverity = 'bad' | 'warn' | 'unchecked' | 'good';

const SEVERITY_BY_NAME = {
  sender_missing: 'bad',
  balance_short: 'bad',
  balance_all: 'bad',
  no_key_left: 'bad',
  tag_required: 'bad',
  destination_below_reserve: 'bad',
  destination_missing: 'bad',
  destination_refuses: 'bad',
  no_line: 'bad',
  issuer_missing: 'bad',
  issuer_frozen: 'bad',
  issuer_refuses: 'bad',
  ledger_past: 'bad',
  delete_too_soon: 'bad',
  destination_new: 'warn',
  balance_share: 'warn',
  reserve_short: 'warn',
  master_disabled: 'warn',
  deposit_auth: 'warn',
  disallows_xrp: 'warn',
  issuer_auth: 'warn',
  issuer_fee: 'warn',
  issuer_no_ripple: 'warn',
  ledger_soon: 'warn',
  delete_objects: 'warn',
  sender_unknown: 'unchecked',
  line_unchecked: 'unchecked',
  token_unchecked: 'unchecked',
  destination_exists: 'good',
  no_tag_required: 'good',
  has_line: 'good',
  balance_enough: 'good',
  sender_exists: 'good',
  issuer_exists: 'good',
  issuer_no_freeze: 'good',
  ledger_in_time: 'good',
} as const satisfies Record<string, CheckSeverity>;

export type CheckName = keyof typeof SEVERITY_BY_NAME;

/** The result of one check against the ledger; its message is `check_<name>` with the parts. */
export interface CheckResult {
  readonly name: CheckName;
  readonly severity: CheckSeverity;
  /** Values of the message's placeholders: amounts with their unit, numbers and addresses. */
  readonly parts: readonly string[];
}

export function createCheckResult(
  name: CheckName,
  ...parts: readonly (string | number)[]
): CheckResult {
  return { name, severity: SEVERITY_BY_NAME[name], parts: parts.map(String) };
}

const SEVERITY_ORDER = ['bad', 'warn', 'unchecked', 'good'] satisfies CheckSeverity[];

/** The most severe first; results of the same severity keep their order. */
export function sortBySeverity(results: readonly CheckResult[]): CheckResult[] {
  return SEVERITY_ORDER.flatMap((gravity) =>
    results.filter((result) => result.severity === gravity),
  );
}
