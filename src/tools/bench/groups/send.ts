import type { Sandbox } from '../../../sandbox/sandbox';
import { withTimeout } from '../../browser/with-timeout';
import type { BenchExtension } from '../browser/bench-browser';
import type { Group } from '../harness/group';
import { startSignedIn } from './signed-in';

const POST = { method: 'POST', path: '/api/v1/jwt/payload' };
const BUTTON = "document.querySelector('button.primary')";

/**
 * From a press of *Send* in the review window, the background stopped, until the POST has reached the
 * platform; against a press in a window whose background does nothing but post. The press is timed by
 * the page's clock, the arrival by this process's; both count from 1970.
 */
export const sendGroup: Group = {
  name: 'send',
  seconds: 30,
  ratios: [{ key: 'send_to_post_ratio', reading: 'send' }],
  async open(place) {
    const { own, other, sandbox, close } = await startSignedIn(place);
    const isFloor = place.other.kind === 'floor';
    const to = sandbox.phone.accounts().find(({ name }) => name === 'Bob')?.account;
    let sent = 0;
    const review = async (extension: BenchExtension): Promise<number> => {
      sent += 1;
      return await pressSend(extension, sandbox, {
        item: 'review-link',
        link: `xrpl:${to}?amount=${sent}`,
        path: 'src/review/',
        end: "document.querySelector('[data-status=pushed]')",
      });
    };
    const bare = () =>
      pressSend(other, sandbox, { item: 'send', link: '', path: 'send.html', end: 'true' });
    return {
      async take(side) {
        if (side === 0) return { send: [await review(own)] };
        return { send: [isFloor ? await bare() : await review(other)] };
      },
      close,
    };
  },
};

interface Press {
  readonly item: string;
  readonly link: string;
  readonly path: string;
  /** What is true of the window when it has its answer. */
  readonly end: string;
}

async function pressSend(
  extension: BenchExtension,
  sandbox: Sandbox,
  { item, link, path, end }: Press,
): Promise<number> {
  await extension.startBackground();
  const click = { menuItemId: item, linkUrl: link, pageUrl: 'https://example.com/' };
  const window = await extension.openFromMenu(click, path);
  await window.until(
    `document.querySelector('html[data-ready]') && ${BUTTON} && !${BUTTON}.disabled`,
  );
  await extension.stopBackground();
  const gate = sandbox.faults.next(POST, 'hold-before');
  const arrival = gate.arrived.then(() => performance.timeOrigin + performance.now());
  const pressed = await window.evaluate<number>(
    `(() => { const at = performance.timeOrigin + performance.now(); ${BUTTON}.click(); return at; })()`,
  );
  const at = await withTimeout(arrival, 10_000, 'the request to arrive');
  gate.release();
  await window.until(end);
  await window.close();
  return at - pressed;
}
