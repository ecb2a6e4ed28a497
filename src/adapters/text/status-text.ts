import type { Status } from '../../core/request/status-name';
import { type TextKey, t } from './i18n';

/** A status name with `_` for `-`: keys of the locales contain no hyphen. */
type Underscored<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}_${Underscored<Rest>}`
  : Name;

/** The sentence for a status. A status without a key `status_<name>` is a compile error. */
export function statusText(status: Status): string {
  const name = status.replace('-', '_') as Underscored<Status>;
  return t(`status_${name}` satisfies TextKey);
}
