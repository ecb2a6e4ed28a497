import type { Status } from '../../core/request/status-name';
import { type TextKey, t } from './i18n';

/** A name as it stands in a key of the locales, where only `_` joins words. */
type Underscored<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}_${Underscored<Rest>}`
  : Name;

/** The one line that says where a request stands; a status without its sentence does not compile. */
export function statusText(status: Status): string {
  const name = status.replace('-', '_') as Underscored<Status>;
  return t(`status_${name}` satisfies TextKey);
}
