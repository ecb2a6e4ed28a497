import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { SignRequest } from '../../src/core/request/sign-request';
import type { Session } from '../../src/core/session';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox';
import type { Gate } from '../../src/sandbox/state/faults';
import { allowChromiumReuse } from '../../src/tools/browser/chromium/running-chromium';
import { WELCOME_PAGE } from '../../src/tools/browser/close-welcome';
import type { Companion } from '../../src/tools/browser/companion';
import { BROWSER, launchCompanion } from '../../src/tools/browser/launch-companion';
import type { MenuClick } from '../../src/tools/browser/menu-click';
import { removeProfile } from '../../src/tools/browser/profile';
import { signInOutsideBrowser } from './returning-user';

/** The call that creates a request. */
export const CREATE_PAYLOAD = { method: 'POST', path: '/api/v1/jwt/payload' };

type LaunchOptions = Partial<Parameters<typeof launchCompanion>[0]>;

/** One user with a browser that runs the extension, and a sandbox: the platform and the phone. */
export class Story {
  constructor(
    readonly sandbox: Sandbox,
    public companion: Companion,
  ) {}

  /** Opens the popup in a tab and waits until it is rendered. */
  popup(): Promise<Page> {
    return this.openWhenReady('src/popup/index.html');
  }

  /** Opens the history, or another section of its page, and waits until it is rendered. */
  history(
    part:
      | ''
      | '#address-book'
      | '#settings'
      | '#ledger-node'
      | '#ledger-node-TESTNET'
      | '#relay'
      | '#help'
      | '#developer' = '',
  ): Promise<Page> {
    return this.openWhenReady(`src/options/index.html${part}`);
  }

  /** Opens the first-run page, or its view of what is new. */
  welcome(view: '' | '#whats-new' = ''): Promise<Page> {
    return this.openWhenReady(`src/welcome/index.html${view}`);
  }

  private async openWhenReady(path: string): Promise<Page> {
    const page = await this.companion.openPage(path);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return page;
  }

  /** Presses the sign-in button of the popup. @returns the sign-in window */
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

  /** Gives the extension the session of an earlier sign-in. */
  async restoreSession(): Promise<void> {
    const { companion, sandbox } = this;
    const session = await signInOutsideBrowser(sandbox, companion.redirectUri);
    // A page that is open already costs less than another.
    const isWelcomeOpen = companion.options.keepWelcome && !companion.options.profile;
    const page = isWelcomeOpen
      ? await companion.nextWindow(WELCOME_PAGE)
      : (companion.context.pages()[0] ?? (await companion.context.newPage()));
    await page.goto(companion.url('manifest.json'));
    const adopt = { name: 'session.adopt', args: [session] };
    await page.evaluate((message) => chrome.runtime.sendMessage(message), adopt);
    if (isWelcomeOpen) await page.close();
    else await page.goto('about:blank');
  }

  /** Chooses the menu item for selected text on the demo page. @returns the rendered review */
  reviewSelection(text: string): Promise<Page> {
    return this.chooseOnDemoPage({ menuItemId: 'review-selection', selectionText: text });
  }

  /** Chooses the menu item for a link on the demo page. @returns the rendered review */
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

  /** Chooses a context-menu item in a page. @returns the rendered review window */
  chooseMenuItem(page: Page, info: MenuClick): Promise<Page> {
    const click = { ...info, pageUrl: page.url() };
    return this.waitForReview(() => this.companion.contextMenu(click, page));
  }

  /** Runs the action that opens a review window. @returns the rendered window */
  async waitForReview(open: () => Promise<unknown>): Promise<Page> {
    const window = this.companion.nextWindow('review/index.html');
    await open();
    const review = await window;
    await review.waitForSelector('html[data-ready]', { state: 'attached' });
    return review;
  }

  /** Reviews the payment link and presses *Send*. @returns the review window */
  async sendLink(): Promise<Page> {
    const review = await this.reviewLink(this.paymentLink());
    await review.click('button.primary');
    return review;
  }

  /** Sends the payment link while the sandbox holds the POST (`hold-before`) or its response. */
  async sendHeld(where: 'hold-before' | 'hold-after'): Promise<{ gate: Gate; review: Page }> {
    const gate = this.sandbox.faults.next(CREATE_PAYLOAD, where);
    const review = await this.sendLink();
    await gate.arrived;
    return { gate, review };
  }

  /** Sends the payment link and waits for its push. @returns its uuid and the review window */
  async pay(): Promise<{ uuid: string; review: Page }> {
    const review = await this.sendLink();
    return { uuid: await this.sandbox.phone.nextPush(), review };
  }

  /** Waits for the platform's window with the sign page. */
  signPageWindow(): Promise<Page> {
    return this.companion.nextWindow('//xumm.app/sign/');
  }

