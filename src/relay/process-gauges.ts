import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from './metrics';

/** Resolution of the event loop's delay. */
const RESOLUTION_MS = 20;

/**
 * Measures this process: memory, age, and the longest delay of the event loop since the last scrape.
 * @returns a function that stops measuring
 */
export function startProcessGauges(metrics: Metrics): () => void {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  metrics.gauge('process_resident_memory_bytes', () => process.memoryUsage.rss());
  metrics.gauge('process_uptime_seconds', () => process.uptime());
  metrics.gauge('relay_event_loop_lag_seconds', () => {
    // Node records the time between two samples, which includes the resolution; `max` is 0 before
    // the first sample.
    const lagMs = delays.max / 1e6 - RESOLUTION_MS;
    delays.reset();
    return Math.max(0, lagMs) / 1000;
  });
  return () => delays.disable();
}
