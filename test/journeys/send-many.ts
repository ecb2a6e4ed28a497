import { expect } from 'vitest';
import type { Story } from './story';

/** Sends requests at the same time, as a page does. @returns their uuids, oldest first */
export async function sendMany(story: Story, count: number): Promise<string[]> {
  const page = await story.companion.openPage('manifest.json');
  const requests = Array.from({ length: count }, (_, at) => ({
    identifier: `xc-0mwp00000-${String(at).padStart(20, '0')}`,
    account: story.sandbox.phone.active.account,
    txjson: { TransactionType: 'Payment', Destination: story.bob(), Amount: String(at + 1) },
    options: {},
    site: '',
  }));
  await page.evaluate(
    (all) =>
      Promise.all(
        all.map((request) =>
          chrome.runtime.sendMessage({ name: 'request.create', args: [request] }),
        ),
      ),
    requests,
  );
  await expect.poll(() => story.sandbox.platform.postCount(), { timeout: 30_000 }).toBe(count);
  await page.close();
  return requests.map(({ identifier }) => {
    const uuid = story.sandbox.platform.findByIdentifier(identifier)?.uuid;
    if (!uuid) throw new Error(`the platform has no ${identifier}`);
    return uuid;
  });
}
