import type { TaggedAddress } from '../../core/address-book/contact';
import { findConfirmableNetwork } from '../../core/ledger/known-networks';
import type { SignRequest } from '../../core/request/sign-request';
import { dayText } from '../../ui/text/time-text';
import { ConfirmWithNode } from '../confirm-with-node';
import { RowContent } from './row-content';

/** Heights in pixels; rows.css has the same. */
export const HEIGHTS = { row: 68, heading: 32 };

interface Props {
  readonly row: number;
  /** The number of rows; -1 until known. */
  readonly size: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** The day of this row, when it is the first of its day. */
  readonly day: number | undefined;
  /** The current day. */
  readonly today: number;
  /** Undefined until read. */
  readonly request: SignRequest | undefined;
  readonly findName: (address: TaggedAddress) => string | undefined;
  /** The signed-in account. */
  readonly account: string | undefined;
  /** The networks with an allowed ledger node; undefined until read. */
  readonly nodes: ReadonlySet<string> | undefined;
  readonly isActive: boolean;
  readonly isShown: boolean;
  readonly onActive: (row: number) => void;
}

/** One request in the list, below a heading when it is the first of its day. */
export function HistoryRow({ request, ...props }: Props) {
  const { row, size, top, day, today, findName, account, nodes, isActive, isShown, onActive } =
    props;
  const isOtherAccount = account !== undefined && request?.account !== account;
  const network = request && findConfirmableNetwork(request);
  return (
    <li
      aria-setsize={size}
      aria-posinset={row + 1}
      // The style sheet positions the row by this variable.
      ref={(element) => element?.style.setProperty('--top', `${top}px`)}
    >
      {day !== undefined && <h2 class="day small">{dayText(day, today)}</h2>}
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
        {request && (
          <RowContent request={request} findName={findName} isOtherAccount={isOtherAccount} />
        )}
      </button>
      {network && nodes?.has(network) === false && (
        <ConfirmWithNode network={network} tabIndex={isActive ? 0 : -1} />
      )}
    </li>
  );
}
