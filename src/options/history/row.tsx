import type { SignRequest } from '../../core/request/sign-request';
import { OutcomeChip } from '../../ui/components/outcome-chip';
import { RequestTitle } from '../../ui/components/request-title';
import { dayText } from '../../ui/text/time-text';

/** As history.css has them. */
export const HEIGHTS = { row: 60, heading: 32 };

interface Props {
  readonly row: number;
  /** How long the list is; -1 while that is not known. */
  readonly size: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** The day that begins with this row. */
  readonly day: number | undefined;
  /** Undefined while it is read. */
  readonly request: SignRequest | undefined;
  readonly to: string | undefined;
  /** Who is signed in. */
  readonly account: string | undefined;
  readonly isActive: boolean;
  readonly isShown: boolean;
  readonly onActive: (row: number) => void;
}

/** One request in the list, with its day above it when it is the first of it. */
export function Row({ request, ...props }: Props) {
  const { row, size, top, day, to, account, isActive, isShown, onActive } = props;
  const isOthers = account !== undefined && request?.account !== account;
  return (
    <li
      aria-setsize={size}
      aria-posinset={row + 1}
      // Where it stands is data, which no rule in a style sheet could know.
      ref={(element) => element?.style.setProperty('--top', `${top}px`)}
    >
      {day !== undefined && <h2 class="day small">{dayText(day)}</h2>}
      <button
        type="button"
        class="entry"
        data-row={row}
        data-request={request?.identifier}
        aria-current={isShown}
        aria-busy={request === undefined}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => onActive(row)}
        onClick={() => {
          if (request) location.hash = request.identifier;
        }}
      >
        {request && <RequestTitle request={request} to={to} by={isOthers} />}
        {request && <OutcomeChip request={request} />}
      </button>
    </li>
  );
}
