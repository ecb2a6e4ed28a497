import { useRef } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { useSlashKey } from './use-slash-key';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The search field; it searches with each key press. The key "/" moves the focus to it. */
export function SearchBox({ text, onText }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  return (
    <search>
      <input
        ref={input}
        type="search"
        name="sought-request"
        aria-label={t('history_search')}
        placeholder={t('history_search_hint')}
        spellcheck={false}
        autoComplete="off"
        aria-keyshortcuts="/"
        maxLength={200}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </search>
  );
}
