import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../adapters/text/counted';
import { t } from '../../adapters/text/i18n';
import { type Connection, connectionOf } from '../../core/request/connection';
import { useSession } from '../../ui/hooks/use-session';
import { numberText } from '../../ui/text/number-text';
import { getConnectionCounts, onConnectionCounts } from './live';

/** A disconnection shorter than this (ms) is not shown. */
const BRIEF = 2000;

const TONE: Record<Connection, string> = {
  'signed-out': '',
  offline: 'warn',
  asleep: '',
  connecting: 'wait',
  reconnecting: 'warn',
  live: 'good',
};

/** Shows whether this page is live. */
export function ConnectionStatus() {
  const now = useConnection();
  const state = useWithoutBrief(now);
  const counts = getConnectionCounts();
  if (state === undefined) return null;
  return (
    <p class="connection small soft">
      <span role="status" class={`state ${TONE[state]}`} data-connection={state}>
        {t(`connection_${underscored(state)}`)}
      </span>
      {state === 'reconnecting' && counts && (
        <span>
          {counted(
            counts.connections,
            'connection_lines',
            numberText(counts.live),
            numberText(counts.connections),
          )}
        </span>
      )}
      {state === 'live' && counts && counts.open > counts.connections && (
        <span>
          {t('connection_newest', numberText(counts.connections), numberText(counts.open))}
        </span>
      )}
    </p>
  );
}

function underscored(state: Connection) {
  return state === 'signed-out' ? 'signed_out' : state;
}

function useConnection(): Connection | undefined {
  const session = useSession();
  const [, setDrawn] = useState(0);
  useEffect(() => {
    const page = new AbortController();
    const draw = () => setDrawn((times) => times + 1);
    for (const event of ['online', 'offline']) addEventListener(event, draw, page);
    const stop = onConnectionCounts(draw);
    return () => {
      stop();
      page.abort();
    };
  }, []);
  return (
    session && connectionOf(getConnectionCounts(), session.session !== undefined, navigator.onLine)
  );
}

/** The state without brief disconnections. */
function useWithoutBrief(state: Connection | undefined): Connection | undefined {
  const [shown, setShown] = useState(state);
  const isBrief = state === 'connecting' || state === 'reconnecting' || state === 'offline';
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), isBrief ? BRIEF : 0);
    return () => clearTimeout(timer);
  }, [state]);
  return isBrief ? shown : state;
}
