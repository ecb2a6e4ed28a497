import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { aliceOf, call } from '../client';
import { followReturnUrl, REDIRECT, signIn } from '../sign-in';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const base = () => `https://127.0.0.1:${sandbox().port}`;

function spawnChild(file: string, ...args: string[]) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return spawn(process.execPath, [path, base(), ...args], {
    env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

it('serves the real xumm-sdk and xumm-js-pkce', { timeout: 15_000 }, async () => {
  const jwt = await signIn(sandbox());
  const key = sandbox().platform.applications[0]?.uuid ?? '';
  const child = spawnChild('./sdk-child.mjs', jwt, key, REDIRECT);
  // biome-ignore lint/suspicious/noExplicitAny: the child's report is read field by field
  let report: any;
  for await (const line of createInterface({ input: child.stdout })) {
    const message = JSON.parse(line);
    if (message.sign) await sandbox().phone.sign(message.sign);
    if (message.authorize) child.stdin.write(`${await approve(message.authorize)}\n`);
    if (message.done) report = message.done;
  }
  expect(report.ping).toMatchObject({
    application: { uuidv4: key },
    jwtData: { sub: aliceOf(sandbox()) },
  });
  expect(report.created.pushed).toBe(true);
  expect(report.fetched.meta).toMatchObject({ uuid: report.created.uuid, resolved: false });
  expect(report.cancelled.result).toEqual({ cancelled: true, reason: 'OK' });
  expect(report.resolved).toMatchObject({ signed: true, payload_uuidv4: report.created.uuid });
  expect(report.after.response.account).toBe(aliceOf(sandbox()));
  expect(report.transactionMissing.transaction.error).toBe('txnNotFound');
  expect(report.token.access_token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

it('serves the real xumm-sdk with key and secret', { timeout: 15_000 }, async () => {
  const { uuid: key = '', secret = '' } = sandbox().platform.applications[0] ?? {};
  const child = spawnChild('./sdk-backend-child.mjs', key, secret);
  // biome-ignore lint/suspicious/noExplicitAny: the child's report is read field by field
  let report: any;
  for await (const line of createInterface({ input: child.stdout })) {
    const message = JSON.parse(line);
    if (message.sign) await sandbox().phone.sign(message.sign);
    if (message.done) report = message.done;
  }
  expect(report.ping.application.uuidv4).toBe(key);
  expect(report.resolved).toMatchObject({ signed: true, user_token: true });
  const token = report.signed.application.issued_user_token;
  expect(report.validity).toMatchObject({ user_token: token, active: true });
  expect(report.second.pushed).toBe(true);
  expect(report.cancelled.result).toEqual({ cancelled: true, reason: 'OK' });
  expect(report.stored).toBe(true);
});

/** Signs the sign-in; returns the URL that the browser is redirected to. */
async function approve(authorizeUrl: string): Promise<string> {
  const { search } = new URL(authorizeUrl);
  const answer = await call(sandbox(), `https://oauth2.xumm.app/auth${search}`);
  const uuid = String(answer.headers.location).split('/').at(-1) ?? '';
  await sandbox().phone.sign(uuid);
  return String((await followReturnUrl(sandbox(), uuid)).headers.location);
}
