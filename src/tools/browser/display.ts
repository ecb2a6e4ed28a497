import { type ChildProcess, execFile, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openPlainWindow } from './x-window';

/** A virtual X display with a window manager; controls its mouse and keyboard. */
export interface Display {
  /** The value for `DISPLAY`. */
  readonly display: string;
  /** Clicks with a mouse button (1 left, 3 right) at a position of the screen in pixels. */
  click(x: number, y: number, button?: number): Promise<void>;
  /** Presses keys by their X names: `key('Down', 'Return')`, `key('ctrl+t')`. */
  key(...names: string[]): Promise<void>;
  /** Types text into the focused element. */
  type(text: string): Promise<void>;
  /** Focuses the first visible window whose title contains the text; waits until it exists. */
  focus(title: string): Promise<void>;
  /** Focuses a window of another program, as a user does who leaves the browser. */
  focusOther(): Promise<void>;
  /** The titles of the visible windows. */
  windows(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts Xvfb on a free display number, and openbox on it; resolves when both are ready. */
export async function startDisplay(
  size: { width: number; height: number } = { width: 1280, height: 900 },
): Promise<Display> {
  const screen = `${size.width}x${size.height}x24`;
  // With -displayfd the server chooses the number, and writes it when it accepts connections.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await firstLine(server, server.stdio[3] as Readable)}`;
  const env = { ...process.env, DISPLAY: display };
  let otherWindow: Socket | undefined;
  const xdotool = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)('xdotool', args, { env, timeout: 10_000 })).stdout;

  const manager = spawn('openbox', ['--startup', 'echo ready'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await firstLine(manager, manager.stdout);

  const windows = async (): Promise<{ id: string; title: string }[]> => {
    const ids = await xdotool('search', '--onlyvisible', '--name', '.').catch(() => '');
    return await Promise.all(
      ids
        .split('\n')
        .filter(Boolean)
        .map(async (id) => ({
          id,
          title: (await xdotool('getwindowname', id).catch(() => '')).trim(),
        })),
    );
  };

  // Retries: the window's title follows its tab with a delay, and a search fails while another window
  // closes.
  const findWindow = async (title: string): Promise<string> => {
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await setTimeout(50)) {
      const found = (await windows()).find((window) => window.title.includes(title));
      if (found) return found.id;
    }
    throw new Error(`Waited 10 s for a visible window with "${title}" in its title.`);
  };
  const focus = async (title: string): Promise<void> => {
    await xdotool('windowactivate', '--sync', await findWindow(title));
  };

  return {
    display,
    async click(x, y, button = 1) {
      await xdotool('mousemove', String(x), String(y), 'click', String(button));
    },
    async key(...names) {
      await xdotool('key', '--clearmodifiers', ...names);
    },
    async type(text) {
      await xdotool('type', '--clearmodifiers', '--', text);
    },
    focus,
    async focusOther() {
      otherWindow ??= await openPlainWindow(display, OTHER_TITLE);
      await focus(OTHER_TITLE);
    },
    async windows() {
      return (await windows()).map(({ title }) => title);
    },
    async close() {
      otherWindow?.destroy();
      await terminate(manager);
      await terminate(server);
    },
  };
}

const OTHER_TITLE = 'another program';

function firstLine(child: ChildProcess, stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '');
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with code ${code}.`)));
  });
}

function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
