import type { Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/sandbox';
import type { Companion } from '../browser/companion';
import type { Camera } from './camera';

/** What every step uses, and the pages and the uuid that earlier steps pass to later ones. */
export interface TourContext {
  readonly sandbox: Sandbox;
  readonly companion: Companion;
  readonly camera: Camera;
  demo?: Page;
  phone?: Page;
  review?: Page;
  history?: Page;
  uuid?: string;
}

export type Step = readonly [name: string, run: (tour: TourContext) => Promise<void>];

const POPUP = { width: 360, height: 480 };
const WINDOW = { width: 460, height: 700 };
const PHONE = { width: 420, height: 760 };
const WIDE = { width: 1180, height: 760 };

/** The steps from sign-in to the history, in the order in which a user takes them. */
export const steps: readonly Step[] = [
  [
    'the popup shows a sign-in button while signed out',
    async ({ companion, camera }) => {
      const popup = await openReady(companion, 'src/popup/index.html');
      await camera.takePictures(popup, 'popup-signed-out', POPUP);
      await popup.close();
    },
  ],
  [
    'the button opens Xaman’s sign-in window',
    async (tour) => {
      const { companion, camera, sandbox } = tour;
      const popup = await openReady(companion, 'src/popup/index.html');
      const window = companion.nextWindow('sign-in.html');
      await popup.click('button.primary');
      await camera.takePictures(await window, 'sign-in-waits', WINDOW);
      tour.uuid = await sandbox.phone.nextSignIn();
      await camera.takePictures(
        await companion.nextWindow('//xumm.app/sign/'),
        'platform-sign-in',
        WINDOW,
      );
    },
  ],
  [
    'the phone shows the sign-in and approves it',
    async (tour) => {
      const { companion, camera, sandbox } = tour;
      tour.phone = await companion.context.newPage();
      await tour.phone.goto(sandbox.phoneUrl);
      await camera.takePictures(tour.phone, 'phone-scan', PHONE);
      await answerOnPhone(tour.phone, tour.uuid, '#sign');
    },
  ],
  [
    'the popup shows the session: account, network and expiry',
    async ({ companion, camera }) => {
      const window = await companion.nextWindow('sign-in.html');
      await window.waitForSelector('[data-account]');
      await camera.takePictures(window, 'signed-in', WINDOW);
      await window.close();
      const popup = await openReady(companion, 'src/popup/index.html');
      await camera.takePictures(popup, 'popup-signed-in', POPUP);
      await popup.close();
    },
  ],
  [
    'the demo page opens, with an empty history',
    async (tour) => {
      tour.demo = await tour.companion.context.newPage();
      await tour.demo.goto(tour.sandbox.demoUrl);
      await tour.camera.takePictures(tour.demo, 'demo', WIDE);
      tour.history = await openReady(tour.companion, 'src/options/index.html');
      await tour.camera.takePictures(tour.history, 'history-empty', WIDE);
    },
  ],
  [
    'the review window of a selected address asks for the amount',
    async (tour) => {
      tour.review = await reviewSelection(tour, '#address');
      await tour.camera.takePictures(tour.review, 'review-address', WINDOW);
      await tour.review.fill('input[name=amount]', '12.5');
      await tour.camera.takePictures(tour.review, 'review-amount', WINDOW);
    },
  ],
  [
    'Send pushes the request to the phone',
    async (tour) => {
      const { review, camera, sandbox, companion } = tour;
      await review?.click('button.primary');
      tour.uuid = await sandbox.phone.nextPush();
      await review?.waitForSelector('[data-status=pushed]');
      if (review) await camera.takePictures(review, 'review-sent', WINDOW);
      const popup = await openReady(companion, 'src/popup/index.html');
      await popup.click('summary');
      await popup.waitForSelector('.qr path');
      await camera.takePictures(popup, 'popup-waiting', { width: 360, height: 600 });
      await popup.close();
    },
  ],
  [
    'the phone opens and signs the request; the history updates live',
    async (tour) => {
      const { phone, history, camera } = tour;
      await phone?.click(`[data-uuid="${tour.uuid}"]`);
      await history?.waitForSelector('[data-status=opened]');
      if (phone) await camera.takePictures(phone, 'phone-request', PHONE);
      await phone?.click('#sign');
      await history?.waitForSelector('[data-status=validated]');
      await history?.click('.entry');
      await history?.waitForSelector('.details');
      if (history) await camera.takePictures(history, 'history-signed', WIDE);
      await tour.review?.close();
    },
  ],
  [
    'the phone rejects a selected transaction',
    async (tour) => {
      const review = await reviewSelection(tour, '#trustset');
      await tour.camera.takePictures(review, 'review-transaction', WINDOW);
      await review.click('button.primary');
      const uuid = await tour.sandbox.phone.nextPush();
      await answerOnPhone(tour.phone, uuid, '#reject');
      await review.waitForSelector('[data-status=rejected]');
      await tour.camera.takePictures(review, 'review-rejected', WINDOW);
      await review.close();
    },
  ],
  [
    'a payment link shows a QR code when the phone cannot receive pushes',
    async (tour) => {
      tour.sandbox.phone.setDevice({ enabled: false });
      const review = await reviewLink(tour, '#xrpl-link');
      await tour.camera.takePictures(review, 'review-link', WINDOW);
      await review.click('button.primary');
      await review.waitForSelector('.qr path');
      await tour.camera.takePictures(review, 'review-not-pushed', WINDOW);
      await review.click('text=Cancel request');
      await review.waitForSelector('[data-status=cancelled]');
      tour.sandbox.phone.setDevice({ enabled: true });
      await review.close();
    },
  ],
  [
    'the review window refuses a mistyped address and a secret',
    async (tour) => {
      const mistyped = await reviewSelection(tour, '#bad-address');
      await mistyped.waitForSelector('[data-found=nothing]');
      await tour.camera.takePictures(mistyped, 'review-nothing', WINDOW);
      await mistyped.close();
      const secret = await reviewText(tour, 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9');
      await secret.waitForSelector('[data-found=secret]');
      await tour.camera.takePictures(secret, 'review-secret', WINDOW);
      await secret.close();
    },
  ],
  [
    'the history lists all requests, in a wide and a narrow window',
    async ({ history, camera }) => {
      if (!history) return;
      await history.waitForSelector('[data-status=cancelled]');
      await camera.takePictures(history, 'history-all', WIDE);
      await camera.takePictures(history, 'history-narrow-details', { width: 420, height: 900 });
      await history.click('.details button[aria-label]');
      await camera.takePictures(history, 'history-narrow', { width: 420, height: 900 });
    },
  ],
];

async function openReady(companion: Companion, path: string): Promise<Page> {
  const page = await companion.openPage(path);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

/** Opens a request on the phone and presses one of its buttons. */
async function answerOnPhone(phone: Page | undefined, uuid: string | undefined, button: string) {
  await phone?.click(`[data-uuid="${uuid}"]`);
  await phone?.click(button);
}

async function reviewSelection(tour: TourContext, selector: string): Promise<Page> {
  return reviewText(tour, (await tour.demo?.textContent(selector)) ?? '');
}

function reviewText(tour: TourContext, selectionText: string): Promise<Page> {
  return openReview(tour, { menuItemId: 'review-selection', selectionText });
}

async function reviewLink(tour: TourContext, selector: string): Promise<Page> {
  const linkUrl = (await tour.demo?.getAttribute(selector, 'href')) ?? '';
  return openReview(tour, { menuItemId: 'review-link', linkUrl });
}

async function openReview(
  { companion, demo }: TourContext,
  info: { menuItemId: string; selectionText?: string; linkUrl?: string },
): Promise<Page> {
  if (!demo) throw new Error('The demo page is not open: an earlier step must open it.');
  const opened = companion.nextWindow('review/index.html');
  await companion.contextMenu({ ...info, pageUrl: demo.url() }, demo);
  const review = await opened;
  await review.waitForSelector('html[data-ready]', { state: 'attached' });
  return review;
}
