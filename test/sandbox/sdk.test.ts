import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ALICE, call } from './client';
import { comeBack, REDIRECT, signIn } from './sign-in';
import { started } from './started';

const box = started();
const CHILD = fileURLToPath(new URL('./sdk-child.mjs', import.meta.url));

it('serves the genuine xumm-sdk and xumm-js-pkce', { timeout: 15_000 }, async () => {
  const jwt = await signIn(box());
  const base = `https://127.0.0.1:${box().port}`;
  const key = box().platform.applications[0]?.uuid ?? '';
  const child = spawn(process.execPath, [CHILD, base, jwt, key, REDIRECT], {
    env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // biome-ignore lint/suspicious/noExplicitAny: the child's report is read field by field
  let report: any;
  for await (const line of createInterface({ input: child.stdout })) {
    const message = JSON.parse(line);
    if (message.sign) await box().phone.sign(message.sign);
    if (message.authorize) child.stdin.write(`${await approve(message.authorize)}\n`);
    if (message.done) report = message.done;
  }
  expect(report.ping).toMatchObject({
    application: { uuidv4: key },
    jwtData: { sub: ALICE(box()) },
  });
  expect(report.created.pushed).toBe(true);
  expect(report.fetched.meta).toMatchObject({ uuid: report.created.uuid, resolved: false });
  expect(report.cancelled.result).toEqual({ cancelled: true, reason: 'OK' });
  expect(report.resolved).toMatchObject({ signed: true, payload_uuidv4: report.created.uuid });
  expect(report.after.response.account).toBe(ALICE(box()));
  expect(report.transactionMissing.error.code).toBe(404);
  expect(report.token.access_token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

async function approve(authorizeUrl: string): Promise<string> {
  const { search } = new URL(authorizeUrl);
  const answer = await call(box(), `https://oauth2.xumm.app/auth${search}`);
  const uuid = String(answer.headers.location).split('/').at(-1) ?? '';
  await box().phone.sign(uuid);
  return String((await comeBack(box(), uuid)).headers.location);
}
