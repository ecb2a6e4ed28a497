import { useState } from 'preact/hooks';
import { saveContacts } from '../../adapters/storage/contacts';
import { t } from '../../adapters/text/i18n';
import type { Contact } from '../../core/book/contact';
import { contactsToStore, type ImportPlan, planImport } from '../../core/book/import-plan';
import { type ParsedContacts, parseContacts, TEXT_LIMIT } from '../../core/book/parse-contacts';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { numberText } from '../../ui/text/number-text';
import { ImportPreview } from './import-preview';

/** A character takes up to three bytes for each UTF-16 unit: what is longer is over the limit. */
const BYTES_READ = TEXT_LIMIT * 3 + 4;

/** Brings in a file: what would come in is shown before anything does. */
export function ImportContacts({ contacts }: { contacts: readonly Contact[] }) {
  const [parsed, setParsed] = useState<ParsedContacts>();
  const [said, setSaid] = useState('');
  const { error, act } = useAction();
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    setSaid('');
    setParsed(file && parseContacts(await file.slice(0, BYTES_READ).text()));
    // The same file, mended, can be chosen again.
    input.value = '';
  };
  const bringIn = async (plan: ImportPlan, rename: boolean) => {
    const wanted = contactsToStore(plan, rename, Date.now());
    const saved = await saveContacts(wanted);
    if (saved) setParsed(undefined);
    setSaid(saved ? t('book_imported', numberText(wanted.length)) : t('book_full'));
  };
  return (
    <div class="stack import">
      <label class="field">
        <span class="small soft">{t('book_import')}</span>
        <input
          type="file"
          name="import"
          accept=".csv,.json,text/csv,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            act(() => read(input));
          }}
        />
      </label>
      {parsed && !parsed.ok && <Problem text={t(`file_${parsed.problem}`, parsed.line ?? '')} />}
      {parsed?.ok && (
        <ImportPreview
          parsed={parsed}
          plan={planImport(parsed.accepted, contacts)}
          onImport={(plan, rename) => act(() => bringIn(plan, rename))}
          onCancel={() => setParsed(undefined)}
        />
      )}
      <Problem text={error && t('book_failed')} />
      <p class="small soft" role="status">
        {said}
      </p>
    </div>
  );
}
