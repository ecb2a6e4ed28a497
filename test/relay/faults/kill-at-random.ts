import type { RelayProcess } from './relay-process';

/**
 * Kills random relays repeatedly, and starts each again a moment later. Of several relays, at least
 * one keeps running.
 */
export async function killAtRandom(relays: readonly RelayProcess[], times: number): Promise<void> {
  const down = new Map<RelayProcess, Promise<void>>();
  const maxDown = Math.max(0, relays.length - 2);
  for (let kill = 0; kill < times; kill += 1) {
    await wait(200 + Math.random() * 500);
    while (down.size > maxDown) await Promise.race(down.values());
    const running = relays.filter((relay) => !down.has(relay));
    const victim = running[Math.floor(Math.random() * running.length)];
    if (!victim) throw new Error('There is no relay to kill.');
    await victim.kill();
    const restarted = wait(Math.random() * 300)
      .then(() => victim.start())
      .then(() => void down.delete(victim));
    down.set(victim, restarted);
  }
  await Promise.all(down.values());
}

function wait(ms: number): Promise<void> {
  // A random time between two kills.
  return new Promise((resolve) => setTimeout(resolve, ms));
}
