import { mkdir, rm } from 'node:fs/promises';
import type { Sandbox } from '../../sandbox/sandbox';
import { type BrowserName, launchCompanion } from '../browser/companion';
import { endSpareFirefox } from '../browser/firefox/running-firefox';
import { Camera } from './camera';
import { type Scene, steps } from './steps';

/** Where the pictures go, from the project's folder. */
export const TOUR = 'tour';

/**
 * Runs the main job by itself in a headless browser, prints each step as it happens and leaves
 * pictures of every screen.
 * @throws Error naming the step that failed
 */
export async function runTour(sandbox: Sandbox, browser: BrowserName): Promise<void> {
  await rm(TOUR, { recursive: true, force: true });
  await mkdir(TOUR, { recursive: true });
  const companion = await launchCompanion({ sandbox, browser });
  try {
    const scene: Scene = { sandbox, companion, camera: new Camera(TOUR) };
    for (const [index, [name, act]] of steps.entries()) {
      try {
        await act(scene);
      } catch (cause) {
        throw new Error(`✗ ${index + 1}. ${name}\n${String(cause)}`, { cause });
      }
      console.log(`✓ ${index + 1}. ${name}`);
    }
    console.log(`\nEvery screen is pictured in ${TOUR}/ (${scene.camera.count} pictures).`);
  } finally {
    await companion.close();
    await endSpareFirefox();
  }
}
