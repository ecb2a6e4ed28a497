import { expect, onTestFinished, test } from 'vitest';
import { startDisplay } from '../browser/display';
import { screenPoint } from '../browser/screen-point';
import { begin } from './story';

/** Chromium's menu item begins with the letter its title begins with. */
const REVIEW = 'r';

test.runIf(process.platform === 'linux')(
  'by hand: the real popup, focus that moves, the real menu, the phone',
  async () => {
    const screen = await startDisplay();
    onTestFinished(() => screen.close());
    const story = await begin({}, { headless: false, display: screen.display });
    const { companion, sandbox } = story;

    const demo = await companion.context.newPage();
    await demo.goto(sandbox.demoUrl);
    const popup = await companion.openPopup();
    await popup.waitFor('button.primary');
    const signIn = companion.nextWindow('sign-in.html');
    await popup.click('button.primary');
    const window = await signIn;
    await popup.closed;
    const uuid = await sandbox.phone.nextSignIn();
    await story.authWindow();
    await screen.focusOther();
    await screen.focus('Things to right-click');
    await companion.stopWorker();
    await sandbox.phone.sign(uuid);
    await window.waitForSelector('[data-account]');
    await window.close();

    await demo.bringToFront();
    await screen.focus('Things to right-click');
    const { x, y } = await screenPoint(demo, '#xrpl-link');
    const next = companion.nextWindow('review/index.html');
    await screen.click(x, y, 3);
    await screen.key(REVIEW);
    const review = await next;
    await review.click('button.primary');
    const pushed = await sandbox.phone.nextPush();
    expect(sandbox.platform.payload(pushed)?.request.txjson).toMatchObject({
      Destination: story.bob(),
      Amount: '25000000',
      DestinationTag: 7,
    });
    await sandbox.phone.sign(pushed);
    await review.waitForSelector('[data-status=submitted]');

    // A popup window has no toolbar whose button could be pressed.
    await review.close();
    await demo.bringToFront();
    const again = await companion.openPopup();
    await again.waitFor(`[data-account="${sandbox.phone.active.account}"]`);
    expect(await again.text()).toContain('MAINNET');
  },
);
