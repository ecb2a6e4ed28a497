import { once } from 'node:events';
import type { Sandbox } from '../../sandbox/sandbox';
import { type BrowserName, launchCompanion } from '../browser/companion';

/** Opens a browser with the extension, the phone and the demo page, and leaves it to the user. */
export async function runByHand(sandbox: Sandbox, browser: BrowserName): Promise<void> {
  const companion = await launchCompanion({ sandbox, browser, headless: false });
  const [first] = companion.context.pages();
  await first?.goto(sandbox.phoneUrl);
  const demo = await companion.context.newPage();
  await demo.goto(sandbox.demoUrl);
  console.log(`
  1. Press the extension's button (the puzzle piece shows it) and sign in.
     Approve on the phone: the tab "Phone", under "Scan".
  2. On the page "Things to right-click", select the address, right-click it,
     and choose "Review … and sign on my phone". Enter an amount and send it.
  3. Sign it on the phone, and look at the history.

Close the browser or press Ctrl-C to stop.`);
  const ended = new Promise((resolve) => companion.context.once('close', resolve));
  const interrupted = once(process, 'SIGINT');
  await Promise.race([ended, interrupted]);
  await companion.close().catch(() => undefined);
}
