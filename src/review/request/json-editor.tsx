import { useId, useRef } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import {
  lineAndColumnOf,
  readWrittenTransaction,
  type WrittenTransaction,
} from '../../core/recognise/written-transaction';
import type { RequestOptions } from '../../core/request/payload-body';
import { nothingText } from '../no-request/nothing-text';

interface Props {
  readonly txjson: Fields;
  /** The text being edited; undefined while the editor shows the transaction's JSON. */
  readonly editedText: string | undefined;
  /** The parsed `editedText`; undefined without one. */
  readonly parsed: WrittenTransaction | undefined;
  readonly onEdit: (text: string | undefined) => void;
  readonly onTransaction: (txjson: Fields, options: RequestOptions | undefined) => void;
}

/** Edits the transaction as JSON, and shows the first problem with its line and column. */
export function JsonEditor({ txjson, editedText, parsed, onEdit, onTransaction }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = editedText ?? JSON.stringify(txjson, null, 2);
  const problem = parsed?.ok === false ? parsed : undefined;
  const change = (changedText: string) => {
    onEdit(changedText);
    const changed = readWrittenTransaction(changedText);
    if (changed.ok) onTransaction(changed.txjson, changed.options);
  };
  const select = (at: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(at, at + 1);
  };
  return (
    <div class="field">
      <label class="small soft" for={id}>
        {t('json_label')}
      </label>
      <textarea
        id={id}
        ref={area}
        name="json"
        class="mono"
        rows={6}
        spellcheck={false}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={() => parsed?.ok && onEdit(undefined)}
      />
      {problem && (
        <div id={`${id}-problem`} class="note bad small row" role="alert" data-json-fault>
          <span class="grow">{problemText(text, problem)}</span>
          {problem.at !== undefined && (
            <button type="button" class="small" onClick={() => select(problem.at ?? 0)}>
              {t('json_show')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

type JsonProblem = Exclude<WrittenTransaction, { ok: true }>;

function problemText(text: string, { why, at }: JsonProblem): string {
  if (why === 'secret') return t('secret_typed');
  const isUnfinished = ['bad-json', 'incomplete-json', 'empty'].includes(why);
  const sentence = isUnfinished ? t('json_bad') : nothingText(why);
  if (at === undefined) return sentence;
  const { line, column } = lineAndColumnOf(text, at);
  return t('json_place', line, column, sentence);
}
