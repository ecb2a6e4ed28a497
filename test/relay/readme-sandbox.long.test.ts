import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { waitUntil } from '../../src/tools/relay/client';

const readme = readFileSync('src/relay/README.md', 'utf8');
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);

/** Runs the commands in a terminal of their own and waits until they print the text. */
async function runUntil(commands: string, text: string): Promise<void> {
  const terminal = spawn('bash', ['-ec', commands], { detached: true });
  onTestFinished(() => {
    if (terminal.pid) process.kill(-terminal.pid);
  });
  let output = '';
  terminal.stdout.on('data', (chunk) => (output += chunk));
  terminal.stderr.on('data', (chunk) => (output += chunk));
  await waitUntil(() => output.includes(text), `"${text}" of\n${commands}`, 60_000);
}

test('the commands of the relay’s README run it with the sandbox', {
  timeout: 200_000,
}, async () => {
  const [sandbox = '', relay = '', user = ''] = blocks;
  onTestFinished(() => rm('sandbox.pem', { force: true }));
  await runUntil(sandbox.replace('npm ci\n', ''), 'Press Ctrl-C');
  await runUntil(relay, 'the relay listens');
  const { stdout } = await promisify(execFile)('bash', ['-ec', user]);
  const [phone = '', signed = '', result = ''] = stdout.trim().split(/(?<=\})\s*(?=\{)/);
  expect(JSON.parse(phone)).toMatchObject({ waiting: [{ pushed: true, type: 'Payment' }] });
  expect(JSON.parse(signed)).toMatchObject({ account: expect.stringMatching(/^r/) });
  expect(JSON.parse(result)).toMatchObject({ meta: { resolved: true, signed: true } });
});
