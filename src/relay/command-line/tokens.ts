import { listTokens } from '../tokens/list-tokens';
import { type Command, parseArguments } from './command';
import { formatMinute } from './format-minute';
import { formatTable } from './format-table';
import { withStore } from './with-store';

/** Highest number of rows printed. */
const MAX_ROWS = 100_000;

export const tokensCommand: Command = {
  name: 'tokens',
  usage: '',
  summary: 'lists the push permissions by account with their end; never prints a token',
  async run(args, context) {
    parseArguments(args, 0, {});
    const tokens = await withStore(context, (sql) => listTokens(sql, context.now(), MAX_ROWS));
    const rows = tokens.map(({ account, state, until }) => [account, state, formatMinute(until)]);
    const headings = ['ACCOUNT', 'STATE', 'UNTIL'];
    const lines = rows.length > 0 ? formatTable([headings, ...rows]) : ['No push permissions yet.'];
    for (const line of lines) context.print(line);
    return 0;
  },
};
