import { startSandbox } from '../../src/sandbox/sandbox.js';
import { removeProfile } from '../browser/companion.js';
import type { Bench } from './bench-browser.js';
import { pressSend } from './press-send.js';
import { frameToRow, listening } from './row-figures.js';
import { signedInProfile } from './signed-in.js';

/** What is measured of the running whole, in milliseconds. */
export interface LiveSamples {
  readonly send: number[];
  readonly row: number[];
}

/** Signs in, then sends, opens and signs `rounds` requests, the first one unmeasured. */
export async function measureLive(bench: Bench, rounds: number): Promise<LiveSamples> {
  const generous = { payloadPostsPerMinute: 10_000, callsPerMinute: 10_000 };
  const sandbox = await startSandbox({ switches: generous });
  const profile = await signedInProfile(sandbox, bench);
  const browser = await bench.start(sandbox, profile);
  const samples: LiveSamples = { send: [], row: [] };
  try {
    const bob = sandbox.phone.accounts().find(({ name }) => name === 'Bob')?.account;
    for (let round = 0; round <= rounds; round += 1) {
      const link = `xrpl:${bob}?amount=${round + 1}`;
      // The press first, with no page of ours but the review window open, as it is for users.
      const { uuid, ms } = await pressSend(browser, sandbox, link);
      const history = await browser.openPage('src/options/index.html');
      await history.until('document.documentElement.dataset.ready !== undefined');
      await listening(history, sandbox, uuid);
      const opened = await frameToRow(history, sandbox, uuid, 'opened', () =>
        sandbox.phone.open(uuid),
      );
      const signed = await frameToRow(history, sandbox, uuid, 'signed', () =>
        sandbox.phone.sign(uuid),
      );
      await history.close();
      if (round === 0) continue;
      samples.send.push(ms);
      samples.row.push(opened, signed);
    }
  } finally {
    await browser.close();
    await sandbox.close();
    await removeProfile(profile);
  }
  return samples;
}
