import { setTimeout as sleep } from 'node:timers/promises';
import { findAddress } from '../../../core/transaction/address';
import { callAgain } from '../api-client/call-again';
import { readConnection } from '../api-client/connection';
import type { RemoteRequest } from '../api-client/remote-request';
import { RequestsClient } from '../api-client/requests-client';
import { type Command, parseArguments, UsageError } from '../command';
import { formatMinute } from '../format-minute';
import { outcomeOf } from './outcome';
import { Report } from './report';
import { SettledFeed } from './settled-feed';

/** The time (ms) between two readings of the list: far below the relay's limit of calls. */
const POLL_MS = 3000;

export const watchCommand: Command = {
  name: 'watch',
  usage: '[--account <r…>] [--json]',
  summary: 'prints each request that settles, whoever sent it, until it is stopped (Ctrl-C)',
  async run(args, context) {
    const { values } = parseArguments(args, 0, {
      account: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { account } = values;
    if (account !== undefined && !findAddress(account))
      throw new UsageError(`“${account}” is not the address of an account: its checksum is wrong.`);
    const connection = readConnection(context.readSetting);
    const signal = context.catchInterrupt();
    const report = new Report(context, values.json);
    const client = new RequestsClient({ connection, fetch: context.fetch, signal });
    const feed = new SettledFeed(client, account ? { account } : {}, context.now);
    const onSettled = (request: RemoteRequest) =>
      report.event('settled', request.fields, () => context.print(formatSettled(request)));

    let isAway = false;
    const keepCalling = async (call: () => Promise<void>) => {
      const onWait = ({ message }: Error) => {
        if (!isAway) report.note(`${message} Asking again until it answers.`);
        isAway = true;
      };
      await callAgain(call, { giveUpAfterMs: Number.POSITIVE_INFINITY, signal, onWait });
      if (isAway) report.note('The relay answers again.');
      isAway = false;
    };
    try {
      await keepCalling(() => feed.start());
      report.event('watching', account ? { account } : {}, () =>
        context.print(`Watching the requests of ${account ?? 'all accounts of the token'}.`),
      );
      for (;;) {
        await keepCalling(() => feed.refresh(onSettled));
        await sleep(POLL_MS, undefined, { signal });
      }
    } catch (error) {
      if (signal.aborted) return 0;
      throw error;
    }
  },
};

function formatSettled(request: RemoteRequest): string {
  const { uuid, identifier, account, settledAt, expiresAt } = request;
  const time = settledAt ?? expiresAt;
  const parts = [
    time === undefined ? undefined : formatMinute(time),
    identifier ?? uuid,
    account,
    outcomeOf(request).text,
  ];
  return parts.filter((part) => part !== undefined).join('  ');
}
