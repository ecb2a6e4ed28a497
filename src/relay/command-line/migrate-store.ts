import { isDatabaseUrl, storePlace } from '../config';
import { RelayError } from '../relay-error';
import { copyStore } from '../store/copy-store';
import { openStore } from '../store/open-store';
import { type Command, parseWords, UsageError } from './command';
import { tableLines } from './print-table';
import { hasStore } from './with-store';

export const migrateStoreCommand: Command = {
  name: 'migrate-store',
  words: '[--from <folder>] [--to <postgres url>]',
  says: 'copies the embedded store into an empty PostgreSQL; by default RELAY_DATA into DATABASE_URL',
  async run(words, tools) {
    const options = { from: { type: 'string' }, to: { type: 'string' } } as const;
    const { values } = parseWords(words, 0, options);
    const own = storePlace((name) => (name === 'DATABASE_URL' ? undefined : tools.read(name)));
    const folder = values.from ?? ('folder' in own ? own.folder : '');
    const url = values.to ?? tools.read('DATABASE_URL');
    if (!url || !isDatabaseUrl(url))
      throw new UsageError('Where to? Name a postgres:// address with --to, or set DATABASE_URL.');
    if (!hasStore(folder)) throw new RelayError(`There is no store in ${folder}.`);
    const broke = (error: Error) => tools.warn(`PostgreSQL broke off: ${error.message}`);
    const from = await openStore({ folder });
    try {
      const to = await openStore({ url }, broke);
      try {
        const copied = await copyStore(from, to);
        const rows = copied.map(({ table, rows }) => [table, String(rows)]);
        for (const line of tableLines([['TABLE', 'ROWS'], ...rows])) tools.say(line);
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
    tools.say(`All of it is there. Start the relay with DATABASE_URL; ${folder} stays as it is.`);
    return 0;
  },
};
