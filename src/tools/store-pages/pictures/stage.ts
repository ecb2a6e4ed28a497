import type { Page } from 'playwright-core';
import { similarAddresses } from '../../../sandbox/demo/similar-addresses';
import type { Sandbox } from '../../../sandbox/sandbox';
import type { Companion } from '../../browser/companion';
import { SHOP, shopPage } from './shop-page';

/** A browser with the extension, signed in, at a shop; with the platform and the phone behind it. */
export class Stage {
  /** The shop's address, and one made to look like it. */
  readonly addresses = similarAddresses();

  constructor(
    readonly sandbox: Sandbox,
    readonly companion: Companion,
  ) {}

  /** Signs in, and opens the shop. @returns its page */
  async open(): Promise<Page> {
    const { companion, sandbox } = this;
    const popup = await this.page('src/popup/index.html');
    const signIn = companion.nextWindow('sign-in.html');
    await popup.click('button.primary');
    await sandbox.phone.sign(await sandbox.phone.nextSignIn());
    const window = await signIn;
    await window.waitForSelector('[data-account]');
    await window.close();
    const shop = await companion.context.newPage();
    await shop.route(`${SHOP}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: shopPage(this.addresses[0]) }),
    );
    await shop.goto(SHOP);
    return shop;
  }

  /** A page of the extension, drawn. */
  async page(path: string): Promise<Page> {
    const page = await this.companion.openPage(path);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return page;
  }

  /** The review window of what was selected or pointed at in the shop. */
  async review(shop: Page, what: { selectionText: string } | { linkUrl: string }): Promise<Page> {
    const menuItemId = 'linkUrl' in what ? 'review-link' : 'review-selection';
    const next = this.companion.context.waitForEvent('page'); // others of its kind may be open
    await this.companion.contextMenu({ menuItemId, pageUrl: SHOP, ...what }, shop);
    const review = await next;
    await review.waitForSelector('html[data-ready]', { state: 'attached' });
    return review;
  }

  /** Sends what stands in the review window. @returns its uuid on the phone */
  async send(review: Page): Promise<string> {
    const pushed = this.sandbox.phone.nextPush();
    await review.click('button.primary');
    const uuid = await pushed;
    await review.waitForSelector('[data-status=pushed]');
    return uuid;
  }

  /** Gives an address a name in the address book. */
  async name(name: string, address: string, tag = ''): Promise<void> {
    const page = await this.page('src/options/index.html#address-book');
    await page.locator('#address-book summary').first().click();
    await page.fill('[name=contact-name]', name);
    await page.fill('[name=contact-address]', address);
    await page.fill('[name=contact-tag]', tag);
    await page.click('#address-book >> text="Add"');
    await page.waitForSelector('li[data-contact]');
    await page.close();
  }
}
