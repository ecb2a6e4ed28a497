import { useEffect, useState } from 'preact/hooks';
import type { DryRun, DryRunSubject } from './run-dry-run';

/** A dry run starts after this time without changes, so that typing does not start one per key. */
const STILL_MS = 600;

/**
 * Simulates a transaction at the allowed node once it is still, again whenever it changes. Sending
 * never waits for it.
 * @param subject undefined while there is nothing to simulate
 * @returns undefined without a subject or a node
 */
export function useDryRun(subject: DryRunSubject | undefined): DryRun | 'asking' | undefined {
  const key = subject && JSON.stringify(subject);
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
  if (key === undefined) return undefined;
  // The last one may be of another transaction: it must not be shown for this one.
  return last?.key === key ? last.dryRun : 'asking';
}
