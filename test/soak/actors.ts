import { newIdentifier } from '../../src/core/request/identifier';
import type { Story } from '../journeys/story';
import { pause } from './fault-injector';
import type { SeededRandom } from './seeded-random';

/** Makes requests as windows would, and presses again until each is taken. */
export class User {
  readonly identifiers: string[] = [];

  constructor(
    private readonly story: Story,
    private readonly chance: SeededRandom,
  ) {}

  async createRequest(): Promise<void> {
    const tail = Uint8Array.from({ length: 10 }, () => this.chance.integerBelow(256));
    const identifier = newIdentifier(Date.now(), tail);
    this.identifiers.push(identifier);
    const txjson = {
      TransactionType: 'Payment',
      Destination: this.story.bob(),
      // Told apart by it, so that one made twice would show.
      Amount: String(this.identifiers.length),
    };
    const account = this.story.sandbox.phone.active.account;
    await this.sendUntilAccepted('request.create', {
      identifier,
      account,
      txjson,
      asked: {},
      site: '',
    });
  }

  /** Takes one of the last back. */
  async cancel(): Promise<void> {
    const identifier = this.identifiers.at(-1 - this.chance.integerBelow(10));
    if (identifier) await this.sendMessage('request.cancel', identifier).catch(() => undefined);
  }

  /** A call of the worker that must be answered with yes, however often it is asked. */
  private async sendUntilAccepted(name: string, argument: unknown): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      const reply = await this.sendMessage(name, argument).catch(() => undefined);
      if (reply?.ok) return;
      await pause(100);
    }
    throw new Error(`${name} was never taken`);
  }

  async sendMessage(name: string, ...args: unknown[]): Promise<{ ok: boolean } | undefined> {
    const { companion } = this.story;
    const open = companion.context.pages().find((page) => page.url().startsWith(companion.url('')));
    const page = open ?? (await companion.openPage('manifest.json'));
    const message = { name, args };
    return await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  }
}

/** The phone: opens, signs, rejects, or leaves lying, in no order anybody could expect. */
export async function answerOnPhone(
  { sandbox: { phone } }: Story,
  chance: SeededRandom,
): Promise<void> {
  const waiting = phone.waiting();
  if (waiting.length === 0) return;
  const { uuid } = chance.pick(waiting);
  const what = chance.integerBelow(6);
  try {
    if (what === 0) phone.open(uuid);
    else if (what === 1) await phone.reject(uuid);
    else if (what === 2) await phone.sign(uuid, { result: 'tecPATH_DRY' });
    else if (what < 5) await phone.sign(uuid);
  } catch {
    // Cancelled or expired a moment before: the phone says so to its owner.
  }
}
