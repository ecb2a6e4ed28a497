import { useEffect, useState } from 'preact/hooks';
import { type TimeLeft, timeLeftUntil } from '../../core/request/time-left';

/** After the end (ms) the page looks again whether the end of the request became known. */
const AFTER_END_MS = 30_000;

/** The time until `end`. The component renders again whenever it changes. */
export function useTimeLeft(end: number): TimeLeft {
  const [now, setNow] = useState(Date.now);
  const timeLeft = timeLeftUntil(end, now);
  useEffect(() => {
    const delay = timeLeftUntil(end, Date.now()).changesIn ?? AFTER_END_MS;
    const timer = setTimeout(() => setNow(Date.now()), delay);
    return () => clearTimeout(timer);
  }, [end, now]);
  return timeLeft;
}
