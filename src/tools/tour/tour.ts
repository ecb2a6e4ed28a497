import { mkdir, rm } from 'node:fs/promises';
import type { Sandbox } from '../../sandbox/sandbox';
import type { BrowserName } from '../browser/companion';
import { closeIdleFirefox } from '../browser/firefox/running-firefox';
import { launchCompanion } from '../browser/launch-companion';
import { Camera } from './camera';
import { steps, type TourContext } from './steps';

/** The folder of the screenshots, in the project's folder. */
export const TOUR_FOLDER = 'tour';

/**
 * Runs all steps in a headless browser, prints each one and writes screenshots of every screen.
 * @throws Error naming the step that failed
 */
export async function runTour(sandbox: Sandbox, browser: BrowserName): Promise<void> {
  await rm(TOUR_FOLDER, { recursive: true, force: true });
  await mkdir(TOUR_FOLDER, { recursive: true });
  const companion = await launchCompanion({ sandbox, browser });
  try {
    const tour: TourContext = { sandbox, companion, camera: new Camera(TOUR_FOLDER) };
    for (const [index, [name, run]] of steps.entries()) {
      try {
        await run(tour);
      } catch (cause) {
        throw new Error(`✗ ${index + 1}. ${name}\n${String(cause)}`, { cause });
      }
      console.log(`✓ ${index + 1}. ${name}`);
    }
    console.log(
      `\nScreenshots of every screen are in ${TOUR_FOLDER}/ (${tour.camera.count} files).`,
    );
  } finally {
    await companion.close();
    await closeIdleFirefox();
  }
}
