import { useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';

/** Copies a text to the clipboard, and shows that it did. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="plain small"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
      aria-live="polite"
    >
      {copied ? t('copied') : label}
    </button>
  );
}
