import { readConfig } from './config';
import { makeLog } from './log';
import { settingsOf } from './read-setting';
import { startRelay } from './relay';
import { RelayError } from './relay-error';

async function main(): Promise<void> {
  const config = readConfig(settingsOf(process.env));
  const log = makeLog((line) => console.log(line), Date.now, config.secrets);
  const relay = await startRelay(config, { log });
  log.info('the relay listens', { url: relay.url, store: relay.deps.sql.kind });
  const stop = async (): Promise<void> => {
    await relay.stop();
    log.info('the relay has stopped');
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof RelayError ? error.message : error);
  process.exit(1);
});
