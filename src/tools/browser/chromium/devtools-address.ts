import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTimeout } from '../with-timeout';

const FILE_NAME = 'DevToolsActivePort';

/** Waits until the browser with this profile has written its DevTools URL to it. @returns the URL */
export async function devtoolsAddress(profile: string): Promise<string> {
  let watcher: ReturnType<typeof watch> | undefined;
  const written = new Promise<string>((resolve, reject) => {
    const check = (): void => {
      readFile(join(profile, FILE_NAME), 'utf8').then(
        (text) => {
          const [port, path] = text.trim().split('\n');
          if (port && path) resolve(`ws://127.0.0.1:${port}${path}`);
        },
        () => undefined,
      );
    };
    watcher = watch(profile, check);
    watcher.once('error', reject);
    check();
  });
  try {
    return await withTimeout(written, 20_000, `a browser to open DevTools in ${profile}`);
  } finally {
    watcher?.close();
  }
}
