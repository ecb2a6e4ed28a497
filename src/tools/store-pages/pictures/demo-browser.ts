import type { Page } from 'playwright-core';
import { similarAddresses } from '../../../sandbox/demo/similar-addresses';
import type { Sandbox } from '../../../sandbox/sandbox';
import type { Companion } from '../../browser/companion';
import { SHOP, shopPage } from './shop-page';

/** A browser with the extension for the pictures, and the sandbox with its phone. */
export class DemoBrowser {
  /** The shop's XRP Ledger address, and one that looks similar. */
  readonly addresses = similarAddresses();

  constructor(
    readonly sandbox: Sandbox,
    readonly companion: Companion,
  ) {}

  /** Signs in and opens the shop. @returns the shop's page */
  async openShop(): Promise<Page> {
    const { companion, sandbox } = this;
    const popup = await this.openPage('src/popup/index.html');
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

  /** Opens a page of the extension and waits until it is drawn. */
  async openPage(path: string): Promise<Page> {
    const page = await this.companion.openPage(path);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return page;
  }

  /** Opens the review window for a selected text or a link in the shop. */
  async review(shop: Page, target: { selectionText: string } | { linkUrl: string }): Promise<Page> {
    const menuItemId = 'linkUrl' in target ? 'review-link' : 'review-selection';
    const opened = this.companion.context.waitForEvent('page'); // other review windows may be open
    await this.companion.contextMenu({ menuItemId, pageUrl: SHOP, ...target }, shop);
    const review = await opened;
    await review.waitForSelector('html[data-ready]', { state: 'attached' });
    return review;
  }

  /** Sends the request of the review window. @returns the uuid of its payload */
  async send(review: Page): Promise<string> {
    const pushed = this.sandbox.phone.nextPush();
    await review.click('button.primary');
    const uuid = await pushed;
    await review.waitForSelector('[data-status=pushed]');
    return uuid;
  }

  /** Adds a contact to the address book. */
  async addContact(name: string, address: string, tag = ''): Promise<void> {
    const page = await this.openPage('src/options/index.html#address-book');
    await page.locator('#address-book summary').first().click();
    await page.fill('[name=contact-name]', name);
    await page.fill('[name=contact-address]', address);
    await page.fill('[name=contact-tag]', tag);
    await page.click('#address-book >> text="Add"');
    await page.waitForSelector('li[data-contact]');
    await page.close();
  }
}
