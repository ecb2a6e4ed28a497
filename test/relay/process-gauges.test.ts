import { expect, test, vi } from 'vitest';
import { Metrics } from '../../src/relay/metrics';
import { startProcessGauges } from '../../src/relay/process-gauges';

// A busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

async function gauge(metrics: Metrics, name: string): Promise<number> {
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics.text())?.[1]);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('the memory, the age and the lag of the process are told', async () => {
  const metrics = new Metrics();
  const stop = startProcessGauges(metrics);
  const { rss } = process.memoryUsage();
  const memory = await gauge(metrics, 'process_resident_memory_bytes');
  expect(memory).toBeGreaterThan(rss / 2);
  expect(memory).toBeLessThan(rss * 2);
  expect(await gauge(metrics, 'process_uptime_seconds')).toBeCloseTo(process.uptime(), 0);
  stop();
});

test('a loop that was held up is told once', async () => {
  const metrics = new Metrics();
  const stop = startProcessGauges(metrics);
  expect(await gauge(metrics, 'relay_event_loop_lag_seconds')).toBe(0);
  await wait(100);
  for (const end = Date.now() + 1500; Date.now() < end; );
  await wait(100);
  const lag = await gauge(metrics, 'relay_event_loop_lag_seconds');
  expect(lag).toBeGreaterThan(1.2);
  await wait(100);
  expect(await gauge(metrics, 'relay_event_loop_lag_seconds')).toBeLessThan(lag / 2);
  stop();
});
