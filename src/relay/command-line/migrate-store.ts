import { storePlace } from '../config';
import { RelayError } from '../relay-error';
import { copyStore } from '../store/copy-store';
import { findDatabaseUrlProblem } from '../store/database-url';
import { openStore } from '../store/open-store';
import { type Command, parseArguments, UsageError } from './command';
import { formatTable } from './format-table';
import { hasStore } from './with-store';

export const migrateStoreCommand: Command = {
  name: 'migrate-store',
  usage: '[--from <folder>] [--to <postgres url>]',
  summary:
    'copies the embedded store into an empty PostgreSQL; by default from RELAY_DATA to DATABASE_URL',
  async run(args, { readSetting, print, printError }) {
    const options = { from: { type: 'string' }, to: { type: 'string' } } as const;
    const { values } = parseArguments(args, 0, options);
    const embedded = storePlace((name) =>
      name === 'DATABASE_URL' ? undefined : readSetting(name),
    );
    const folder = values.from ?? ('folder' in embedded ? embedded.folder : '');
    const url = values.to ?? readSetting('DATABASE_URL');
    if (!url)
      throw new UsageError('No target: name a postgres:// address with --to, or set DATABASE_URL.');
    const problem = findDatabaseUrlProblem(url);
    if (problem) throw new UsageError(`The address of the target ${problem}.`);
    if (!hasStore(folder))
      throw new RelayError(
        `There is no store in ${folder}: name its folder with --from, or set RELAY_DATA.`,
      );
    const onError = (error: Error) =>
      printError(`The connection to PostgreSQL failed: ${error.message}`);
    const source = await openStore({ folder });
    try {
      const target = await openStore({ url }, onError);
      try {
        const copied = await copyStore(source, target);
        const rows = copied.map(({ table, rows }) => [table, String(rows)]);
        for (const line of formatTable([['TABLE', 'ROWS'], ...rows])) print(line);
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
    print(`Everything is copied. Start the relay with DATABASE_URL; ${folder} is unchanged.`);
    return 0;
  },
};
