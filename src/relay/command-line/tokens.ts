import { listTokens } from '../tokens/list-tokens';
import { API_TOKENS_USAGE, addApiToken, endApiToken, listApiTokens } from './api-tokens';
import { type Command, type CommandContext, parseArguments, UsageError } from './command';
import { formatMinute } from './format-minute';
import { formatTable } from './format-table';
import { withStore } from './with-store';

/** Highest number of rows printed. */
const MAX_ROWS = 100_000;

export const tokensCommand: Command = {
  name: 'tokens',
  usage: API_TOKENS_USAGE,
  summary:
    'lists the push permissions by account with their end, never a user token, and the API tokens of programs; creates an API token and prints it once, or ends one',
  async run(args, context) {
    const [action = 'list', ...rest] = args;
    if (action === 'add') return await addApiToken(rest, context);
    if (action === 'end') return await endApiToken(rest, context);
    if (action !== 'list') throw new UsageError(`Unexpected argument “${action}”.`);
    parseArguments(rest, 0, {});
    for (const line of await listPermissions(context)) context.print(line);
    context.print('\nAPI TOKENS');
    for (const line of await listApiTokens(context)) context.print(line);
    return 0;
  },
};

async function listPermissions(context: CommandContext): Promise<string[]> {
  const tokens = await withStore(context, (sql) => listTokens(sql, context.now(), MAX_ROWS));
  if (tokens.length === 0) return ['No push permissions yet.'];
  const rows = tokens.map(({ account, state, until }) => [account, state, formatMinute(until)]);
  return formatTable([['ACCOUNT', 'STATE', 'UNTIL'], ...rows]);
}
