import { expect, test } from 'vitest';
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';

/** Selects the menu item by the first letter of its title. */
const REVIEW_KEY = 'r';

test.runIf(process.platform === 'linux')(
  'the real popup signs in although the focus moves, and the real menu sends a request',
  async () => {
    const headed = await startHeadedStory();
    const { story, screen, demo } = headed;
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

    await headed.showDemo();
    const review = await headed.chooseInMenu(await screenPoint(demo, '#xrpl-link'), REVIEW_KEY);
    await review.click('button.primary');
    const pushed = await sandbox.phone.nextPush();
    expect(sandbox.platform.findPayload(pushed)?.request.txjson).toMatchObject({
      Destination: story.bob(),
      Amount: '25000000',
      DestinationTag: 7,
    });
    await sandbox.phone.sign(pushed);
    await review.waitForSelector('[data-status=validated]');

    // The review is a window without a toolbar, so the popup cannot open over it.
    await review.close();
    await demo.bringToFront();
    const again = await companion.openPopup();
    await again.waitFor(`[data-account="${sandbox.phone.active.account}"]`);
    expect(await again.text()).toContain('MAINNET');
  },
);