  /** Closes the browser, runs `whileClosed`, and starts the browser again with the same profile. */
  async restartBrowser(whileClosed: () => Promise<unknown> = async () => {}): Promise<void> {
    const { options, profile } = this.companion;
    await this.companion.close({ profile: true });
    await whileClosed();
    this.companion = await launchCompanion({ ...options, profile });
  }

  /** A link for a payment of 25 XRP to Bob with tag 7. */
  paymentLink(): string {
    return `xrpl:${this.bob()}?amount=25&dt=7`;
  }

  bob(): string {
    const bob = this.sandbox.phone.accounts().find(({ name }) => name === 'Bob');
    if (!bob) throw new Error('the phone of the sandbox has no account of Bob');
    return bob.account;
  }

  /** The stored session, read directly from where each browser has it. */
  async storedSession(): Promise<Session> {
    const page = await this.companion.openPage('manifest.json');
    const session = await page.evaluate(async () => {
      const { local, session: memory } = chrome.storage;
      const area = 'setAccessLevel' in local ? local : memory;
      return (await area.get('session')).session;
    });
    await page.close();
    return session as Session;
  }

  /** All stored requests, read directly from the database, newest first; none without a database. */
  async storedRequests(): Promise<SignRequest[]> {
    const page = await this.companion.openPage('manifest.json');
    const rows = await page.evaluate(
      () =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('companion');
          let isMissing = false;
          opening.onupgradeneeded = () => {
            isMissing = true;
            opening.transaction?.abort();
          };
          opening.onerror = () => (isMissing ? resolve([]) : reject(opening.error));
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

/** Presses *Sign out* in the popup and answers its question. */
export async function signOut(popup: Page): Promise<void> {
  await popup.click('[data-sign-out]');
  await popup.click('[data-sign-out-now]');
}

/** Whether *Send* can be pressed, once the window has been open for long enough. */
export async function canSend(review: Page): Promise<boolean> {
  return (await review.waitForSelector('button.primary[data-armed=true]')).isEnabled();
}

/** Reviews a partial payment to Bob, which is dangerous, and waits until *Send* can be pressed. */
export async function reviewPartialPayment(story: Story): Promise<Page> {
  const partial = { TransactionType: 'Payment', Destination: story.bob(), Flags: 131_072 };
  const review = await story.reviewSelection(JSON.stringify({ ...partial, Amount: '1000000' }));
  await review.waitForSelector('button.primary.danger:enabled');
  return review;
}

/** Confirms every consequence of a dangerous request and presses *Send*. */
export async function sendAnyway(review: Page): Promise<void> {
  for (const box of await review.locator('[data-danger-step] input').all()) await box.check();
  await review.click('button.primary[data-open=true]');
}

/** Allows the suggested ledger node of Mainnet in the settings. @returns its host */
export async function allowMainnetNode(story: Story): Promise<string> {
  const host = 'xrplcluster.com';
  await story.companion.grantHost(host);
  const settings = await story.history('#ledger-node');
  await settings.click('[data-network=MAINNET] button[type=submit]');
  await settings.waitForSelector('[data-network=MAINNET] .note:has-text("network MAINNET")');
  await settings.close();
  return host;
}

/** The port of the sandboxes of stories that share a browser, which knows it; 0 before the first. */
let sharedPort = 0;
let sharesBrowser = false;

/**
 * Lets the stories of a test file use one browser, one after the other; each installs the extension
 * again. Not for tests that close the browser or read its profile.
 */
export function shareBrowser(): void {
  ownBrowser(false);
}

/** Gives each story a browser of its own: the default, which every test file begins with. */
export function ownBrowser(isOwn = true): void {
  sharesBrowser = !isOwn;
  allowChromiumReuse(sharesBrowser);
}

/** Starts a story. Its browser and sandbox are closed when the test ends. */
export async function startStory(
  sandboxOptions: SandboxOptions = {},
  launchOptions: LaunchOptions = {},
): Promise<Story> {
  const port = sharesBrowser ? { port: sharedPort } : {};
  const sandbox = await startSandbox({ ...sandboxOptions, ...port });
  if (sharesBrowser) sharedPort = sandbox.port;
  onTestFinished(() => sandbox.close());
  const story = new Story(sandbox, await launchCompanion({ sandbox, ...launchOptions }));
  onTestFinished(async () => {
    await story.companion.close();
    // After `restartBrowser` the browser uses a given profile, which it does not remove.
    if (story.companion.options.profile) await removeProfile(story.companion.profile);
  });
  return story;
}

/**
 * Starts a story of a signed-in user. In Chromium the page that opens after installation restores the
 * session; in Firefox another does, because Playwright there loses a navigation of a page that loads.
 */
export async function startSignedInStory(sandboxOptions: SandboxOptions = {}): Promise<Story> {
  const story = await startStory(sandboxOptions, { keepWelcome: BROWSER === 'chromium' });
  await story.restoreSession();
  return story;
}
