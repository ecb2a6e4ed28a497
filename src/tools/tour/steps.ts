import type { Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/sandbox';
import type { Companion } from '../browser/companion';
import type { Camera } from './camera';

/** What every step has at hand, and what an earlier step left for a later one. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly companion: Companion;
  readonly camera: Camera;
  demo?: Page;
  phone?: Page;
  review?: Page;
  history?: Page;
  uuid?: string;
}

export type Step = readonly [name: string, act: (scene: Scene) => Promise<void>];

const POPUP = { width: 360, height: 480 };
const WINDOW = { width: 460, height: 700 };
const PHONE = { width: 420, height: 760 };
const WIDE = { width: 1180, height: 760 };

/** The main job, in the order a person does it. */
export const steps: readonly Step[] = [
  [
    'the popup, signed out, has one button',
    async ({ companion, camera }) => {
      const popup = await openReady(companion, 'src/popup/index.html');
      await camera.shoot(popup, 'popup-signed-out', POPUP);
      await popup.close();
    },
  ],
  [
    'pressing it opens the platform’s sign-in window',
    async (scene) => {
      const { companion, camera, sandbox } = scene;
      const popup = await openReady(companion, 'src/popup/index.html');
      const window = companion.nextWindow('sign-in.html');
      await popup.click('button.primary');
      await camera.shoot(await window, 'sign-in-waits', WINDOW);
      scene.uuid = await sandbox.phone.nextSignIn();
      await camera.shoot(
        await companion.nextWindow('//xumm.app/sign/'),
        'platform-sign-in',
        WINDOW,
      );
    },
  ],
  [
    'the phone shows the sign-in and approves it',
    async (scene) => {
      const { companion, camera, sandbox } = scene;
      scene.phone = await companion.context.newPage();
      await scene.phone.goto(sandbox.phoneUrl);
      await camera.shoot(scene.phone, 'phone-scan', PHONE);
      await answer(scene.phone, scene.uuid, '#sign');
    },
  ],
  [
    'the session is there: account, network, until when',
    async ({ companion, camera }) => {
      const window = await companion.nextWindow('sign-in.html');
      await window.waitForSelector('[data-account]');
      await camera.shoot(window, 'signed-in', WINDOW);
      await window.close();
      const popup = await openReady(companion, 'src/popup/index.html');
      await camera.shoot(popup, 'popup-signed-in', POPUP);
      await popup.close();
    },
  ],
  [
    'a page full of things to right-click',
    async (scene) => {
      scene.demo = await scene.companion.context.newPage();
      await scene.demo.goto(scene.sandbox.demoUrl);
      await scene.camera.shoot(scene.demo, 'demo', WIDE);
      scene.history = await openReady(scene.companion, 'src/options/index.html');
      await scene.camera.shoot(scene.history, 'history-empty', WIDE);
    },
  ],
  [
    'a selected address: the review window asks for the amount',
    async (scene) => {
      scene.review = await selectOn(scene, '#address');
      await scene.camera.shoot(scene.review, 'review-address', WINDOW);
      await scene.review.fill('input[name=amount]', '12.5');
      await scene.camera.shoot(scene.review, 'review-amount', WINDOW);
    },
  ],
  [
    'Send: it is on the phone',
    async (scene) => {
      const { review, camera, sandbox, companion } = scene;
      await review?.click('button.primary');
      scene.uuid = await sandbox.phone.nextPush();
      await review?.waitForSelector('[data-status=pushed]');
      if (review) await camera.shoot(review, 'review-sent', WINDOW);
      const popup = await openReady(companion, 'src/popup/index.html');
      await popup.click('summary');
      await popup.waitForSelector('.qr path');
      await camera.shoot(popup, 'popup-waiting', { width: 360, height: 600 });
      await popup.close();
    },
  ],
  [
    'the phone opens it and signs; the history says so, live',
    async (scene) => {
      const { phone, history, camera } = scene;
      await phone?.click(`[data-uuid="${scene.uuid}"]`);
      await history?.waitForSelector('[data-status=opened]');
      if (phone) await camera.shoot(phone, 'phone-request', PHONE);
      await phone?.click('#sign');
      await history?.waitForSelector('[data-status=validated]');
      await history?.click('.entry');
      await history?.waitForSelector('.details');
      if (history) await camera.shoot(history, 'history-signed', WIDE);
      await scene.review?.close();
    },
  ],
  [
    'a selected transaction is rejected on the phone',
    async (scene) => {
      const review = await selectOn(scene, '#trustset');
      await scene.camera.shoot(review, 'review-transaction', WINDOW);
      await review.click('button.primary');
      const uuid = await scene.sandbox.phone.nextPush();
      await answer(scene.phone, uuid, '#reject');
      await review.waitForSelector('[data-status=rejected]');
      await scene.camera.shoot(review, 'review-rejected', WINDOW);
      await review.close();
    },
  ],
  [
    'a payment link, on a phone that cannot be pushed to: the code to scan',
    async (scene) => {
      scene.sandbox.phone.setDevice({ enabled: false });
      const review = await followOn(scene, '#xrpl-link');
      await scene.camera.shoot(review, 'review-link', WINDOW);
      await review.click('button.primary');
      await review.waitForSelector('.qr path');
      await scene.camera.shoot(review, 'review-not-pushed', WINDOW);
      await review.click('text=Cancel request');
      await review.waitForSelector('[data-status=cancelled]');
      scene.sandbox.phone.setDevice({ enabled: true });
      await review.close();
    },
  ],
  [
    'a mistyped address, and a secret: a plain no',
    async (scene) => {
      const mistyped = await selectOn(scene, '#bad-address');
      await mistyped.waitForSelector('[data-found=nothing]');
      await scene.camera.shoot(mistyped, 'review-nothing', WINDOW);
      await mistyped.close();
      const secret = await select(scene, 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9');
      await secret.waitForSelector('[data-found=secret]');
      await scene.camera.shoot(secret, 'review-secret', WINDOW);
      await secret.close();
    },
  ],
  [
    'the history keeps them all, wide and narrow',
    async ({ history, camera }) => {
      if (!history) return;
      await history.waitForSelector('[data-status=cancelled]');
      await camera.shoot(history, 'history-all', WIDE);
      await camera.shoot(history, 'history-narrow-details', { width: 420, height: 900 });
      await history.click('.details button[aria-label]');
      await camera.shoot(history, 'history-narrow', { width: 420, height: 900 });
    },
  ],
];

async function openReady(companion: Companion, path: string): Promise<Page> {
  const page = await companion.openPage(path);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

/** Taps a request on the phone, and one of its buttons. */
async function answer(phone: Page | undefined, uuid: string | undefined, button: string) {
  await phone?.click(`[data-uuid="${uuid}"]`);
  await phone?.click(button);
}

async function selectOn(scene: Scene, selector: string): Promise<Page> {
  return select(scene, (await scene.demo?.textContent(selector)) ?? '');
}

function select(scene: Scene, selectionText: string): Promise<Page> {
  return menu(scene, { menuItemId: 'review-selection', selectionText });
}

async function followOn(scene: Scene, selector: string): Promise<Page> {
  const linkUrl = (await scene.demo?.getAttribute(selector, 'href')) ?? '';
  return menu(scene, { menuItemId: 'review-link', linkUrl });
}

async function menu(
  { companion, demo }: Scene,
  info: { menuItemId: string; selectionText?: string; linkUrl?: string },
): Promise<Page> {
  if (!demo) throw new Error('the demo page is not open');
  const next = companion.nextWindow('review/index.html');
  await companion.contextMenu({ ...info, pageUrl: demo.url() }, demo);
  const review = await next;
  await review.waitForSelector('html[data-ready]', { state: 'attached' });
  return review;
}
