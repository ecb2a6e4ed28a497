import type { ComponentChildren } from 'preact';
import { Problem } from '../../../ui/components/problem';
import type { SettingValue } from './use-setting';

interface Props<T extends string> {
  /** The name of the controls in the page. */
  readonly name: string;
  readonly label: string;
  /** One sentence that explains the setting. */
  readonly hint?: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly setting: SettingValue<T>;
  /** Shown below the choices. */
  readonly children?: ComponentChildren;
}

/** A setting with a few choices, all of which can be seen. */
export function RadioSetting<T extends string>(props: Props<T>) {
  const { name, label, hint, options, setting, children } = props;
  return (
    <fieldset class="setting stack" data-setting={name} aria-describedby={hint && `${name}-hint`}>
      <legend>{label}</legend>
      {hint && (
        <p class="soft small" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="choices">
        {options.map(({ value, text }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={setting.value === value}
              onChange={() => setting.choose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {children}
      <Problem text={setting.error} />
    </fieldset>
  );
}
