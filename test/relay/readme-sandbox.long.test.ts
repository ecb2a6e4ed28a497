import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { waitUntil } from '../../src/tools/relay/client';

const readme = readFileSync('src/relay/README.md', 'utf8');
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);

const [, program = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
const run = promisify(execFile);

/** Creates an API token on the admin page, because the relay runs on a folder. @returns its text */
async function createApiToken(): Promise<string> {
  const admin = 'http://127.0.0.1:8788';
  const response = await fetch(`${admin}/create-token`, {
    method: 'POST',
    headers: { Origin: admin, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'label=shop&can=push&can=read',
  });
  return /xrt_[\w-]{43}/.exec(await response.text())?.[0] ?? '';
}

/** Calls the phone of the sandbox. @returns the parsed answer */
async function callPhone(path: string, ...options: string[]) {
  const url = `https://localhost:8443/phone/api${path}`;
  const json = ['-H', 'Content-Type: application/json'];
  const { stdout } = await run('curl', [
    '-sS',
    '--cacert',
    'sandbox.pem',
    ...json,
    url,
    ...options,
  ]);
  return JSON.parse(stdout);
}

/** Runs the commands in a terminal of their own and waits until they print the text. */
async function runUntil(commands: string, text: string): Promise<void> {
  const terminal = spawn('bash', ['-ec', commands], { detached: true });
  onTestFinished(() => {
    if (terminal.pid) process.kill(-terminal.pid);
  });
  let output = '';
  terminal.stdout.on('data', (chunk) => (output += chunk));
  terminal.stderr.on('data', (chunk) => (output += chunk));
  await waitUntil(() => output.includes(text), `"${text}" of\n${commands}`, 150_000);
}

test('the commands of the relay’s README run it with the sandbox', {
  timeout: 500_000,
}, async () => {
  const [shop = '', sandbox = '', relay = '', user = ''] = [blocks[3], ...blocks];
  onTestFinished(() => rm('sandbox.pem', { force: true }));
  await runUntil(sandbox.replace('npm ci\n', ''), 'Press Ctrl-C');
  await runUntil(relay, 'the relay listens');
  const { stdout } = await run('bash', ['-ec', user]);
  const [phone = '', signed = '', result = ''] = stdout.trim().split(/(?<=\})\s*(?=\{)/);
  expect(JSON.parse(phone)).toMatchObject({ waiting: [{ pushed: true, type: 'Payment' }] });
  expect(JSON.parse(signed)).toMatchObject({ account: expect.stringMatching(/^r/) });
  expect(JSON.parse(result)).toMatchObject({ meta: { resolved: true, signed: true } });

  const env = { ...process.env, API_TOKEN: await createApiToken() };
  const request = JSON.parse((await run('bash', ['-ec', shop], { env })).stdout);
  expect(request).toMatchObject({ state: 'signed', delivery: 'push', identifier: 'order-1' });

  const node = spawn('node', ['--input-type=module', '-e', program], {
    env: { ...env, ACCOUNT: request.account },
  });
  let output = '';
  node.stdout.on('data', (chunk) => (output += chunk));
  await waitUntil(() => output.includes('Look at your phone.'), 'the push', 20_000);
  const { waiting } = await callPhone('/state');
  await callPhone(`/sign/${waiting[0].uuid}`, '-d', '{}');
  await waitUntil(() => output.includes('signed tesSUCCESS'), 'the signature', 20_000);
});
