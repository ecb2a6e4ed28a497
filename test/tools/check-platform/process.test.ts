import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { SANDBOX_API_KEY } from '../../../src/sandbox/state/application';
import { readSettings, redirectLines } from '../../../src/tools/check-platform/settings';
import { approve, reject } from './check';
import { scanScreen } from './screen';

const folder = mkdtempSync(join(tmpdir(), 'check-platform-'));
const working = mkdtempSync(join(tmpdir(), 'check-platform-work-'));
const PORT = '18790';
const settings = readSettings(
  (name) => ({ XAMAN_API_KEY: SANDBOX_API_KEY, CHECK_PORT: PORT })[name],
);
let sandbox: Sandbox;
let child: ChildProcess | undefined;

beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: redirectLines(settings) });
  writeFileSync(join(folder, 'sandbox.pem'), sandbox.certificate);
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await sandbox.close();
  for (const path of [folder, working]) rmSync(path, { recursive: true, force: true });
});

/** Runs the program as the operator does, and scans the codes it shows. */
async function run(env: Record<string, string>) {
  const scans = [approve, reject];
  let screen = '';
  let read = 0;
  const started = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), resolve('src/tools/check-platform/main.ts')],
    { cwd: working, env: { PATH: process.env.PATH, TSX_DISABLE_CACHE: '1', ...env } },
  );
  child = started;
  const look = async (): Promise<void> => {
    const end = screen.indexOf('or open ', read);
    if (end === -1) return;
    const part = screen.slice(read, end);
    read = end + 1;
    await scans.shift()?.(scanScreen(part)?.slice(-36) ?? '', sandbox);
  };
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      screen += text;
      void look();
    });
  }
  const exitCode = await new Promise<number | null>((done) => started.on('exit', done));
  return { screen, exitCode };
}

const environment = () => ({
  XAMAN_API_KEY: SANDBOX_API_KEY,
  XAMAN_URL: `https://localhost:${sandbox.port}`,
  XAMAN_OAUTH_URL: `https://localhost:${sandbox.port}/oauth`,
  NODE_EXTRA_CA_CERTS: join(folder, 'sandbox.pem'),
  CHECK_PORT: PORT,
});

test('the program sends the Origin of the extension, exits with 1 when it is refused, and leaves no file', async () => {
  sandbox.switches.jwtOriginMustBeListed = true;
  const { screen, exitCode } = await run(environment());
  expect(screen).toMatch(/^right +2\.8 +the API has CORS headers/m);
  expect(screen).toMatch(/^WRONG +11\.7 +the API refuses a session .* no +yes$/m);
  expect(screen.match(/^(WRONG|not seen) .*/gm)).toEqual([expect.stringContaining('11.7')]);
  expect(exitCode).toBe(1);
  expect(readdirSync(working)).toEqual([]);
});

test('without settings or a platform the program says what is missing', async () => {
  const none = await run({});
  expect(none.screen).toMatch(/^XAMAN_API_KEY is missing/m);
  expect(none.exitCode).toBe(2);
  const unreachable = await run({ ...environment(), XAMAN_URL: 'https://localhost:18791' });
  expect(unreachable.screen).toMatch(/^https:\/\/localhost:18791 cannot be asked: .*ECONNREFUSED/m);
  expect(unreachable.exitCode).toBe(2);
});
