import { useState } from 'preact/hooks';
import { thrownText } from '../../adapters/text/error-text';

/** What a press does, while it does it once, and the sentence when it fails. */
export interface Action {
  readonly busy: boolean;
  readonly error: string;
  readonly act: (work: () => Promise<unknown>) => void;
}

/** Runs what a press asks for: one at a time, and no failure goes unsaid. */
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
