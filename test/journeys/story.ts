import type { Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import type { SignRequest } from '../../src/core/request/sign-request';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox';
import type { Gate } from '../../src/sandbox/state/faults';
import { endSpareChromium, shareChromium } from '../../src/tools/browser/chromium/running-chromium';
import { type Companion, launchCompanion } from '../../src/tools/browser/companion';
import { endSpareFirefox } from '../../src/tools/browser/firefox/running-firefox';
import type { MenuClick } from '../../src/tools/browser/menu-click';
import { removeProfile } from '../../src/tools/browser/remove-profile';
import { signInOutsideBrowser } from './returning-user';

/** The call that creates a request. */
export const CREATE_PAYLOAD = { method: 'POST', path: '/api/v1/jwt/payload' };

type LaunchOptions = Partial<Parameters<typeof launchCompanion>[0]>;

/** One user's story: a browser with the extension, the platform and the phone beside it. */
export class Story {
  constructor(
    readonly sandbox: Sandbox,
    public companion: Companion,
  ) {}

  /** The popup in a tab, drawn. */
  popup(): Promise<Page> {
    return this.openWhenReady('src/popup/index.html');
  }

  /** The history, drawn and listening; or another part of its page. */
  history(
    part: '' | '#address-book' | '#settings' | '#ledger-node' | '#relay' = '',
  ): Promise<Page> {
    return this.openWhenReady(`src/options/index.html${part}`);
  }

  private async openWhenReady(path: string): Promise<Page> {
    const page = await this.companion.openPage(path);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return page;
  }

  /** Presses the one button of the signed-out popup. @returns the sign-in window */
  async startSignIn(): Promise<Page> {
    const popup = await this.popup();
    const window = this.companion.nextWindow('sign-in.html');
    await popup.click('button.primary');
    return await window;
  }

  /** Signs in through the popup and the phone. */
  async signIn(): Promise<void> {
    const window = await this.startSignIn();
    await this.sandbox.phone.sign(await this.sandbox.phone.nextSignIn());
    await window.waitForSelector('[data-account]');
    await window.close();
  }

  /** Is signed in already, from an earlier day. */
  async restoreSession(): Promise<void> {
    const { companion, sandbox } = this;
    const session = await signInOutsideBrowser(sandbox, companion.redirectUri);
    // The page the browser began with: to open another takes longer.
    const page = companion.context.pages()[0] ?? (await companion.context.newPage());
    await page.goto(companion.url('manifest.json'));
    const adopt = { name: 'session.adopt', args: [session] };
    await page.evaluate((message) => chrome.runtime.sendMessage(message), adopt);
    await page.goto('about:blank');
  }

  /** Right-clicks selected text on the demo page. @returns the review window, drawn */
  reviewSelection(text: string): Promise<Page> {
    return this.chooseOnDemoPage({ menuItemId: 'review-selection', selectionText: text });
  }

  /** Right-clicks a link on the demo page. @returns the review window, drawn */
  reviewLink(linkUrl: string): Promise<Page> {
    return this.chooseOnDemoPage({ menuItemId: 'review-link', linkUrl });
  }

  private async chooseOnDemoPage(info: MenuClick): Promise<Page> {
    const page = await this.companion.context.newPage();
    await page.goto(this.sandbox.demoUrl);
    const review = await this.chooseMenuItem(page, info);
    await page.close();
    return review;
  }

  /** Chooses an item of the menu in a page. @returns the review window, drawn */
  chooseMenuItem(page: Page, info: MenuClick): Promise<Page> {
    const click = { ...info, pageUrl: page.url() };
    return this.waitForReview(() => this.companion.contextMenu(click, page));
  }

  /** Does what opens a review window. @returns it, drawn */
  async waitForReview(open: () => Promise<unknown>): Promise<Page> {
    const window = this.companion.nextWindow('review/index.html');
    await open();
    const review = await window;
    await review.waitForSelector('html[data-ready]', { state: 'attached' });
    return review;
  }

  /** A payment link from the menu, and *Send*. @returns the review window */
  async sendLink(): Promise<Page> {
    const review = await this.reviewLink(this.paymentLink());
    await review.click('button.primary');
    return review;
  }

  /** The same, with the POST held at the platform's door, or its answer behind it. */
  async sendHeld(where: 'hold-before' | 'hold-after'): Promise<{ gate: Gate; review: Page }> {
    const gate = this.sandbox.faults.next(CREATE_PAYLOAD, where);
    const review = await this.sendLink();
    await gate.arrived;
    return { gate, review };
  }

  /** A payment link from the menu to the platform. @returns its uuid and the review window */
  async pay(): Promise<{ uuid: string; review: Page }> {
    const review = await this.sendLink();
    return { uuid: await this.sandbox.phone.nextPush(), review };
  }

  /** The platform's own window: the sign page with the code to scan. */
  signPageWindow(): Promise<Page> {
    return this.companion.nextWindow('//xumm.app/sign/');
  }

  /** Closes the browser, lets something happen meanwhile, and opens it again. */
  async restartBrowser(whileClosed: () => Promise<unknown> = async () => {}): Promise<void> {
    const { options, profile } = this.companion;
    await this.companion.close({ profile: true });
    await whileClosed();
    this.companion = await launchCompanion({ ...options, profile });
  }

  /** A link asking for 25 XRP to Bob, tag 7. */
  paymentLink(): string {
    return `xrpl:${this.bob()}?amount=25&dt=7`;
  }

  bob(): string {
    const bob = this.sandbox.phone.accounts().find(({ name }) => name === 'Bob');
    if (!bob) throw new Error('the sandbox has no Bob');
    return bob.account;
  }

  /** Everything in the history, read from the disk as it is, newest first. */
  async storedRequests(): Promise<SignRequest[]> {
    const page = await this.companion.openPage('manifest.json');
    const rows = await page.evaluate(
      () =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('companion');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction('requests').objectStore('requests').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.reverse());
            };
          };
        }),
    );
    await page.close();
    return rows as SignRequest[];
  }
}

/** The sandbox's port, where stories share a browser that leads there. */
let sharedPort: number | undefined;

/**
 * The stories of this file share one browser, one after the other, each with the extension installed
 * anew. Not for stories in which the browser is closed or its profile is looked at.
 */
export function shareBrowser(): void {
  sharedPort = 0;
  shareChromium();
}

// Firefox is always kept from story to story.
afterAll(endSpareFirefox);
afterAll(endSpareChromium);

/** Begins a story; it is cleaned up when the test is over. */
export async function startStory(
  sandboxOptions: SandboxOptions = {},
  launchOptions: LaunchOptions = {},
): Promise<Story> {
  const sandbox = await startSandbox({
    ...sandboxOptions,
    ...(sharedPort && { port: sharedPort }),
  });
  if (sharedPort !== undefined) sharedPort = sandbox.port;
  onTestFinished(() => sandbox.close());
  const story = new Story(sandbox, await launchCompanion({ sandbox, ...launchOptions }));
  onTestFinished(async () => {
    await story.companion.close();
    // One that was begun anew is on the profile of the first, which nobody else removes.
    if (story.companion.options.profile) await removeProfile(story.companion.profile);
  });
  return story;
}

/** Begins a story of somebody who is signed in. */
export async function startSignedInStory(sandboxOptions: SandboxOptions = {}): Promise<Story> {
  const story = await startStory(sandboxOptions);
  await story.restoreSession();
  return story;
}
