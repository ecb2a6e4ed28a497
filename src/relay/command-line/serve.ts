import { readConfig } from '../config';
import { createLog } from '../log';
import { type Command, parseArguments } from './command';

export const serveCommand: Command = {
  name: 'serve',
  usage: '',
  summary: 'runs the relay until it is stopped (Ctrl-C, SIGTERM); the default command',
  async run(args, { readSetting, print }) {
    parseArguments(args, 0, {});
    const config = readConfig(readSetting);
    // Loaded here, so that the other commands start in half the time.
    const { startRelay } = await import('../relay');
    const log = createLog(print, Date.now, config.secrets);
    const relay = await startRelay(config, { log });
    const { url, adminUrl, deps } = relay;
    log.info('the relay listens', { url, admin: adminUrl ?? 'off', store: deps.sql.kind });
    await new Promise<void>((resolve) => {
      // `once`: a second signal has no handler, so it ends the process at once.
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
    await relay.stop();
    log.info('the relay has stopped');
    return 0;
  },
};
