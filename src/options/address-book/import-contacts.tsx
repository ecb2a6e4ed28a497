import { useState } from 'preact/hooks';
import { saveContacts } from '../../adapters/storage/contacts';
import { t } from '../../adapters/text/i18n';
import type { Contact } from '../../core/address-book/contact';
import { decodeContacts } from '../../core/address-book/decode-contacts';
import { contactsToStore, type ImportPlan, planImport } from '../../core/address-book/import-plan';
import type { ParsedContacts } from '../../core/address-book/parse-contacts';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { numberText } from '../../ui/text/number-text';
import { FilePicker } from '../file-picker';
import { ImportPreview } from './import-preview';

/** Imports contacts from a file, after a preview. */
export function ImportContacts({ contacts }: { contacts: readonly Contact[] }) {
  const [parsed, setParsed] = useState<ParsedContacts>();
  const [message, setMessage] = useState('');
  const { error, act } = useAction();
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    setMessage('');
    // Loaded late: it checks for secrets with large word lists.
    const { parseContacts, TEXT_LIMIT } = await import('../../core/address-book/parse-contacts');
    // A UTF-16 unit has at most three bytes in UTF-8, so a longer file exceeds the text limit.
    const bytes = await file?.slice(0, TEXT_LIMIT * 3 + 4).arrayBuffer();
    setParsed(bytes && parseContacts(decodeContacts(new Uint8Array(bytes))));
    // Without this, choosing the corrected file again would not fire a change event.
    input.value = '';
  };
  const store = async (plan: ImportPlan, rename: boolean) => {
    const imported = contactsToStore(plan, rename, Date.now());
    const saved = await saveContacts(imported);
    if (saved) setParsed(undefined);
    setMessage(saved ? t('book_imported', numberText(imported.length)) : t('book_full'));
  };
  return (
    <div class="stack import">
      <FilePicker
        name="import"
        label={t('book_import')}
        accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
        onPick={(input) => act(() => read(input))}
      />
      {parsed && !parsed.ok && <Problem text={t(`file_${parsed.problem}`, parsed.line ?? '')} />}
      {parsed?.ok && (
        <ImportPreview
          parsed={parsed}
          plan={planImport(parsed.accepted, contacts)}
          onImport={(plan, rename) => act(() => store(plan, rename))}
          onCancel={() => setParsed(undefined)}
        />
      )}
      <Problem text={error && t('book_failed')} />
      <p class="small soft" role="status">
        {message}
      </p>
    </div>
  );
}
