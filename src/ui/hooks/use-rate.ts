import { useEffect, useState } from 'preact/hooks';
import { getRate, type RateState, watchRate } from './rate-store';

/** The rate of the chosen currency, kept current while the page is open. */
export function useRate(): RateState {
  const [state, setState] = useState(getRate);
  useEffect(() => {
    setState(getRate());
    return watchRate(() => setState(getRate()));
  }, []);
  return state;
}
