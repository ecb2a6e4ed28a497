import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../adapters/text/counted';
import { t } from '../../adapters/text/i18n';
import { type Connection, connectionOf } from '../../core/request/connection';
import { useSession } from '../../ui/hooks/use-session';
import { numberText } from '../../ui/text/number-text';
import { linesNow, onLines } from './live';

/** A line that breaks and is back within this time is not told. */
const BRIEF = 2000;

const TONE: Record<Connection, string> = {
  'signed-out': '',
  offline: 'warn',
  asleep: '',
  connecting: 'wait',
  reconnecting: 'warn',
  live: 'good',
};

/** Whether what is shown here follows the phone by itself at this moment. */
export function ConnectionLine() {
  const now = useConnection();
  const state = useBriefless(now);
  const sum = linesNow();
  if (state === undefined) return null;
  return (
    <p class="connection small soft">
      <span role="status" class={`state ${TONE[state]}`} data-connection={state}>
        {t(`connection_${underscored(state)}`)}
      </span>
      {state === 'reconnecting' && sum && (
        <span>
          {counted(sum.lines, 'connection_lines', numberText(sum.live), numberText(sum.lines))}
        </span>
      )}
      {state === 'live' && sum && sum.open > sum.lines && (
        <span>{t('connection_newest', numberText(sum.lines), numberText(sum.open))}</span>
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
    const stop = onLines(draw);
    return () => {
      stop();
      page.abort();
    };
  }, []);
  return session && connectionOf(linesNow(), session.session !== undefined, navigator.onLine);
}

/** The same state, but for what is back before anybody need hear of it. */
function useBriefless(state: Connection | undefined): Connection | undefined {
  const [shown, setShown] = useState(state);
  const isBrief = state === 'connecting' || state === 'reconnecting' || state === 'offline';
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), isBrief ? BRIEF : 0);
    return () => clearTimeout(timer);
  }, [state]);
  return isBrief ? shown : state;
}
