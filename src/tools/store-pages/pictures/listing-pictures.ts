import type { Page } from 'playwright-core';
import type { DemoBrowser } from './demo-browser';
import type { Picture } from './picture-page';
import { type Screenshot, takeScreenshot } from './screenshot';

/** The pictures of the listing in its order, by file name without the ending. */
export type ListingPictures = Readonly<Record<string, Picture>>;

const WINDOW = { width: 460, height: 590 };
const SMALL = { width: 460, height: 250, scale: 1.2 };

/** Pays in the shop once, opens what else the pictures show, and takes the screenshots. */
export async function createListingPictures(browser: DemoBrowser): Promise<ListingPictures> {
  const shop = await browser.openShop();
  const [address, similarAddress] = browser.addresses;
  await browser.addContact('Corner Bakery', address);
  await createEarlierRequests(browser, shop);

  await shop.locator('#pay code').evaluate((code) => getSelection()?.selectAllChildren(code));
  const shopPicture = await takeScreenshot(shop, { width: 860, height: 590 });
  const payment = await browser.review(shop, { selectionText: `${address}:1042` });
  await payment.fill('input[name=amount]', '12.5');
  const paymentPicture = await takeReviewPicture(payment);

  const similar = await browser.review(shop, {
    linkUrl: `xrpl:${similarAddress}?amount=12.5&dt=1042`,
  });
  await similar.waitForSelector('[data-risk=look-alike]');
  const similarPicture = await takeReviewPicture(similar);
  await discard(similar);
  const setKey = await browser.review(shop, {
    selectionText: keyChange(browser.sandbox.phone.expectAccount('Carol').account),
  });
  const keyChangePicture = await takeReviewPicture(setKey);
  await discard(setKey);

  const uuid = await browser.send(payment);
  const popup = await browser.openPage('src/popup/index.html');
  await popup.click('summary');
  await popup.waitForSelector('.qr path');
  const popupPicture = await takeScreenshot(popup, { width: 360, height: 596, dark: true });
  await popup.close();
  const sentPicture = await takeScreenshot(payment, { width: 460, height: 596, dark: true });

  await browser.sandbox.phone.sign(uuid);
  await payment.waitForSelector('[data-status=validated]');
  await payment.close();
  const history = await browser.openPage('src/options/index.html');
  await history.locator('.entry').first().click();
  await history.waitForSelector('[data-signed=same]');
  await history.waitForSelector('[data-outcome=final]');
  const historyPicture = await takeScreenshot(history, { width: 1160, height: 600 });
  await history.close();

  const secret = await browser.review(shop, { selectionText: 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9' });
  await secret.waitForSelector('[data-found=secret]');
  const secretPicture = await takeScreenshot(secret, SMALL);
  const mistyped = await browser.review(shop, {
    selectionText: `${address.slice(0, -1)}${address.endsWith('z') ? 'y' : 'z'}`,
  });
  await mistyped.waitForSelector('[data-found=nothing]');
  const mistypedPicture = await takeScreenshot(mistyped, SMALL);

  return {
    '1-right-click': {
      title: 'Right-click. Look. Sign on your phone.',
      text: 'An address, a payment link, a transaction, a QR code: on any page.',
      windows: [
        { screenshot: shopPicture, x: 60, y: 170 },
        { screenshot: paymentPicture, x: 760, y: 190 },
      ],
    },
    '2-warned': {
      title: 'It says what deserves a second look',
      text: 'In plain words, before anything is sent.',
      windows: [
        { screenshot: similarPicture, x: 150, y: 170 },
        { screenshot: keyChangePicture, x: 670, y: 170 },
      ],
    },
    '3-waiting': {
      title: 'Didn’t get it? Scan it',
      text: 'Every pending request has a code and a link, and can be cancelled.',
      windows: [
        { screenshot: popupPicture, x: 200, y: 160 },
        { screenshot: sentPicture, x: 620, y: 160 },
      ],
      dark: true,
    },
    '4-history': {
      title: 'See what truly became of it',
      text: 'Signed is not paid: each request is followed to the final ledger and checked.',
      windows: [{ screenshot: historyPicture, x: 60, y: 170 }],
    },
    '5-safe': {
      title: 'No key, no secret, no guessing',
      text: 'The phone signs; the extension only asks, and refuses what is not certain.',
      windows: [
        { screenshot: secretPicture, x: 60, y: 260 },
        { screenshot: mistypedPicture, x: 668, y: 260 },
      ],
    },
  };
}

/** The review once its button can be pressed: it is faint until then. */
async function takeReviewPicture(review: Page): Promise<Screenshot> {
  await review.waitForSelector('button.primary:enabled');
  return takeScreenshot(review, WINDOW);
}

/** Fills the history with earlier requests, signed and rejected ones. */
async function createEarlierRequests(browser: DemoBrowser, shop: Page): Promise<void> {
  const { phone } = browser.sandbox;
  const [address] = browser.addresses;
  for (const [text, outcome] of [
    [trustLine(address), 'sign'],
    [offer(address), 'reject'],
    [`xrpl:${address}?amount=31&dt=988`, 'sign'],
    [`xrpl:${address}?amount=4.5&dt=1007`, 'sign'],
  ] as const) {
    const target = text.startsWith('xrpl:') ? { linkUrl: text } : { selectionText: text };
    const review = await browser.review(shop, target);
    const uuid = await browser.send(review);
    if (outcome === 'reject') phone.reject(uuid);
    else await phone.sign(uuid);
    await review.waitForSelector(`[data-status=${outcome === 'sign' ? 'validated' : 'rejected'}]`);
    await review.close();
  }
}

function trustLine(issuer: string): string {
  const LimitAmount = { currency: 'USD', issuer, value: '500' };
  return JSON.stringify({ TransactionType: 'TrustSet', LimitAmount, Flags: 131072 });
}

function offer(issuer: string): string {
  const TakerPays = { currency: 'USD', issuer, value: '50' };
  return JSON.stringify({ TransactionType: 'OfferCreate', TakerPays, TakerGets: '20000000' });
}

/** A transaction that lets another key sign for the account. */
function keyChange(RegularKey: string): string {
  return JSON.stringify({ TransactionType: 'SetRegularKey', RegularKey });
}

/** Closes a review window and deletes its draft. */
async function discard(review: Page): Promise<void> {
  const closed = review.waitForEvent('close');
  await review.click('text="Discard"');
  await closed;
}
