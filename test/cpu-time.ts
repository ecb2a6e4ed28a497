/** CPU time of this process in ms for some work: other load on the machine does not count. */
function cpuTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * The shortest CPU time of up to three runs of some work, in ms. No run follows one that takes less
 * than `enough`: slow work is slow each time, so one fast run is proof.
 */
export function shortestTime(work: () => void, enough = 0): number {
  let shortest = cpuTime(work);
  for (let more = 0; more < 2 && shortest >= enough; more += 1)
    shortest = Math.min(shortest, cpuTime(work));
  return shortest;
}
