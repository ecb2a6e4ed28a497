import { readConfig } from '../config';
import { makeLog } from '../log';
import { startRelay } from '../relay';
import { type Command, parseWords } from './command';

export const serveCommand: Command = {
  name: 'serve',
  words: '',
  says: 'runs the relay until it is stopped (Ctrl-C, SIGTERM); so does no command at all',
  async run(words, { read, say }) {
    parseWords(words, 0, {});
    const config = readConfig(read);
    const log = makeLog(say, Date.now, config.secrets);
    const relay = await startRelay(config, { log });
    const { url, adminUrl, deps } = relay;
    log.info('the relay listens', { url, admin: adminUrl ?? 'off', store: deps.sql.kind });
    await new Promise<void>((resolve) => {
      // A second time ends it at once: nobody handles it any more.
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
    await relay.stop();
    log.info('the relay has stopped');
    return 0;
  },
};
