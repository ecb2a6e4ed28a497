import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { within } from '../within';

const fileName = 'DevToolsActivePort';

/** The DevTools address of the browser running on this profile, awaited until it is written. */
export async function devtoolsAddress(profile: string): Promise<string> {
  let watcher: ReturnType<typeof watch> | undefined;
  const written = new Promise<string>((resolve, reject) => {
    const look = (): void => {
      readFile(join(profile, fileName), 'utf8').then(
        (text) => {
          const [port, path] = text.trim().split('\n');
          if (port && path) resolve(`ws://127.0.0.1:${port}${path}`);
        },
        () => undefined,
      );
    };
    watcher = watch(profile, look);
    watcher.once('error', reject);
    look();
  });
  try {
    return await within(written, 20_000, `a browser to open DevTools in ${profile}`);
  } finally {
    watcher?.close();
  }
}
