import { readConfig } from '../config';
import { addEndpoint, endEndpoint, listEndpoints, rotateSecret } from '../forward/endpoints';
import { EVENT_NAMES, findEventTypes, formatEventTypes, ORIGINAL } from '../forward/event-types';
import { listDeadForwards, replayForwards } from '../forward/queue';
import { EVENT_LIFETIME_MS } from '../forward/retry';
import { sendTest } from '../forward/send-test';
import type { Queries } from '../store/sql';
import { createSeal } from '../tokens/seal';
import { createTestWebhook } from '../webhooks/test-webhook';
import { type Command, type CommandContext, parseArguments, UsageError } from './command';
import { formatMinute } from './format-minute';
import { formatTable } from './format-table';
import { withStore } from './with-store';

const OPTIONS = {
  label: { type: 'string' },
  events: { type: 'string' },
  original: { type: 'boolean' },
  'allow-private': { type: 'boolean' },
} as const;

type Options = Partial<
  Readonly<{ label: string; events: string; original: boolean; 'allow-private': boolean }>
>;

/** What follows the name of the command. */
interface Action {
  /** What its first argument is, for the sentence when it is missing. */
  readonly argument?: string;
  run(context: CommandContext, argument: string, second: string | undefined): Promise<number>;
}

export const endpointsCommand: Command = {
  name: 'endpoints',
  usage:
    '[list | add <url> [--label <text>] [--events <list>] [--original] [--allow-private] | end <id> | rotate <id> | test <id> | dead <id> | replay <id> [<delivery>]]',
  summary: 'manages the URLs of your own programs to which the relay forwards outcomes',
  async run(args, context) {
    const { positionals, values } = parseArguments(args, 3, OPTIONS);
    const [name = 'list', argument, second] = positionals;
    if (name === 'add') {
      if (!argument) throw new UsageError('Name the URL to add.');
      if (second !== undefined) throw new UsageError(`Unexpected argument “${second}”.`);
      return await add(context, argument, values);
    }
    const [option] = Object.keys(values);
    if (option) throw new UsageError(`--${option} is an option of: endpoints add`);
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new UsageError(`Unexpected argument “${name}”.`);
    if (action.argument && !argument) throw new UsageError(`Name ${action.argument}.`);
    const extra = action.argument ? (name === 'replay' ? undefined : second) : argument;
    if (extra !== undefined) throw new UsageError(`Unexpected argument “${extra}”.`);
    return await action.run(context, argument ?? '', second);
  },
};

const ACTIONS: Readonly<Record<string, Action>> = {
  list: { run: list },
  end: {
    argument: 'the id of the endpoint to end',
    async run(context, id) {
      const isEnded = await withStore(context, (sql) => endEndpoint(sql, id));
      if (!isEnded) return unknown(context, id);
      context.print(`Ended endpoint ${id}. What waited for it is deleted.`);
      return 0;
    },
  },
  rotate: {
    argument: 'the id of the endpoint whose secret to replace',
    async run(context, id) {
      const seal = createSeal(readConfig(context.readSetting).sealKeys);
      const secret = await withStore(context, (sql) => rotateSecret(sql, seal, id, context.now()));
      if (!secret) return unknown(context, id);
      context.print(`The new secret of ${id}, shown only now:\n${secret}`);
      context.print('For 24 hours each message is signed with the old secret, too.');
      return 0;
    },
  },
  test: { argument: 'the id of the endpoint to test', run: test },
  dead: { argument: 'the id of the endpoint whose dead letters to list', run: dead },
  replay: { argument: 'the id of the endpoint whose dead letters to send again', run: replay },
};

