import { CompanionError, codeOf, type ErrorCode } from '../../core/companion-error';
import { type TextKey, t } from './i18n';

const KEYS: Record<ErrorCode, TextKey> = {
  offline: 'error_offline',
  timeout: 'error_timeout',
  'relay-unreachable': 'error_relay_unreachable',
  'session-ended': 'error_session_ended',
  'signed-out': 'error_signed_out',
  'other-account': 'error_other_account',
  'other-application': 'error_other_application',
  'application-refused': 'error_application_refused',
  'rate-limited': 'error_rate_limited',
  'platform-down': 'error_platform_down',
  'bad-answer': 'error_bad_answer',
  'not-found': 'error_not_found',
  duplicate: 'error_bad_answer',
  refused: 'error_refused',
  'bad-input': 'error_bad_input',
  'draft-gone': 'error_draft_gone',
  storage: 'error_storage',
  'storage-full': 'error_storage_full',
  'storage-newer': 'error_storage_newer',
  'storage-blocked': 'error_storage_blocked',
  'storage-none': 'error_storage_none',
  gone: 'error_gone',
  bug: 'error_bug',
};

/** Platform error codes that have a sentence here (protocol §3.7). */
const PLATFORM_KEYS: Record<number, TextKey> = {
  602: 'platform_602',
  603: 'platform_603',
  609: 'platform_609',
  413: 'platform_413',
  810: 'error_application_refused',
};

/** The sentence for an error code: what happened and what to do next. */
export function errorText(code: ErrorCode, platformCode?: number): string {
  const platformKey = platformCode === undefined ? undefined : PLATFORM_KEYS[platformCode];
  return t(platformKey ?? KEYS[code], platformCode ?? '');
}

/** The sentence for a thrown value. An error that is not a CompanionError is logged as a bug. */
export function thrownText(error: unknown): string {
  const code = codeOf(error);
  if (code === 'bug') console.error(error);
  return errorText(code, error instanceof CompanionError ? error.detail.platformCode : undefined);
}
