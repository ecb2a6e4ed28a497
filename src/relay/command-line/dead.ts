import { findUuid } from '../../core/fields';
import { listDeadLetters, retryDeadLetters } from '../confirm/jobs';
import { type Command, type CommandContext, parseArguments, UsageError } from './command';
import { formatMinute } from './format-minute';
import { formatTable } from './format-table';
import { withStore } from './with-store';

export const deadCommand: Command = {
  name: 'dead',
  usage: '[list | retry [<payload>]]',
  summary: 'lists the dead letters with their reasons, or retries one or all of them',
  async run(args, context) {
    const [action = 'list', uuid] = parseArguments(args, 2, {}).positionals;
    if (action === 'list' && uuid === undefined) return await list(context);
    if (action !== 'retry')
      throw new UsageError(`Unexpected argument “${action === 'list' ? uuid : action}”.`);
    const payload = findUuid(uuid);
    if (uuid !== undefined && !payload)
      throw new UsageError(`“${uuid}” is not the UUID of a payload.`);
    return await retry(context, payload);
  },
};

async function list(context: CommandContext): Promise<number> {
  const dead = await withStore(context, (sql) => listDeadLetters(sql));
  const rows = dead.map(({ payload, dead_at, why, problem }) => {
    return [payload, formatMinute(dead_at), why, problem];
  });
  const headings = ['PAYLOAD', 'FAILED', 'TRIGGER', 'REASON'];
  const lines = rows.length > 0 ? formatTable([headings, ...rows]) : ['No dead letters.'];
  for (const line of lines) context.print(line);
  return 0;
}

async function retry(context: CommandContext, payload: string | undefined): Promise<number> {
  const count = await withStore(context, (sql) => retryDeadLetters(sql, context.now(), payload));
  if (payload && count === 0) {
    context.printError(`There is no dead letter ${payload}. List them with: dead list`);
    return 1;
  }
  context.print(`Scheduled for another try: ${count}. The relay fetches them while it runs.`);
  return 0;
}
