import { WebSocket } from 'ws';
import { createReadSetting } from '../../relay/read-setting';
import { CheckError } from './check-error';
import { DEFAULT_TIMEOUTS } from './context';
import { runCheck } from './run-check';
import { readSettings, redirectLines } from './settings';

/** `npm run check:platform`: asks the platform what no source confirms. */
async function main(): Promise<number> {
  const settings = readSettings(createReadSetting(process.env));
  console.log(`Asks ${settings.platformUrl} what no source confirms. It needs a phone with Xaman, two scans, and a
minute. Nothing is submitted to a ledger, and nothing is kept.

“Origin/Redirect URIs” of the application at https://apps.xumm.dev must have these lines:
  ${redirectLines(settings).join('\n  ')}
`);
  const { exitCode } = await runCheck({
    settings,
    fetch,
    openSocket: (url) => new WebSocket(url, { handshakeTimeout: 20_000 }),
    print: console.log,
    now: Date.now,
    timeouts: DEFAULT_TIMEOUTS,
  });
  return exitCode;
}

const exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof CheckError)) throw error;
  console.error(error.message);
  return 2;
});
process.exit(exitCode);
