import { expect, test } from 'vitest';
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';

/** Chromium's menu item begins with the letter its title begins with. */
const REVIEW_KEY = 'r';

test.runIf(process.platform === 'linux')(
  'by hand: the real popup, focus that moves, the real menu, the phone',
  async () => {
    const hand = await startHeadedStory();
    const { story, screen, demo } = hand;
    const { companion, sandbox } = story;

    const popup = await companion.openPopup();
    await popup.waitFor('button.primary');
    const signIn = companion.nextWindow('sign-in.html');
    await popup.click('button.primary');
    const window = await signIn;
    await popup.closed;
    const uuid = await sandbox.phone.nextSignIn();
    await story.signPageWindow();
    await screen.focusOther();
    await screen.focus('Things to right-click');
    await companion.stopWorker();
    await sandbox.phone.sign(uuid);
    await window.waitForSelector('[data-account]');
    await window.close();

    await hand.showDemo();
    const review = await hand.chooseInMenu(await screenPoint(demo, '#xrpl-link'), REVIEW_KEY);
    await review.click('button.primary');
    const pushed = await sandbox.phone.nextPush();
    expect(sandbox.platform.payload(pushed)?.request.txjson).toMatchObject({
      Destination: story.bob(),
      Amount: '25000000',
      DestinationTag: 7,
    });
    await sandbox.phone.sign(pushed);
    await review.waitForSelector('[data-status=validated]');

    // A popup window has no toolbar whose button could be pressed.
    await review.close();
    await demo.bringToFront();
    const again = await companion.openPopup();
    await again.waitFor(`[data-account="${sandbox.phone.active.account}"]`);
    expect(await again.text()).toContain('MAINNET');
  },
);
