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
  /** What is typed while it is not taken over; undefined when the transaction's own JSON stands. */
  readonly typed: string | undefined;
  /** What is typed, read; undefined when nothing is. */
  readonly read: WrittenTransaction | undefined;
  readonly onType: (typed: string | undefined) => void;
  readonly onTransaction: (txjson: Fields, options: RequestOptions | undefined) => void;
}

/** The transaction as JSON, to be written over; what is wrong is said with its place. */
export function JsonEditor({ txjson, typed, read, onType, onTransaction }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typed ?? JSON.stringify(txjson, null, 2);
  const fault = read?.ok === false ? read : undefined;
  const change = (changed: string) => {
    onType(changed);
    const now = readWrittenTransaction(changed);
    if (now.ok) onTransaction(now.txjson, now.options);
  };
  const show = (at: number) => {
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
        aria-invalid={fault !== undefined}
        aria-describedby={fault && `${id}-fault`}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={() => read?.ok && onType(undefined)}
      />
      {fault && (
        <div id={`${id}-fault`} class="note bad small row" role="alert" data-json-fault>
          <span class="grow">{faultText(text, fault)}</span>
          {fault.at !== undefined && (
            <button type="button" class="small" onClick={() => show(fault.at ?? 0)}>
              {t('json_show')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

type Fault = Exclude<WrittenTransaction, { ok: true }>;

function faultText(text: string, { why, at }: Fault): string {
  if (why === 'secret') return t('secret_typed');
  const sentence = why === 'bad-json' || why === 'empty' ? t('json_bad') : nothingText(why);
  if (at === undefined) return sentence;
  const { line, column } = lineAndColumnOf(text, at);
  return t('json_place', line, column, sentence);
}
