import { API_TOKENS_USAGE, addApiToken, endApiToken, listApiTokens } from './api-tokens';
import { type Command, parseArguments, UsageError } from './command';

export const apiTokensCommand: Command = {
  name: 'api-tokens',
  usage: API_TOKENS_USAGE,
  summary: 'lists the API tokens of programs, creates one and prints it once, or ends one',
  async run(args, context) {
    const [action = 'list', ...rest] = args;
    if (action === 'add') return await addApiToken(rest, context);
    if (action === 'end') return await endApiToken(rest, context);
    if (action !== 'list') throw new UsageError(`Unexpected argument “${action}”.`);
    parseArguments(rest, 0, {});
    for (const line of await listApiTokens(context)) context.print(line);
    return 0;
  },
};
