import { useEffect, useState } from 'preact/hooks';
import { localDayOf } from '../../adapters/text/local-day';

/** A page that was asleep at midnight learns of the new day within this time (ms). */
const CHECK_MS = 60_000;

/** The current local day, in whole days since 1970. */
export function useToday(): number {
  const [today, setToday] = useState(() => localDayOf(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(localDayOf(Date.now())), CHECK_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
