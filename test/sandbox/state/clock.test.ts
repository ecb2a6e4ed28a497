import { expect, it } from 'vitest';
import { SandboxClock } from '../../../src/sandbox/state/clock';

it('fires what falls due while advancing, in order, at its own moment', () => {
  const clock = new SandboxClock();
  const start = clock.now();
  const fired: [string, number][] = [];
  const note = (name: string) => () => fired.push([name, Math.round((clock.now() - start) / 1000)]);
  clock.setTimer(start + 3000, note('late'));
  clock.setTimer(start + 1000, () => {
    note('early')();
    clock.setTimer(start + 2000, note('made on the way'));
  });
  clock.setTimer(start + 9000, note('never'))();
  clock.advance(30 * 86_400_000);
  expect(fired).toEqual([
    ['early', 1],
    ['made on the way', 2],
    ['late', 3],
  ]);
  expect(clock.now() - start).toBeGreaterThanOrEqual(30 * 86_400_000);
});

it('fires in real time too', async () => {
  const clock = new SandboxClock();
  await new Promise<void>((resolve) => {
    clock.setTimer(clock.now() + 5, resolve);
  });
});
