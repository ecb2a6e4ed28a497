#!/usr/bin/env -S node --import tsx
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';
import { bridgeBidi } from './bidi-bridge';
import { findFirefox } from './find-firefox';
import { connectMarionette, type Marionette } from './marionette';
import { DRIVER_PORT } from './system-side';

// Playwright starts this in Firefox's place. It starts Firefox, and stands between the two: what
// they do not yet have in common is put right (`bidi-bridge.ts`), and the tests reach Firefox's own
// remote protocol beside it, of which there is one connection.
const firefox = await findFirefox();
if (!firefox) throw new Error('No Firefox here. Run: npx tsx src/tools/machine/ready.ts firefox');
const args = process.argv.slice(2);
const profile = args[args.findIndex((arg) => /^--?profile$/.test(arg)) + 1] ?? '';
const portFile = join(profile, 'MarionetteActivePort');
// A left-over file would lead to the Firefox of the last run on this profile.
rmSync(portFile, { force: true });
const child = spawn(firefox.path, args, { stdio: ['inherit', 'inherit', 'pipe'] });
child.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));

for await (const line of createInterface(child.stderr)) {
  const address = /^WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
  if (address) void serve();
  else if (process.env.FIREFOX_LOG) process.stderr.write(`${line}\n`);
}

async function serve(): Promise<void> {
  while (!existsSync(portFile)) await new Promise((wait) => setTimeout(wait, 20));
  const marionette = await connectMarionette(Number(readFileSync(portFile, 'utf8')));
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, async () => {
    const at = (server.address() as { port: number }).port;
    await writeFile(join(profile, DRIVER_PORT), String(at));
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${at}\n`);
  });
  server.on('connection', (socket, { url }) => {
    if (url !== '/marionette') return bridgeBidi(socket, marionette);
    socket.on('message', (data) => void forward(marionette, String(data), (t) => socket.send(t)));
  });
}

async function forward(marionette: Marionette, text: string, answer: (text: string) => void) {
  const { id, command, params } = JSON.parse(text);
  try {
    answer(JSON.stringify({ id, result: await marionette.send(command, params) }));
  } catch (error) {
    answer(JSON.stringify({ id, error: String(error) }));
  }
}
