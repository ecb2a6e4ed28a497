import { useState } from 'preact/hooks';
import { t } from '../adapters/text/i18n';
import { shortAddress } from '../core/transaction/summary';

/** A shortened address that copies the whole one when pressed, and shows that it did. */
export function CopyAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  const short = shortAddress(address);
  return (
    <button
      type="button"
      class="copy-address plain small"
      title={address}
      aria-label={copied ? t('copied') : t('copy_address', short)}
      onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
      aria-live="polite"
    >
      <span class="mono">{short}</span>{' '}
      {copied ? (
        t('copied')
      ) : (
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M6 6V2.5h7.5V10H10M2.5 6H10v7.5H2.5z" />
        </svg>
      )}
    </button>
  );
}
