import type { RelayProcess } from './relay-process';

/**
 * Kills one after the other, whichever it hits, and has each start again a moment later: there are
 * times with all of them, with some, and with none.
 */
export async function killAtRandom(relays: readonly RelayProcess[], times: number): Promise<void> {
  const starting = new Map<RelayProcess, Promise<void>>();
  for (let kill = 0; kill < times; kill += 1) {
    await wait(200 + Math.random() * 500);
    const hit = relays[Math.floor(Math.random() * relays.length)];
    if (!hit) throw new Error('There is no relay to kill.');
    await starting.get(hit);
    await hit.kill();
    starting.set(
      hit,
      wait(Math.random() * 300).then(() => hit.start()),
    );
  }
  await Promise.all(starting.values());
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
