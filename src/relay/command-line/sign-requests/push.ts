import { callAgain } from '../api-client/call-again';
import { CallError } from '../api-client/call-error';
import { readConnection } from '../api-client/connection';
import type { RemoteRequest } from '../api-client/remote-request';
import { RequestsClient } from '../api-client/requests-client';
import { type Command, parseArguments, UsageError } from '../command';
import { chooseAccount } from './choose-account';
import { chooseIdentifier } from './choose-identifier';
import { expectNoSecret } from './expect-no-secret';
import { followRequest } from './follow-request';
import { EXIT, outcomeOf } from './outcome';
import { parseRequest } from './parse-request';
import { Report } from './report';
import { reportCreated } from './report-created';

/** How long (ms) to try to send a request. */
const GIVE_UP_MS = 30_000;

export const pushCommand: Command = {
  name: 'push',
  usage: '<file | -> [--account <r…>] [--identifier <text>] [--wait] [--json]',
  summary:
    'sends a transaction to a user’s phone through a running relay, and with --wait waits for its end',
  async run(args, context) {
    const { values, positionals } = parseArguments(args, 1, {
      account: { type: 'string' },
      identifier: { type: 'string' },
      wait: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const [file] = positionals;
    if (!file) throw new UsageError('Name the file of the transaction, or - for stdin.');
    const content = await context.readInput(file);
    await expectNoSecret(content);
    const { custom_meta: meta, ...rest } = parseRequest(content);
    const account = chooseAccount({ custom_meta: meta, ...rest }, values.account);
    const identifier = chooseIdentifier(meta.identifier, values.identifier, context.now());
    const body = { ...rest, custom_meta: { ...meta, identifier } };
    const connection = readConnection(context.readSetting);
    const signal = context.catchInterrupt();
    const report = new Report(context, values.json);
    const client = new RequestsClient({ connection, fetch: context.fetch, signal });

    // Before it is sent: who has the identifier can send the request again without a second one.
    report.event('sending', { identifier, ...(account && { account }) }, () =>
      context.print(`Identifier: ${identifier}`),
    );
    let request: RemoteRequest | undefined;
    try {
      request = await callAgain(() => client.create(body, account), {
        giveUpAfterMs: GIVE_UP_MS,
        signal,
        onWait: ({ message }) => report.note(`${message} Sending it again as ${identifier}.`),
      });
      reportCreated(request, report, context);
      if (!values.wait) return 0;
      request = await followRequest(client, request, { report, now: context.now, signal });
    } catch (error) {
      const isRefused = error instanceof CallError && error.problem !== 'lost';
      if (request || !isRefused) report.note(adviceAfter(request, identifier));
      if (signal.aborted) return EXIT.pending;
      throw error;
    }
    const { exitCode, text } = outcomeOf(request);
    report.event('settled', request.fields, () => context.print(text));
    return exitCode;
  },
};

/** What stands after an error or an interruption, and how to go on. */
function adviceAfter(request: RemoteRequest | undefined, identifier: string): string {
  return request
    ? `The request still stands: the phone can sign it. See what became of it with: npm run relay -- status ${request.uuid}`
    : `Whether the request was created is not known. Look with \`npm run relay -- status ${identifier}\`, or repeat the command with --identifier ${identifier}: it is not created twice.`;
}
