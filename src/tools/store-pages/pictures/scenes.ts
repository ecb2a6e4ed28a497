import type { Page } from 'playwright-core';
import type { Picture } from './composed';
import { photo } from './photo';
import type { Stage } from './stage';

/** The pictures of the listing, in its order, each by the name of its file. */
export type Scenes = Readonly<Record<string, Picture>>;

const WINDOW = { width: 460, height: 590 };
const SMALL = { width: 460, height: 250, scale: 1.2 };

/** Plays the main job once and takes what the pictures show. */
export async function play(stage: Stage): Promise<Scenes> {
  const shop = await stage.open();
  const [address, twin] = stage.addresses;
  await stage.name('Corner Bakery', address);
  await before(stage, shop);

  await shop.locator('#pay code').evaluate((code) => getSelection()?.selectAllChildren(code));
  const page = await photo(shop, { width: 860, height: 590 });
  const paying = await stage.review(shop, { selectionText: `${address}:1042` });
  await paying.fill('input[name=amount]', '12.5');
  const asked = await photo(paying, WINDOW);

  const alike = await stage.review(shop, { linkUrl: `xrpl:${twin}?amount=12.5&dt=1042` });
  await alike.waitForSelector('[data-risk=look-alike]');
  const warned = await photo(alike, WINDOW);
  await discard(alike);
  const keys = await stage.review(shop, {
    selectionText: keyChange(stage.sandbox.phone.account('Carol').account),
  });
  const risky = await photo(keys, WINDOW);
  await discard(keys);

  const uuid = await stage.send(paying);
  const popup = await stage.page('src/popup/index.html');
  await popup.click('summary');
  await popup.waitForSelector('.qr path');
  const waiting = await photo(popup, { width: 360, height: 538, dark: true });
  await popup.close();
  const sent = await photo(paying, { width: 460, height: 330, dark: true });

  await stage.sandbox.phone.sign(uuid);
  await paying.waitForSelector('[data-status=validated]');
  await paying.close();
  const history = await stage.page('src/options/index.html');
  await history.locator('.entry').first().click();
  await history.waitForSelector('[data-signed=same]');
  await history.waitForSelector('[data-outcome=final]');
  const kept = await photo(history, { width: 1160, height: 600 });
  await history.close();

  const secret = await stage.review(shop, { selectionText: 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9' });
  await secret.waitForSelector('[data-found=secret]');
  const refused = await photo(secret, SMALL);
  const wrong = await stage.review(shop, {
    selectionText: `${address.slice(0, -1)}${address.endsWith('z') ? 'y' : 'z'}`,
  });
  await wrong.waitForSelector('[data-found=nothing]');
  const mistyped = await photo(wrong, SMALL);

  return {
    '1-right-click': {
      title: 'Right-click. Look. Sign on your phone.',
      text: 'An address, a payment link, a transaction, a QR code: on any page.',
      windows: [
        { photo: page, x: 60, y: 170 },
        { photo: asked, x: 760, y: 190 },
      ],
    },
    '2-warned': {
      title: 'It says what deserves a second look',
      text: 'In plain words, before anything is sent.',
      windows: [
        { photo: warned, x: 150, y: 170 },
        { photo: risky, x: 670, y: 170 },
      ],
    },
    '3-waiting': {
      title: 'Not on your phone? Scan it',
      text: 'Every request that waits has a code, a link, and a way to take it back.',
      windows: [
        { photo: waiting, x: 200, y: 160 },
        { photo: sent, x: 620, y: 160 },
      ],
      dark: true,
    },
    '4-history': {
      title: 'See what truly became of it',
      text: 'Signed is not paid: each request is followed to the final ledger and checked.',
      windows: [{ photo: kept, x: 60, y: 170 }],
    },
    '5-safe': {
      title: 'No key, no secret, no guessing',
      text: 'The phone signs; the extension only asks, and refuses what is not certain.',
      windows: [
        { photo: refused, x: 60, y: 260 },
        { photo: mistyped, x: 668, y: 260 },
      ],
    },
  };
}

/** What the history holds of earlier: signed, rejected, taken back. */
async function before(stage: Stage, shop: Page): Promise<void> {
  const { phone } = stage.sandbox;
  const [address] = stage.addresses;
  for (const [text, end] of [
    [trustLine(address), 'sign'],
    [offer(address), 'reject'],
    [`xrpl:${address}?amount=31&dt=988`, 'sign'],
    [`xrpl:${address}?amount=4.5&dt=1007`, 'sign'],
  ] as const) {
    const what = text.startsWith('xrpl:') ? { linkUrl: text } : { selectionText: text };
    const review = await stage.review(shop, what);
    const uuid = await stage.send(review);
    if (end === 'reject') phone.reject(uuid);
    else await phone.sign(uuid);
    await review.waitForSelector(`[data-status=${end === 'sign' ? 'validated' : 'rejected'}]`);
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

/** A transaction that hands the account to another key. */
function keyChange(RegularKey: string): string {
  return JSON.stringify({ TransactionType: 'SetRegularKey', RegularKey });
}

/** Leaves a review window without a draft of it. */
async function discard(review: Page): Promise<void> {
  const closed = review.waitForEvent('close');
  await review.click('text="Discard"');
  await closed;
}
