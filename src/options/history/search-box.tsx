import { t } from '../../adapters/text/i18n';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The search field; it searches with each key press. */
export function SearchBox({ text, onText }: Props) {
  return (
    <search>
      <input
        type="search"
        name="sought-request"
        aria-label={t('history_search')}
        placeholder={t('history_search_hint')}
        spellcheck={false}
        autoComplete="off"
        maxLength={200}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </search>
  );
}
