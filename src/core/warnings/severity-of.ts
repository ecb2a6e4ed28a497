import type { CheckSeverity } from '../ledger/check-result';
import type { Severity } from '../severity';
import type { Risk } from '../transaction/risks';
import type { RemarkName, WarningSubject } from './warning';

const BY_RISK: Record<Risk, Severity> = {
  'account-delete': 'danger',
  'master-key': 'danger',
  keys: 'danger',
  control: 'danger',
  'partial-payment': 'danger',
  'hidden-amount': 'danger',
  'own-account': 'caution',
  bridge: 'caution',
  vault: 'caution',
  cover: 'caution',
  loan: 'caution',
  'no-return': 'caution',
  'unlimited-trust': 'caution',
  quality: 'caution',
  minter: 'caution',
  sponsor: 'caution',
  'high-fee': 'caution',
  irreversible: 'caution',
  'last-ledger': 'caution',
  'tag-zero': 'caution',
  'no-tag': 'info',
  domain: 'info',
};

const BY_CHECK: Record<CheckSeverity, Severity> = {
  bad: 'danger',
  warn: 'caution',
  unchecked: 'info',
  good: 'info',
};

const BY_REMARK: Record<RemarkName, Severity> = {
  secret: 'danger',
  'link-text': 'danger',
  blocked: 'danger',
  'needs-tag': 'danger',
  'not-compared': 'caution',
  'other-network': 'caution',
  'other-network-id': 'caution',
  'other-account': 'caution',
  'not-proven': 'info',
  'left-out': 'info',
  'text-as-hex': 'info',
};

/** The severity with which a warning is shown. */
export function severityOf(subject: WarningSubject): Severity {
  switch (subject.kind) {
    case 'encoding':
    case 'look-alike':
    case 'simulation':
      return 'danger';
    // Many tokens that are in no list are honest.
    case 'token':
      return 'caution';
    case 'risk':
      return BY_RISK[subject.risk];
    case 'check':
      return BY_CHECK[subject.check.severity];
    case 'remark':
      return BY_REMARK[subject.name];
  }
}
