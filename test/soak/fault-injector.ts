import type { FaultAction } from '../../src/sandbox/state/faults';
import { CREATE_PAYLOAD, type Story } from '../journeys/story';
import type { SeededRandom } from './seeded-random';

const GET = { method: 'GET', path: /\/jwt\/payload\// };

/** The faults by name. Each ends on its own or with `Faults.clear`. */
const FAULTS: Record<string, (story: Story, random: SeededRandom) => Promise<void> | void> = {
  // A request that arrives meanwhile restarts the worker at once, so it may never appear stopped.
  'worker stopped': ({ companion }) =>
    Promise.race([companion.stopWorker().catch(() => undefined), pause(1000)]),
  'page closed': (story) => closePages(story),
  'browser restarted': (story) => story.restartBrowser(),
  'network cut': async (story, random) => {
    await story.sandbox.goOffline();
    await pause(200 + random.integerBelow(800));
    await story.sandbox.goOnline();
  },
  'POST lost on the way': (story) => injectNext(story, CREATE_PAYLOAD, 'drop-before'),
  'answer to a POST lost': (story) => injectNext(story, CREATE_PAYLOAD, 'drop-after'),
  'POST slow': (story, random) =>
    injectNext(story, CREATE_PAYLOAD, { delayMs: random.integerBelow(1500) }),
  'POST answered wrongly': (story, random) =>
    injectNext(story, CREATE_PAYLOAD, wrongAnswer(random)),
  'answer to a GET lost': (story) => injectNext(story, GET, 'drop-after'),
  'GET answered wrongly': (story, random) => injectNext(story, GET, wrongAnswer(random)),
  'sockets closed': ({ sandbox }) => sandbox.faults.socket.dropAll(),
  'frames repeated': ({ sandbox }) => sandbox.faults.socket.repeat(2),
  'frames dropped': ({ sandbox }) => sandbox.faults.socket.mute(),
  'frames sent again': ({ sandbox }) => sandbox.faults.socket.unmute(),
  'sockets refused': ({ sandbox }) => sandbox.faults.socket.setRefusing(true),
  'sockets accepted': ({ sandbox }) => sandbox.faults.socket.setRefusing(false),
  'an hour passed': ({ sandbox }) => sandbox.clock.advance(3_600_000),
};

/** A restart takes seconds, so it happens less often than the other faults. */
const RARE = 'browser restarted';

/** Injects random faults and counts them by name. */
export class FaultInjector {
  readonly counts: Record<string, number> = {};

  constructor(
    private readonly story: Story,
    private readonly random: SeededRandom,
  ) {}

  async injectFault(): Promise<void> {
    const name = this.random.pick(Object.keys(FAULTS));
    if (name === RARE && this.random.integerBelow(6) > 0) return;
    await FAULTS[name]?.(this.story, this.random);
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }
}

function injectNext(
  story: Story,
  match: typeof CREATE_PAYLOAD | typeof GET,
  action: FaultAction,
): void {
  story.sandbox.faults.next(match, action);
}

function wrongAnswer(random: SeededRandom): FaultAction {
  return random.pick<FaultAction>([
    { status: 500, body: { error: true, message: 'Internal', code: 500 } },
    { status: 503, body: '<html>Busy</html>' },
    { status: 429, body: { error: { code: 429, reference: 'x' } } },
    { status: 200, body: '<html>Welcome to our hotel</html>' }, // the sign-in page of a Wi-Fi
    { status: 200, body: { unexpected: true } },
  ]);
}

async function closePages({ companion }: Story): Promise<void> {
  const pages = companion.context
    .pages()
    .filter((page) => page.url().startsWith(companion.url('')));
  // Closing the last page would end the browser.
  if (companion.context.pages().length > pages.length) {
    await Promise.all(pages.map((page) => page.close()));
  }
}

export function pause(ms: number): Promise<void> {
  // A random time between two faults.
  return new Promise((resolve) => setTimeout(resolve, ms));
}
