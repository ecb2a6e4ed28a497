import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefox } from 'playwright-core';
import { firefoxRedirectUri } from '../../../src/sandbox/extension-redirect.js';
import { type Companion, type LaunchOptions, removeProfile } from '../companion.js';
import { nextPage } from '../next-page.js';
import { controlBackground } from './background.js';
import { clickMenuItem } from './context-menu.js';
import { findFirefox } from './find-firefox.js';
import { grantHost } from './grant-host.js';
import { install } from './install.js';
import { openPrivateWindow, withdrawHosts } from './manage-extension.js';
import { pressToolbarButton } from './popup.js';
import { preferencesOf } from './preferences.js';
import { connectSystemSide } from './system-side.js';

const program = fileURLToPath(new URL('program.ts', import.meta.url));

/** Starts Firefox with the built extension, under WebDriver BiDi and its own remote protocol. */
export async function launchFirefox(options: LaunchOptions): Promise<Companion> {
  if (!(await findFirefox())) {
    throw new Error('No Firefox here. Run: npx tsx test/machine/ready.ts firefox');
  }
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'companion-profile-')));
  const size = options.windowSize ?? { width: 1280, height: 800 };
  const context = await firefox.launchPersistentContext(profile, {
    executablePath: program,
    channel: 'moz-firefox',
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    args: ['--marionette', '--remote-allow-system-access'],
    firefoxUserPrefs: preferencesOf(options),
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
  const system = await connectSystemSide(profile);
  await system.run('window.resizeTo(args[0].width, args[0].height);', size);
  for (const extra of options.extraExtensions ?? []) await install(system, profile, resolve(extra));
  const id = await install(system, profile, resolve(options.extensionDir ?? 'dist/firefox'));
  const host = await system.run(
    'return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;',
    id,
  );
  const url = (path: string): string => `moz-extension://${host}/${path}`;
  const background = controlBackground(system, id);

  return {
    browser: 'firefox',
    context,
    id,
    profile,
    databases: join(profile, 'storage', 'default', `moz-extension+++${host}`, 'idb'),
    redirectUri: firefoxRedirectUri(id),
    options,
    url,
    async worker() {
      await background.start();
      return background;
    },
    stopWorker: background.stop,
    workerRunning: background.isRunning,
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(url(path));
      return page;
    },
    async openPopup() {
      await context.pages().at(-1)?.bringToFront();
      return await pressToolbarButton(system, id);
    },
    contextMenu: (info, page) => clickMenuItem(system, id, info, page),
    nextWindow: (part, timeoutMs) => nextPage(context, part, timeoutMs),
    authWindow: () => nextPage(context, '//oauth2.xumm.app/'),
    grantHost: (allowed) => grantHost(system, id, allowed),
    withdrawHosts: () => withdrawHosts(system, id),
    async openPrivateWindow(at) {
      await openPrivateWindow(system, id, at);
      return await nextPage(context, at);
    },
    processId: () => system.run('return Services.appinfo.processID;'),
    async close(keep) {
      system.close();
      await context.close();
      if (options.profile === undefined && !keep?.profile) await removeProfile(profile);
    },
  };
}