async function add(context: CommandContext, url: string, options: Options): Promise<number> {
  const { label = '', events, original = false, 'allow-private': allowPrivate = false } = options;
  if (original && events !== undefined)
    throw new UsageError('An endpoint gets either events or original webhooks: omit one option.');
  const types = original ? [ORIGINAL] : findEventTypes(events ?? 'settled,dispatched');
  if (!types)
    throw new UsageError(
      `--events must be a list of these, with commas: ${EVENT_NAMES.join(', ')}.`,
    );
  const seal = createSeal(readConfig(context.readSetting).sealKeys);
  const { id, secret } = await withStore(context, (sql) =>
    addEndpoint(sql, seal, { url, label, types, allowPrivate }, context.now()),
  );
  context.print(`Added endpoint ${id}. Its secret, shown only now:\n${secret}`);
  return 0;
}

async function list(context: CommandContext): Promise<number> {
  const all = await withStore(context, (sql) => listEndpoints(sql, context.now()));
  const rows = all.map(({ id, url, label, types, state, waiting, dead: failed, problem }) => [
    id,
    url,
    formatEventTypes(types),
    state,
    String(waiting),
    String(failed),
    label,
    problem ?? '',
  ]);
  const headings = ['ID', 'URL', 'EVENTS', 'STATE', 'WAITING', 'DEAD', 'LABEL', 'LAST PROBLEM'];
  const lines = rows.length > 0 ? formatTable([headings, ...rows]) : ['No endpoints.'];
  for (const line of lines) context.print(line);
  return 0;
}

async function test(context: CommandContext, id: string): Promise<number> {
  const { sealKeys, apiKey, secrets } = readConfig(context.readSetting);
  const seal = createSeal(sealKeys);
  const now = context.now();
  const createWebhook = () => createTestWebhook(apiKey, secrets[0] ?? '', now);
  const result = await withStore(context, (sql) => sendTest({ sql, seal, now, createWebhook }, id));
  if (result === 'gone') return unknown(context, id);
  if (result === 'accepted') {
    context.print(`The endpoint ${id} accepted the test.`);
    return 0;
  }
  context.printError(`The endpoint ${id} did not accept the test: ${result.problem}.`);
  return 1;
}

async function dead(context: CommandContext, id: string): Promise<number> {
  const found = await withStore(context, async (sql) =>
    (await hasEndpoint(sql, id)) ? await listDeadForwards(sql, id) : undefined,
  );
  if (!found) return unknown(context, id);
  const rows = found.map(({ id: delivery, payload, type, deadAt, problem }) => [
    String(delivery),
    payload,
    type,
    formatMinute(deadAt),
    problem,
  ]);
  const headings = ['DELIVERY', 'PAYLOAD', 'EVENT', 'FAILED', 'REASON'];
  const lines = rows.length > 0 ? formatTable([headings, ...rows]) : ['No dead letters.'];
  for (const line of lines) context.print(line);
  return 0;
}

async function replay(
  context: CommandContext,
  id: string,
  delivery: string | undefined,
): Promise<number> {
  if (delivery !== undefined && !/^\d{1,15}$/.test(delivery))
    throw new UsageError(`“${delivery}” is not the number of a delivery.`);
  const number = delivery === undefined ? undefined : Number(delivery);
  const count = await withStore(context, async (sql) =>
    (await hasEndpoint(sql, id))
      ? await replayForwards(sql, id, context.now(), EVENT_LIFETIME_MS, number)
      : undefined,
  );
  if (count === undefined) return unknown(context, id);
  if (delivery !== undefined && count === 0) {
    context.printError(
      `There is no delivery ${delivery} to repeat. List them with: endpoints dead`,
    );
    return 1;
  }
  context.print(`Scheduled for another try: ${count}. The relay sends them while it runs.`);
  return 0;
}

async function hasEndpoint(sql: Queries, id: string): Promise<boolean> {
  return (await sql.query('SELECT 1 FROM endpoints WHERE id = $1', [id])).length > 0;
}

function unknown({ printError }: CommandContext, id: string): number {
  printError(`There is no endpoint ${id}. List them with: endpoints list`);
  return 1;
}
