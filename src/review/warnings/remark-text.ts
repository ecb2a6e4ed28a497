import { type TextKey, t } from '../../adapters/text/i18n';
import type { RemarkName } from '../../core/warnings/warning';
import { listText } from '../../ui/text/list-text';

const TEXT: Record<RemarkName, TextKey> = {
  secret: 'secret_typed',
  'link-text': 'link_text_differs',
  blocked: 'profile_blocked',
  'needs-tag': 'profile_needs_tag',
  'not-compared': 'familiar_failed',
  'other-network': 'other_network',
  'other-network-id': 'other_network_id',
  'other-account': 'other_account_named',
  'not-proven': 'not_proven',
  'left-out': 'left_out',
  'text-as-hex': 'text_as_hex',
};

/** The sentence of a remark. Its parts are one list, or the one part of the sentence. */
export function remarkText(name: RemarkName, parts: readonly string[]): string {
  return t(TEXT[name], listText(parts));
}
