import type { ComponentChildren } from 'preact';
import { t } from '../../adapters/text/i18n';
import type { Severity } from '../../core/severity';
import { SeverityIcon } from './severity-icon';

interface Props {
  readonly severity: Severity;
  /** `alert` has it read out when it appears later than the page. */
  readonly role?: 'alert' | 'status';
  readonly children: ComponentChildren;
  /** Attributes by which styles and tests find a note, such as `data-risk`. */
  readonly [name: `data-${string}`]: string | boolean | undefined;
}

/** The look of `.note` for each severity, see `pieces.css`. */
const TONE: Record<Severity, string> = { danger: 'bad', caution: 'warn', info: '' };

/** A boxed note that shows its severity as an icon, a word and a colour. */
export function Note({ severity, children, ...attributes }: Props) {
  return (
    <div class={`note small weighted ${TONE[severity]}`} data-severity={severity} {...attributes}>
      <SeverityIcon severity={severity} />
      <div class="grow">
        {severity !== 'info' && <strong>{t(`severity_${severity}`)} </strong>}
        {children}
      </div>
    </div>
  );
}
