import { newIdentifier } from '../../src/core/request/identifier';
import type { Story } from '../journeys/story';
import { pause } from './fault-injector';
import type { SeededRandom } from './seeded-random';

/** Creates requests as the review window does, and repeats each call until the worker accepts it. */
export class User {
  readonly identifiers: string[] = [];

  constructor(
    private readonly story: Story,
    private readonly random: SeededRandom,
  ) {}

  async createRequest(): Promise<void> {
    const tail = Uint8Array.from({ length: 10 }, () => this.random.integerBelow(256));
    const identifier = newIdentifier(Date.now(), tail);
    this.identifiers.push(identifier);
    const txjson = {
      TransactionType: 'Payment',
      Destination: this.story.bob(),
      // Unique, so that a duplicate is found.
      Amount: String(this.identifiers.length),
    };
    const account = this.story.sandbox.phone.active.account;
    await this.sendUntilAccepted('request.create', {
      identifier,
      account,
      txjson,
      options: {},
      site: '',
    });
  }

  /** Cancels one of the last ten requests. */
  async cancel(): Promise<void> {
    const identifier = this.identifiers.at(-1 - this.random.integerBelow(10));
    if (identifier) await this.sendMessage('request.cancel', identifier).catch(() => undefined);
  }

  /** Calls the worker until it answers with success; pages and worker may end in between. */
  private async sendUntilAccepted(name: string, argument: unknown): Promise<void> {
    for (let attempt = 0; attempt < 120; attempt += 1) {
      const reply = await this.sendMessage(name, argument).catch(() => undefined);
      if (reply?.ok) return;
      await pause(100);
    }
    throw new Error(`The worker did not accept ${name} in 120 attempts.`);
  }

  async sendMessage(name: string, ...args: unknown[]): Promise<{ ok: boolean } | undefined> {
    const { companion } = this.story;
    const open = companion.context.pages().find((page) => page.url().startsWith(companion.url('')));
    const page = open ?? (await companion.openPage('manifest.json'));
    const message = { name, args };
    return await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  }
}

/** Opens, signs or rejects a random request on the phone, or ignores it. */
export async function answerOnPhone(
  { sandbox: { phone } }: Story,
  random: SeededRandom,
): Promise<void> {
  const waiting = phone.openRequests();
  if (waiting.length === 0) return;
  const { uuid } = random.pick(waiting);
  const action = random.integerBelow(6);
  try {
    if (action === 0) phone.open(uuid);
    else if (action === 1) await phone.reject(uuid);
    else if (action === 2) await phone.sign(uuid, { result: 'tecPATH_DRY' });
    else if (action < 5) await phone.sign(uuid);
  } catch {
    // The request was cancelled or has expired: the phone refuses the action.
  }
}
