import type { Sandbox } from '../../../sandbox/sandbox';
import { SANDBOX_API_KEY } from '../../../sandbox/state/application';
import type { BenchExtension } from '../browser/bench-browser';
import { createPayloads } from './create-payloads';
import { openDatabase } from './open-database';
import { HISTORY_PAGE } from './seeded-history';

/**
 * Stores open requests in an extension, in place of all that it has stored, and their payloads at
 * the platform, as if the extension had pushed them; sending 500 takes longer than what is measured
 * with them.
 * @returns the payloads' uuids
 */
export async function seedOpen(
  extension: BenchExtension,
  sandbox: Sandbox,
  count: number,
): Promise<string[]> {
  const uuids = createPayloads(sandbox, count);
  const now = Date.now();
  const time = now.toString(36).padStart(9, '0');
  const rows = uuids.map((uuid, at) => {
    const identifier = `xc-${time}-${String(at).padStart(20, '0')}`;
    const record = sandbox.platform.findPayload(uuid);
    if (!record) throw new Error('The platform has lost a payload.');
    const { txjson, signers } = record.request;
    record.request.customMeta.identifier = identifier;
    const options = { submit: true, multisign: false, expire: 1440, signers };
    return {
      identifier,
      createdAt: now,
      account: sandbox.phone.active.account,
      apiKey: SANDBOX_API_KEY,
      site: '',
      body: { txjson, options, custom_meta: { identifier } },
      postedAt: now,
      sentAt: now,
      uuid,
      pushed: true,
      open: 1,
    };
  });
  // The extension creates its database when a page first opens it.
  const history = await extension.openPage(HISTORY_PAGE);
  await history.until("document.querySelector('html[data-ready]')");
  await history.close();
  const page = await extension.openPage('manifest.json');
  await page.evaluate(`(${replaceRows})(${JSON.stringify(rows)})`);
  await page.close();
  return uuids;
}

/** Without the rows of earlier turns: every turn starts with the same history. */
const replaceRows = `async (rows) => {
  const db = await ${openDatabase};
  await new Promise((resolve, reject) => {
    const names = [...db.objectStoreNames].filter((name) => !['meta', 'session'].includes(name));
    const tx = db.transaction(names, 'readwrite');
    for (const name of names) tx.objectStore(name).clear();
    for (const row of rows) {
      tx.objectStore('requests').put(row);
      tx.objectStore('changed').put(1, row.identifier);
    }
    tx.oncomplete = resolve;
    tx.onerror = () => reject(tx.error);
  });
  db.close();
}`;
