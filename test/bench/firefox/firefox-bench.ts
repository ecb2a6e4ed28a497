import { resolve } from 'node:path';
import { controlBackground } from '../../browser/firefox/background.js';
import { launchFirefox } from '../../browser/firefox/launch.js';
import type { Bench } from '../bench-browser.js';
import { openFromMenu } from './open-from-menu.js';
import { openTime } from './open-time.js';
import { startPlainFirefox } from './plain-firefox.js';
import { openPage } from './plain-page.js';

const dir = resolve('dist/firefox');

/** The companion in Firefox, over its own remote protocol alone. It does not tell a page's heap. */
export const firefoxBench: Bench = {
  dir,
  launch: (options) => launchFirefox({ ...options, extensionDir: dir }),
  async start(sandbox, profile) {
    const { system, ids, close } = await startPlainFirefox([dir], sandbox, profile);
    const [id = ''] = ids;
    const background = controlBackground(system, id);
    return {
      openPage: (path) => openPage(system, id, path),
      openTime: (path, sign) => openTime(system, id, path, sign),
      openFromMenu: (click, path) => openFromMenu(system, id, click, path),
      startBackground: background.start,
      stopBackground: background.stop,
      close,
    };
  },
};
