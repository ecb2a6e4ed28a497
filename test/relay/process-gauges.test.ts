import { expect, test, vi } from 'vitest';
import { Metrics } from '../../src/relay/metrics';
import { startProcessGauges } from '../../src/relay/process-gauges';

// The waits take longer on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

async function readGauge(metrics: Metrics, name: string): Promise<number> {
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics.text())?.[1]);
}

// The event loop is measured while time passes.
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('the gauges report memory and age of the process', async () => {
  const metrics = new Metrics();
  const stop = startProcessGauges(metrics);
  const { rss } = process.memoryUsage();
  const memory = await readGauge(metrics, 'process_resident_memory_bytes');
  expect(memory).toBeGreaterThan(rss / 2);
  expect(memory).toBeLessThan(rss * 2);
  expect(await readGauge(metrics, 'process_uptime_seconds')).toBeCloseTo(process.uptime(), 0);
  stop();
});

test('a blocked event loop is reported once', async () => {
  const metrics = new Metrics();
  const stop = startProcessGauges(metrics);
  expect(await readGauge(metrics, 'relay_event_loop_lag_seconds')).toBe(0);
  await wait(100);
  for (const deadline = Date.now() + 1500; Date.now() < deadline; );
  await wait(100);
  const lag = await readGauge(metrics, 'relay_event_loop_lag_seconds');
  expect(lag).toBeGreaterThan(1.2);
  await wait(100);
  expect(await readGauge(metrics, 'relay_event_loop_lag_seconds')).toBeLessThan(lag / 2);
  stop();
});
