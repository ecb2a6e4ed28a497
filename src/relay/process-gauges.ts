import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from './metrics';

/** How often the event loop is looked at. */
const EVERY_MS = 20;

/**
 * Tells how this process is: its memory, its age, and how late the event loop was at worst since it
 * was last asked for.
 * @returns stops it
 */
export function startProcessGauges(metrics: Metrics): () => void {
  const delays = monitorEventLoopDelay({ resolution: EVERY_MS });
  delays.enable();
  metrics.gauge('process_resident_memory_bytes', () => process.memoryUsage.rss());
  metrics.gauge('process_uptime_seconds', () => process.uptime());
  metrics.gauge('relay_event_loop_lag_seconds', () => {
    // What is counted is the time between two looks; none was late when there was none yet.
    const worst = delays.max / 1e6 - EVERY_MS;
    delays.reset();
    return Math.max(0, worst) / 1000;
  });
  return () => delays.disable();
}
