import { expect, it } from 'vitest';
import { SandboxClock } from '../../../src/sandbox/state/clock';

it('advance fires due timers in order, each at its own time', () => {
  const clock = new SandboxClock();
  const start = clock.now();
  const fired: [string, number][] = [];
  const record = (name: string) => () =>
    fired.push([name, Math.round((clock.now() - start) / 1000)]);
  clock.setTimer(start + 3000, record('late'));
  clock.setTimer(start + 1000, () => {
    record('early')();
    clock.setTimer(start + 2000, record('set during advance'));
  });
  clock.setTimer(start + 9000, record('never'))();
  clock.advance(30 * 86_400_000);
  expect(fired).toEqual([
    ['early', 1],
    ['set during advance', 2],
    ['late', 3],
  ]);
  expect(clock.now() - start).toBeGreaterThanOrEqual(30 * 86_400_000);
});

it('fires timers in real time', async () => {
  const clock = new SandboxClock();
  await new Promise<void>((resolve) => {
    clock.setTimer(clock.now() + 5, resolve);
  });
});
