import { useState } from 'preact/hooks';
import { thrownText } from '../../adapters/text/error-text';

export interface Action {
  /** Whether work is in progress. */
  readonly busy: boolean;
  /** The sentence about the last failure; empty without one. */
  readonly error: string;
  /** Runs work; ignored while other work is in progress. */
  readonly act: (work: () => Promise<unknown>) => void;
}

/** Runs the asynchronous work of a button's click, one at a time, and keeps its error. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError('');
    try {
      await work();
    } catch (thrown) {
      setError(thrownText(thrown));
    }
    setBusy(false);
  };
  return { busy, error, act: (work) => void (busy || run(work)) };
}
