import { t } from '../../adapters/text/i18n';
import { EXPIRE_MINUTES, INSTRUCTION_LIMIT } from '../../core/request/payload-body';
import { editableFields } from '../../core/transaction/edits';
import { durationText } from '../../ui/text/time-text';
import { EditField } from './edit-field';
import { Input } from './input';
import type { RequestForm } from './use-request-form';

/** Keys of the networks that the platform offers (protocol §3.1, §8). */
const NETWORKS = ['MAINNET', 'TESTNET', 'DEVNET', 'XAHAU', 'XAHAUTESTNET'];

/** Choices of `expire` in minutes: five minutes, an hour, a day, a week. */
const EXPIRE_CHOICES = [5, 60, EXPIRE_MINUTES, 7 * EXPIRE_MINUTES];

/** The options that few users change, collapsed: memo, note, network, expiry and kind of signing. */
export function MoreOptions({ form }: { form: RequestForm }) {
  const { options, setOptions, base, network } = form;
  const isPayment = base.TransactionType === 'Payment';
  const fields = editableFields(base).filter((field) => !isPayment || field === 'memo');
  const expire = options.expire ?? EXPIRE_MINUTES;
  const isSignIn = base.TransactionType === 'SignIn';
  return (
    <details data-more>
      <summary class="small">{t('more')}</summary>
      <div class="stack">
        {fields.map((field) => (
          <EditField key={field} form={form} field={field} />
        ))}
        <Input
          name="instruction"
          label={t('instruction')}
          maxLength={INSTRUCTION_LIMIT}
          value={options.instruction ?? ''}
          onText={(instruction) => setOptions({ instruction })}
        />
        <div class="pair">
          <Select
            name="network"
            label={t('network')}
            value={network ?? ''}
            options={withCurrent(NETWORKS, network ?? '').map((key) => [key, key || '–'])}
            onSelect={(key) => setOptions({ network: key })}
          />
          <Select
            name="expire"
            label={t('open_within')}
            value={String(expire)}
            options={withCurrent(EXPIRE_CHOICES, expire).map((minutes) => [
              String(minutes),
              durationText(minutes),
            ])}
            onSelect={(minutes) => setOptions({ expire: Number(minutes) })}
          />
        </div>
        {!isSignIn && (
          <>
            <Checkbox
              name="signOnly"
              label={t('sign_only')}
              checked={options.submit === false}
              onCheck={(isSignOnly) => setOptions({ submit: !isSignOnly })}
            />
            <Checkbox
              name="multisign"
              label={t('multisign')}
              checked={options.multisign === true}
              onCheck={(multisign) => setOptions({ multisign })}
            />
          </>
        )}
      </div>
    </details>
  );
}

/** The usual values, preceded by the current value when it is a different one. */
function withCurrent<T>(usual: readonly T[], value: T): readonly T[] {
  return usual.includes(value) ? usual : [value, ...usual];
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onSelect: (value: string) => void;
}

function Select({ name, label, value, options, onSelect }: SelectProps) {
  return (
    <label class="field">
      <span class="small soft">{label}</span>
      <select name={name} value={value} onChange={(event) => onSelect(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

function Checkbox({ name, label, checked, onCheck }: CheckboxProps) {
  return (
    <label class="row small">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <span class="grow">{label}</span>
    </label>
  );
}
