import { Sessions } from '../sessions/sessions';
import { createSeal } from '../tokens/seal';
import { UserTokens } from '../tokens/user-tokens';
import { type Command, type CommandContext, parseArguments, UsageError } from './command';
import { formatMinute } from './format-minute';
import { formatTable } from './format-table';
import { withStore } from './with-store';

export const sessionsCommand: Command = {
  name: 'sessions',
  usage: '[list | end <id>]',
  summary: 'lists the sessions of paired extensions, or ends one',
  async run(args, context) {
    const [action = 'list', id, extra] = parseArguments(args, 2, {}).positionals;
    if (action === 'list' && id === undefined) return await list(context);
    if (action === 'end' && id && extra === undefined) return await end(context, id);
    throw new UsageError(
      action === 'end'
        ? 'Name the id of the session to end.'
        : `Unexpected argument “${action === 'list' ? id : action}”.`,
    );
  },
};

async function list(context: CommandContext): Promise<number> {
  const all = await withSessions(context, (sessions) => sessions.list());
  const rows = all.map(({ id, account, label, createdAt, lastUsedAt }) => {
    return [id, account, formatMinute(createdAt), formatMinute(lastUsedAt), label];
  });
  const headings = ['ID', 'ACCOUNT', 'PAIRED', 'LAST USED', 'LABEL'];
  const lines = rows.length > 0 ? formatTable([headings, ...rows]) : ['No extension is paired.'];
  for (const line of lines) context.print(line);
  return 0;
}

async function end(context: CommandContext, id: string): Promise<number> {
  const isEnded = await withSessions(context, (sessions) => sessions.revoke(id));
  if (isEnded) context.print(`Ended session ${id}.`);
  else context.printError(`There is no session ${id}. List them with: sessions list`);
  return isEnded ? 0 : 1;
}

/** The key is a placeholder: listing and ending sessions decrypts no token, so none is required. */
function withSessions<T>(
  context: CommandContext,
  work: (sessions: Sessions) => Promise<T>,
): Promise<T> {
  return withStore(context, (sql) => {
    return work(new Sessions(sql, new UserTokens(sql, createSeal([Buffer.alloc(32)]))));
  });
}
