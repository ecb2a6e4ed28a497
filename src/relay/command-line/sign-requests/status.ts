import { readConnection } from '../api-client/connection';
import { RequestsClient } from '../api-client/requests-client';
import { type Command, parseArguments, UsageError } from '../command';
import { isIdentifierText } from './choose-identifier';
import { formatRequest } from './format-request';
import { outcomeOf } from './outcome';
import { Report } from './report';

export const statusCommand: Command = {
  name: 'status',
  usage: '<uuid | identifier> [--json]',
  summary: 'reports what became of a sign request, in words and as an exit code',
  async run(args, context) {
    const { values, positionals } = parseArguments(args, 1, {
      json: { type: 'boolean', default: false },
    });
    const [name] = positionals;
    if (!name) throw new UsageError('Name the UUID or the identifier of a request.');
    if (!isIdentifierText(name))
      throw new UsageError(`“${name}” is neither the UUID nor the identifier of a request.`);
    const connection = readConnection(context.readSetting);
    const signal = new AbortController().signal;
    const client = new RequestsClient({ connection, fetch: context.fetch, signal });
    const request = await client.find(name);
    new Report(context, values.json).event('status', request.fields, () => {
      for (const line of formatRequest(request)) context.print(line);
    });
    return outcomeOf(request).exitCode;
  },
};
