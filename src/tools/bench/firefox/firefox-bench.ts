import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firefoxRedirectUri } from '../../../sandbox/network/extension-redirect';
import { hasWelcome } from '../../browser/close-welcome';
import { controlBackground } from '../../browser/firefox/background';
import type { SystemAccess } from '../../browser/firefox/system-access';
import type { Bench, BenchExtension } from '../browser/bench-browser';
import { closeWelcomeTab } from './close-welcome-tab';
import { controlTime } from './control-time';
import { menuTime } from './menu-time';
import { openFromMenu } from './open-from-menu';
import { openUntil, paintTime } from './open-until';
import { startPlainFirefox } from './plain-firefox';
import { openPage } from './plain-page';
import { pressTime } from './press-time';

/** Extensions in Firefox, over its own remote protocol alone. It does not report a page's heap. */
export const firefoxBench: Bench = {
  name: 'firefox',
  async redirectUri(folder) {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    return firefoxRedirectUri(manifest.browser_specific_settings.gecko.id);
  },
  async start(folders, sandbox) {
    const { system, ids, close } = await startPlainFirefox(folders, sandbox);
    if (folders.some(hasWelcome)) await closeWelcomeTab(system);
    return { extensions: ids.map((id) => driveExtension(system, id)), close };
  },
};

function driveExtension(system: SystemAccess, id: string): BenchExtension {
  const background = controlBackground(system, id);
  return {
    id,
    openPage: (path) => openPage(system, id, path),
    openUntil: (path, sign) => openUntil(system, id, path, sign),
    paintTime: (path) => paintTime(system, id, path),
    controlTime: (path, control) => controlTime(system, id, path, control),
    pressTime: () => pressTime(system, id),
    openFromMenu: (click, path) => openFromMenu(system, id, click, path),
    menuTime: (click, path) => menuTime(system, id, click, path),
    async startTime() {
      await background.stop();
      const before = performance.now();
      await background.start();
      return performance.now() - before;
    },
    startBackground: background.start,
    stopBackground: background.stop,
  };
}
