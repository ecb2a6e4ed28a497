import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { SANDBOX_API_KEY } from '../../../src/sandbox/state/application';
import type { Switches } from '../../../src/sandbox/state/switches';
import type { Timeouts } from '../../../src/tools/check-platform/context';
import type { JudgedRow } from '../../../src/tools/check-platform/rows/verdict';
import { runCheck } from '../../../src/tools/check-platform/run-check';
import {
  type CheckSettings,
  readSettings,
  redirectLines,
} from '../../../src/tools/check-platform/settings';
import { platformFetch } from '../../../src/tools/relay/platform-fetch';
import { scanScreen } from './screen';

/** What the person does with the payload of a scanned code. */
export type OnScan = (uuid: string, sandbox: Sandbox) => Promise<void> | void;

export interface CheckOptions {
  readonly switches?: Partial<Switches>;
  /** For each code that is shown, in turn; default: approve the first, reject the second. */
  readonly onScans?: readonly OnScan[];
  /** Lines of the console; default: those that the check asks for. */
  readonly redirectUris?: string[];
  readonly timeouts?: Partial<Timeouts>;
  /** Plans faults before the check starts. */
  readonly prepare?: (sandbox: Sandbox) => void;
}

export interface CheckRun {
  readonly judged: readonly JudgedRow[];
  readonly exitCode: number;
  /** Everything that was printed. */
  readonly screen: string;
  /** The bodies of all answers to `/token`. */
  readonly tokenAnswers: readonly string[];
  readonly sandbox: Sandbox;
}

const TIMEOUTS: Timeouts = { phoneMs: 20_000, frameMs: 400, tickMs: 5000, retryMs: 20 };

/** Opens and signs, after the time between two frames has passed. */
export const approve: OnScan = async (uuid, { phone, clock, switches }) => {
  phone.open(uuid, 'qr');
  clock.advance(switches.socketTickMs);
  await phone.sign(uuid);
};

export const reject: OnScan = (uuid, { phone }) => phone.reject(uuid);

/** Runs the check against a new sandbox, with a person who scans the codes on the screen. */
export async function check(options: CheckOptions = {}): Promise<CheckRun> {
  const settings = readSettings(
    (name) => ({ XAMAN_API_KEY: SANDBOX_API_KEY, CHECK_PORT: '0' })[name],
  );
  const [, ...extension] = redirectLines(settings);
  const redirectUris = options.redirectUris ?? [...extension, 'http://localhost:'];
  const sandbox = await startSandbox({
    redirectUris,
    ...(options.switches && { switches: options.switches }),
  });
  try {
    options.prepare?.(sandbox);
    return await checkSandbox(sandbox, settings, options);
  } finally {
    await sandbox.close();
  }
}

async function checkSandbox(
  sandbox: Sandbox,
  settings: CheckSettings,
  { onScans = [approve, reject], timeouts }: CheckOptions,
): Promise<CheckRun> {
  const printed: string[] = [];
  const scans = [...onScans];
  const actions: Promise<void>[] = [];
  const tokenAnswers: string[] = [];
  const base = `https://localhost:${sandbox.port}`;
  const fetchFromSandbox = platformFetch(sandbox);
  const result = await runCheck({
    settings: { ...settings, platformUrl: base, oauthUrl: `${base}/oauth` },
    fetch: async (input, init) => {
      const response = await fetchFromSandbox(input, { ...init, body: String(init?.body ?? '') });
      if (String(input).endsWith('/token')) tokenAnswers.push(await response.clone().text());
      return response;
    },
    openSocket: (url) => new WebSocket(url, { ca: sandbox.certificate }),
    print: (text) => {
      printed.push(text);
      const link = scanScreen(text);
      if (link) actions.push(Promise.resolve(scans.shift()?.(link.slice(-36), sandbox)));
    },
    now: () => sandbox.clock.now(),
    timeouts: { ...TIMEOUTS, ...timeouts },
  });
  await Promise.all(actions);
  return { ...result, screen: printed.join('\n'), tokenAnswers, sandbox };
}

/** The line of a switch. @throws Error when the table has none */
export function rowOf({ judged }: CheckRun, name: keyof Switches): JudgedRow {
  const found = judged.find(({ row }) => row.switchName === name);
  if (!found) throw new Error(`No row for the switch ${name}`);
  return found;
}

/** The verdict on the row whose point begins so. @throws Error unless there is exactly one */
export function verdictOn({ judged }: CheckRun, start: string): string {
  const found = judged.filter(({ row }) => row.point.startsWith(start));
  if (found.length !== 1) throw new Error(`${found.length} rows begin with “${start}”`);
  return found[0]?.verdict ?? '';
}
