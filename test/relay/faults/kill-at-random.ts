import type { RelayProcess } from './relay-process';

/**
 * Kills whichever it hits, time and again, and has each start again a moment later. Of several one
 * goes on listening; a single one is gone for as long as it takes.
 */
export async function killAtRandom(relays: readonly RelayProcess[], times: number): Promise<void> {
  const gone = new Map<RelayProcess, Promise<void>>();
  const mostGone = Math.max(0, relays.length - 2);
  for (let kill = 0; kill < times; kill += 1) {
    await wait(200 + Math.random() * 500);
    while (gone.size > mostGone) await Promise.race(gone.values());
    const there = relays.filter((relay) => !gone.has(relay));
    const hit = there[Math.floor(Math.random() * there.length)];
    if (!hit) throw new Error('There is no relay to kill.');
    await hit.kill();
    const back = wait(Math.random() * 300)
      .then(() => hit.start())
      .then(() => void gone.delete(hit));
    gone.set(hit, back);
  }
  await Promise.all(gone.values());
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
