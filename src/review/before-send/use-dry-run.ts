import { useEffect, useState } from 'preact/hooks';
import type { DryRun, DryRunSubject } from './run-dry-run';

/** A dry run starts after this time without changes, so that typing does not start one per key. */
const STILL_MS = 600;

/** A dry run, and the function that starts another one. */
export interface AskedDryRun {
  /** Undefined when there is nothing to simulate, or no node. */
  readonly dryRun: DryRun | 'asking' | undefined;
  readonly askAgain: () => void;
}

/**
 * Simulates a transaction at the allowed node once it is still, again whenever it changes. Sending
 * never waits for it.
 * @param subject undefined while there is nothing to simulate
 */
export function useDryRun(subject: DryRunSubject | undefined): AskedDryRun {
  const [round, setRound] = useState(0);
  const key = subject && `${round} ${JSON.stringify(subject)}`;
  const askAgain = () => setRound((before) => before + 1);
  const [last, setLast] = useState<{ key: string; dryRun: DryRun | undefined }>();
  useEffect(() => {
    if (!subject || key === undefined) return;
    const change = new AbortController();
    const run = async () => {
      const { runDryRun } = await import('./run-dry-run');
      const dryRun = await runDryRun(subject, change.signal);
      if (!change.signal.aborted) setLast({ key, dryRun });
    };
    const timer = setTimeout(() => void run().catch(console.error), STILL_MS);
    return () => {
      clearTimeout(timer);
      change.abort();
      setLast(undefined);
    };
  }, [key]);
  if (key === undefined) return { dryRun: undefined, askAgain };
  // The last one may be of another transaction: it must not be shown for this one.
  return { dryRun: last?.key === key ? last.dryRun : 'asking', askAgain };
}
