import { t } from '../../adapters/text/i18n';
import { EXPIRE_MINUTES, INSTRUCTION_LIMIT } from '../../core/request/payload-body';
import { editableFields } from '../../core/transaction/edits';
import { durationText } from '../../ui/text/time-text';
import { EditField } from './edit-field';
import { Input } from './input';
import type { RequestForm } from './use-request-form';

/** Network keys of the platform's rails (protocol §3.1, §8). */
const NETWORKS = ['MAINNET', 'TESTNET', 'DEVNET', 'XAHAU', 'XAHAUTESTNET'];

/** Five minutes, an hour, a day, a week. */
const TERMS = [5, 60, EXPIRE_MINUTES, 7 * EXPIRE_MINUTES];

/** What most people leave as it is, behind a fold: memo, note, network, term, and how it is signed. */
export function MoreOptions({ making }: { making: RequestForm }) {
  const { options, setOptions, base, network } = making;
  const isPayment = base.TransactionType === 'Payment';
  const fields = editableFields(base).filter((field) => !isPayment || field === 'memo');
  const expire = options.expire ?? EXPIRE_MINUTES;
  const isSignIn = base.TransactionType === 'SignIn';
  return (
    <details data-more>
      <summary class="small">{t('more')}</summary>
      <div class="stack">
        {fields.map((field) => (
          <EditField key={field} making={making} field={field} />
        ))}
        <Input
          name="instruction"
          label={t('instruction')}
          maxLength={INSTRUCTION_LIMIT}
          value={options.instruction ?? ''}
          onText={(instruction) => setOptions({ instruction })}
        />
        <div class="pair">
          <Choice
            name="network"
            label={t('network')}
            value={network ?? ''}
            options={listed(NETWORKS, network ?? '').map((key) => [key, key || '–'])}
            onChoose={(key) => setOptions({ network: key })}
          />
          <Choice
            name="expire"
            label={t('open_within')}
            value={String(expire)}
            options={listed(TERMS, expire).map((term) => [String(term), durationText(term)])}
            onChoose={(term) => setOptions({ expire: Number(term) })}
          />
        </div>
        {!isSignIn && (
          <>
            <Tick
              name="signOnly"
              label={t('sign_only')}
              checked={options.submit === false}
              onTick={(only) => setOptions({ submit: !only })}
            />
            <Tick
              name="multisign"
              label={t('multisign')}
              checked={options.multisign === true}
              onTick={(multisign) => setOptions({ multisign })}
            />
          </>
        )}
      </div>
    </details>
  );
}

/** The usual values, and the one that is set when it is another. */
function listed<T>(usual: readonly T[], value: T): readonly T[] {
  return usual.includes(value) ? usual : [value, ...usual];
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ name, label, value, options, onChoose }: ChoiceProps) {
  return (
    <label class="field">
      <span class="small soft">{label}</span>
      <select name={name} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
}

function Tick({ name, label, checked, onTick }: TickProps) {
  return (
    <label class="row small">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span class="grow">{label}</span>
    </label>
  );
}
