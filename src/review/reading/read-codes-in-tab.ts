import { captureTab, expectTab, runInTab, type TabError } from '../../adapters/browser/tab';
import { areaInCapture, findPageSnapshot, type PageSnapshot } from '../../core/codes/page-snapshot';
import { findCrop, type Pixels } from '../../core/codes/pixels';
import { MAX_CODES, readCodes } from '../../core/codes/read-codes';
import { type PageTarget, SOURCE_LIMIT } from '../../core/page-target';
import { findPictures } from '../in-tab/find-pictures';
import { findVisiblePictures } from '../in-tab/find-visible-pictures';
import { decodePixels } from './decode-pixels';
import type { TargetTexts } from './target-texts';

/** After this time the search ends with the codes found so far. */
const SEARCH_TIMEOUT_MS = 10_000;

/**
 * Reads the codes of the clicked picture from the picture itself. When that gives none (another
 * website's picture, an unreadable kind, or shown differently from its file), it reads a capture of
 * the tab at the picture's area.
 * @throws TabError when the tab cannot be read
 */
export async function readPictureCodes(pageTarget: PageTarget): Promise<TargetTexts> {
  const { place, page, source } = pageTarget;
  await expectTab(place, page);
  const snapshot = await takeSnapshot(() =>
    runInTab(place.tab, place.frame, findPictures, source, SOURCE_LIMIT),
  );
  const inPicture = await readCodesOf(
    (snapshot?.pictures ?? []).map((picture) => () => decodePixels(picture)),
  );
  if (inPicture.length > 0) return { texts: inPicture, isExact: true };
  const capture = await captureTab(place, page).then(decodePixels, (error: TabError) => {
    if (snapshot?.pictures.length) return undefined;
    throw error;
  });
  if (!capture) return { texts: [], isExact: true };
  if (!snapshot?.areas?.length)
    return { texts: await readCodesOf([() => capture]), isExact: false };
  return { texts: await readCodesOf(cropsOf(capture, snapshot)), isExact: true };
}

/**
 * Reads all codes that the tab shows: first in each picture, then in the whole capture.
 * @throws TabError when the tab cannot be read
 */
export async function readPageCodes({ place, page }: PageTarget): Promise<TargetTexts> {
  await expectTab(place, page);
  // Where scripts are forbidden, as in the PDF viewer, the extension can still capture the tab.
  const snapshot = await takeSnapshot(() => runInTab(place.tab, 0, findVisiblePictures));
  const capture = await decodePixels(await captureTab(place, page));
  const crops = snapshot ? cropsOf(capture, snapshot) : [];
  return { texts: await readCodesOf([...crops, () => capture]), isExact: true };
}

/** The result of a function that runs in the tab; undefined when it cannot run or is malformed. */
async function takeSnapshot(run: () => Promise<unknown[]>): Promise<PageSnapshot | undefined> {
  try {
    return findPageSnapshot((await run())[0]);
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

type LoadPixels = () => Pixels | undefined | Promise<Pixels | undefined>;

function cropsOf(capture: Pixels, snapshot: PageSnapshot): LoadPixels[] {
  const areas = snapshot.areas ?? [];
  return areas.map((area) => () => findCrop(capture, areaInCapture(area, snapshot.view, capture)));
}

async function readCodesOf(pictures: readonly LoadPixels[]): Promise<string[]> {
  const deadline = performance.now() + SEARCH_TIMEOUT_MS;
  const texts = new Set<string>();
  for (const loadPixels of pictures) {
    const pixels = await loadPixels();
    if (!pixels) continue;
    for (const text of await readCodes(pixels, () => performance.now() > deadline)) texts.add(text);
  }
  return [...texts].slice(0, MAX_CODES);
}
