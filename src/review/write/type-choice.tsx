import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import { EMPTY_REQUEST, WRITTEN_TYPES, type WrittenType } from './written-types';

interface Props {
  readonly type: WrittenType;
  readonly onType: (type: WrittenType) => void;
}

/** Lets the user choose what to write. Types that the form cannot hold are written as JSON. */
export function TypeChoice({ type, onType }: Props) {
  return (
    <fieldset class="types row wrap">
      <legend class="small soft">{t('write_what')}</legend>
      {WRITTEN_TYPES.map((each) => (
        <label key={each} class="row">
          <input
            type="radio"
            name="type"
            value={each}
            checked={each === type}
            onChange={() => onType(each)}
          />
          {typeText(EMPTY_REQUEST[each].txjson.TransactionType)}
        </label>
      ))}
      <button type="button" class="plain small" onClick={openJson} data-write-json>
        {t('write_json')}
      </button>
    </fieldset>
  );
}

/** Opens the JSON editor of the form and selects its text. */
function openJson(): void {
  const section = document.querySelector<HTMLDetailsElement>('[data-json]');
  const editor = section?.querySelector('textarea');
  if (!section || !editor) return;
  section.open = true;
  editor.focus();
  editor.select();
}
