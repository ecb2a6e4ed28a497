import type { FaultAction } from '../../src/sandbox/state/faults';
import { POST, type Story } from '../journeys/story';
import type { SeededRandom } from './seeded-random';

const GET = { method: 'GET', path: /\/jwt\/payload\// };

/** What may go wrong, by name; each does its harm and ends by itself or with `Faults.clear`. */
const FAULTS: Record<string, (story: Story, chance: SeededRandom) => Promise<void> | void> = {
  // Who calls it meanwhile starts it at once, and it is never seen stopped.
  'worker stopped': ({ companion }) =>
    Promise.race([companion.stopWorker().catch(() => undefined), pause(1000)]),
  'page closed': (story) => closePages(story),
  'browser restarted': (story) => story.restart(),
  'network cut': async (story, chance) => {
    await story.sandbox.unplug();
    await pause(200 + chance.integerBelow(800));
    await story.sandbox.plug();
  },
  'POST lost on the way': (story) => injectNext(story, POST, 'drop-before'),
  'answer to a POST lost': (story) => injectNext(story, POST, 'drop-after'),
  'POST slow': (story, chance) => injectNext(story, POST, { delayMs: chance.integerBelow(1500) }),
  'POST answered wrongly': (story, chance) => injectNext(story, POST, wrongAnswer(chance)),
  'look-up lost': (story) => injectNext(story, GET, 'drop-after'),
  'look-up answered wrongly': (story, chance) => injectNext(story, GET, wrongAnswer(chance)),
  'lines broken': ({ sandbox }) => sandbox.faults.socket.dropAll(),
  'frames doubled': ({ sandbox }) => sandbox.faults.socket.repeat(2),
  'frames swallowed': ({ sandbox }) => sandbox.faults.socket.mute(),
  'frames let through': ({ sandbox }) => sandbox.faults.socket.unmute(),
  'lines refused': ({ sandbox }) => sandbox.faults.socket.refuse(true),
  'lines let in': ({ sandbox }) => sandbox.faults.socket.refuse(false),
  'an hour passed': ({ sandbox }) => sandbox.clock.advance(3_600_000),
};

/** Restarts cost seconds: seldom enough that the rest gets its turn. */
const RARE = 'browser restarted';

/** Somebody who means harm, with a seed; counts what was done. */
export class FaultInjector {
  readonly counts: Record<string, number> = {};

  constructor(
    private readonly story: Story,
    private readonly chance: SeededRandom,
  ) {}

  async injectFault(): Promise<void> {
    const name = this.chance.pick(Object.keys(FAULTS));
    if (name === RARE && this.chance.integerBelow(6) > 0) return;
    await FAULTS[name]?.(this.story, this.chance);
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }
}

function injectNext(story: Story, match: typeof POST | typeof GET, action: FaultAction): void {
  story.sandbox.faults.next(match, action);
}

function wrongAnswer(chance: SeededRandom): FaultAction {
  return chance.pick<FaultAction>([
    { status: 500, body: { error: true, message: 'Internal', code: 500 } },
    { status: 503, body: '<html>Busy</html>' },
    { status: 429, body: { error: { code: 429, reference: 'x' } } },
    { status: 200, body: '<html>Welcome to our hotel</html>' },
    { status: 200, body: { surprise: true } },
  ]);
}

async function closePages({ companion }: Story): Promise<void> {
  const pages = companion.context
    .pages()
    .filter((page) => page.url().startsWith(companion.url('')));
  // The last page of a browser stays: closing it would end the browser.
  if (companion.context.pages().length > pages.length) {
    await Promise.all(pages.map((page) => page.close()));
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
