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
import { PROXY_PORT_FILE } from './system-access';

// Playwright starts this program instead of Firefox. It starts Firefox and is a proxy between the
// two: `bidi-bridge.ts` translates where they differ. It also gives the tests access to Marionette,
// which allows only one connection.
const firefox = await findFirefox();
if (!firefox)
  throw new Error('Firefox is not installed. Run: npx tsx src/tools/machine/ready.ts firefox');
const args = process.argv.slice(2);
const profile = args[args.findIndex((arg) => /^--?profile$/.test(arg)) + 1] ?? '';
const portFile = join(profile, 'MarionetteActivePort');
// A file of the last run would contain the port of a Firefox that no longer runs.
rmSync(portFile, { force: true });
const child = spawn(firefox.path, args, { stdio: ['inherit', 'inherit', 'pipe'] });
child.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));

for await (const line of createInterface(child.stderr)) {
  if (/^WebDriver BiDi listening on ws:\S+/.test(line)) void serve();
  else if (process.env.FIREFOX_LOG) process.stderr.write(`${line}\n`);
}

async function serve(): Promise<void> {
  while (!existsSync(portFile)) await new Promise((resolve) => setTimeout(resolve, 20));
  const marionette = await connectMarionette(Number(readFileSync(portFile, 'utf8')));
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, async () => {
    const { port } = server.address() as { port: number };
    await writeFile(join(profile, PROXY_PORT_FILE), String(port));
    // Playwright waits for this line, which Firefox would print.
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`);
  });
  server.on('connection', (socket, { url }) => {
    if (url !== '/marionette') return bridgeBidi(socket, marionette);
    socket.on(
      'message',
      (data) => void forward(marionette, String(data), (text) => socket.send(text)),
    );
  });
}

/** Passes a command of the tests to Marionette and sends its result back. */
async function forward(marionette: Marionette, request: string, send: (text: string) => void) {
  const { id, command, params } = JSON.parse(request);
  try {
    send(JSON.stringify({ id, result: await marionette.send(command, params) }));
  } catch (error) {
    send(JSON.stringify({ id, error: String(error) }));
  }
}
