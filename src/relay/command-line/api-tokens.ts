import { ApiTokens } from '../api-tokens/api-tokens';
import { parseNewApiToken } from '../api-tokens/new-api-token';
import { type CommandContext, parseArguments, UsageError } from './command';
import { formatMinute } from './format-minute';
import { formatTable } from './format-table';
import { withStore } from './with-store';

/** The arguments of the command `tokens`. */
export const API_TOKENS_USAGE =
  '[list | add --label <name> [--account <r…>]… [--can push,read] | end <id>]';

/** Creates a token and prints it: this once, because only its hash is stored. */
export async function addApiToken(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { values } = parseArguments(args, 0, {
    label: { type: 'string' },
    account: { type: 'string', multiple: true },
    can: { type: 'string', multiple: true },
  });
  const { label, account = [], can = [] } = values;
  if (!label) throw new UsageError('Name the program that gets the token: --label shop');
  const input = parseNewApiToken({ label, accounts: account, can });
  const { token, id } = await withStore(context, (sql) =>
    new ApiTokens(sql).create(input, context.now()),
  );
  context.printError(
    `Created API token ${id}. Keep the token below secret; it is not shown again.`,
  );
  context.print(token);
  return 0;
}

/** The lines of the list of API tokens. */
export async function listApiTokens(context: CommandContext): Promise<string[]> {
  const tokens = await withStore(context, (sql) => new ApiTokens(sql).list());
  if (tokens.length === 0) return ['No API tokens.'];
  const rows = tokens.map(({ id, label, scopes, accounts, createdAt, lastUsedAt }) => [
    id,
    scopes.join(','),
    formatMinute(createdAt),
    lastUsedAt === null ? 'never' : formatMinute(lastUsedAt),
    label,
    accounts?.join(',') ?? 'every account',
  ]);
  return formatTable([['ID', 'CAN', 'CREATED', 'LAST USED', 'LABEL', 'ACCOUNTS'], ...rows]);
}

export async function endApiToken(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [id] = parseArguments(args, 1, {}).positionals;
  if (!id) throw new UsageError('Name the id of the API token to end.');
  const isEnded = await withStore(context, (sql) => new ApiTokens(sql).end(id));
  if (isEnded) context.print(`Ended API token ${id}.`);
  else context.printError(`There is no API token ${id}. List them with: tokens list`);
  return isEnded ? 0 : 1;
}
