import { once } from 'node:events';
import type { Sandbox } from '../../sandbox/sandbox';
import type { BrowserName } from '../browser/companion';
import { launchCompanion } from '../browser/launch-companion';

/** Opens a browser with the extension, the phone and the demo page. Ends when the user closes it. */
export async function runByHand(sandbox: Sandbox, browser: BrowserName): Promise<void> {
  const companion = await launchCompanion({
    sandbox,
    browser,
    headless: false,
    windowSize: 'maximized',
  });
  const [phone] = companion.context.pages();
  await phone?.goto(sandbox.phoneUrl);
  const demo = await companion.context.newPage();
  await demo.goto(sandbox.demoUrl);
  console.log(`
  1. Press the extension's button (the puzzle piece shows it) and sign in.
     Approve on the phone: the tab "Phone", under "Scan".
  2. On the page "Things to right-click", select the address, right-click it,
     and choose "Review … with Xaman". Enter an amount and send it.
  3. Sign it on the phone, and open the history.

Close the browser or press Ctrl-C to stop.`);
  const closed = new Promise((resolve) => companion.context.once('close', resolve));
  const interrupted = once(process, 'SIGINT');
  await Promise.race([closed, interrupted]);
  await companion.close().catch(() => undefined);
}
