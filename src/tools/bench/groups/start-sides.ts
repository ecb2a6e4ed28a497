import type { SandboxHosts } from '../../browser/chromium/arguments';
import type { BenchExtension } from '../browser/bench-browser';
import type { Place } from '../harness/group';

export interface Sides {
  readonly own: BenchExtension;
  readonly other: BenchExtension;
  close(): Promise<void>;
}

/** One browser with both sides in it, as they are. */
export async function startSides(place: Place, sandbox?: SandboxHosts): Promise<Sides> {
  const browser = await place.bench.start([place.own, place.other.folder], sandbox);
  const [own, other] = browser.extensions;
  if (!own || !other) throw new Error('Two extensions were to be loaded.');
  return { own, other, close: browser.close };
}
