import { newIdentifier } from '../../src/core/request/identifier';
import type { Story } from '../journeys/story';
import { pause } from './adversary';
import type { Chance } from './chance';

/** Makes requests as windows would, and presses again until each is taken. */
export class User {
  readonly ordered: string[] = [];

  constructor(
    private readonly story: Story,
    private readonly chance: Chance,
  ) {}

  async order(): Promise<void> {
    const tail = Uint8Array.from({ length: 10 }, () => this.chance.below(256));
    const identifier = newIdentifier(Date.now(), tail);
    this.ordered.push(identifier);
    const txjson = {
      TransactionType: 'Payment',
      Destination: this.story.bob(),
      // Told apart by it, so that one made twice would show.
      Amount: String(this.ordered.length),
    };
    const account = this.story.sandbox.phone.active.account;
    await this.insist('request.create', { identifier, account, txjson, asked: {}, site: '' });
  }

  /** Takes one of the last back. */
  async cancel(): Promise<void> {
    const identifier = this.ordered.at(-1 - this.chance.below(10));
    if (identifier) await this.ask('request.cancel', identifier).catch(() => undefined);
  }

  /** A call of the worker that must be answered with yes, however often it is asked. */
  private async insist(name: string, argument: unknown): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      const reply = await this.ask(name, argument).catch(() => undefined);
      if (reply?.ok) return;
      await pause(100);
    }
    throw new Error(`${name} was never taken`);
  }

  async ask(name: string, ...args: unknown[]): Promise<{ ok: boolean } | undefined> {
    const { companion } = this.story;
    const open = companion.context.pages().find((page) => page.url().startsWith(companion.url('')));
    const page = open ?? (await companion.openPage('manifest.json'));
    const message = { name, args };
    return await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  }
}

/** The phone: opens, signs, rejects, or leaves lying, in no order anybody could expect. */
export async function answer({ sandbox: { phone } }: Story, chance: Chance): Promise<void> {
  const waiting = phone.waiting();
  if (waiting.length === 0) return;
  const { uuid } = chance.pick(waiting);
  const what = chance.below(6);
  try {
    if (what === 0) phone.open(uuid);
    else if (what === 1) await phone.reject(uuid);
    else if (what === 2) await phone.sign(uuid, { result: 'tecPATH_DRY' });
    else if (what < 5) await phone.sign(uuid);
  } catch {
    // Cancelled or expired a moment before: the phone says so to its owner.
  }
}
