import type { FaultAction } from '../../src/sandbox/state/faults';
import { CREATE_PAYLOAD, type Story } from '../journeys/story';
import type { Chance } from './chance';

const GET = { method: 'GET', path: /\/jwt\/payload\// };

/** What may go wrong, by name; each does its harm and ends by itself or with `Faults.clear`. */
const HARM: Record<string, (story: Story, chance: Chance) => Promise<void> | void> = {
  // Who calls it meanwhile starts it at once, and it is never seen stopped.
  'worker stopped': ({ companion }) =>
    Promise.race([companion.stopWorker().catch(() => undefined), pause(1000)]),
  'page closed': (story) => closePages(story),
  'browser restarted': (story) => story.restartBrowser(),
  'network cut': async (story, chance) => {
    await story.sandbox.unplug();
    await pause(200 + chance.below(800));
    await story.sandbox.plug();
  },
  'POST lost on the way': (story) => plant(story, CREATE_PAYLOAD, 'drop-before'),
  'answer to a POST lost': (story) => plant(story, CREATE_PAYLOAD, 'drop-after'),
  'POST slow': (story, chance) => plant(story, CREATE_PAYLOAD, { delayMs: chance.below(1500) }),
  'POST answered wrongly': (story, chance) => plant(story, CREATE_PAYLOAD, wrongAnswer(chance)),
  'look-up lost': (story) => plant(story, GET, 'drop-after'),
  'look-up answered wrongly': (story, chance) => plant(story, GET, wrongAnswer(chance)),
  'lines broken': ({ sandbox }) => sandbox.faults.socket.dropAll(),
  'frames doubled': ({ sandbox }) => sandbox.faults.socket.repeat(2),
  'frames swallowed': ({ sandbox }) => sandbox.faults.socket.mute(),
  'frames let through': ({ sandbox }) => sandbox.faults.socket.unmute(),
  'lines refused': ({ sandbox }) => sandbox.faults.socket.refuse(true),
  'lines let in': ({ sandbox }) => sandbox.faults.socket.refuse(false),
  'an hour passed': ({ sandbox }) => sandbox.clock.advance(3_600_000),
};

/** Restarts cost seconds: seldom enough that the rest gets its turn. */
const SELDOM = 'browser restarted';

/** Somebody who means harm, with a seed; counts what was done. */
export class Adversary {
  readonly done: Record<string, number> = {};

  constructor(
    private readonly story: Story,
    private readonly chance: Chance,
  ) {}

  async act(): Promise<void> {
    const name = this.chance.pick(Object.keys(HARM));
    if (name === SELDOM && this.chance.below(6) > 0) return;
    await HARM[name]?.(this.story, this.chance);
    this.done[name] = (this.done[name] ?? 0) + 1;
  }
}

function plant(story: Story, match: typeof CREATE_PAYLOAD | typeof GET, action: FaultAction): void {
  story.sandbox.faults.next(match, action);
}

function wrongAnswer(chance: Chance): FaultAction {
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
