import { captureTab, expectTab, runInTab, type TabError } from '../../adapters/browser/tab';
import { areaInCapture, findPageSnapshot, type PageSnapshot } from '../../core/codes/page-snapshot';
import { findCrop, type Pixels } from '../../core/codes/pixels';
import { MAX_CODES, readCodes } from '../../core/codes/read-codes';
import { type PageTarget, SOURCE_LIMIT } from '../../core/page-target';
import { findPictures } from '../in-tab/find-pictures';
import { findVisiblePictures } from '../in-tab/find-visible-pictures';
import { decodePixels } from './decode-pixels';

/** Looking ends after so long with what was found. */
const PATIENCE_MS = 10_000;

/** The texts of the codes where the user pointed. */
export interface TargetTexts {
  readonly texts: readonly string[];
  /** false: the picture could not be found on the page; these are all codes the tab shows. */
  readonly exact: boolean;
  /** Those of them that are addresses of links. */
  readonly links?: readonly string[];
}

/**
 * Reads the codes of the picture that was clicked: from the picture itself, else (of another
 * website, not of a readable kind, or shown otherwise than stored) from what the tab shows there.
 * @throws TabError when the tab cannot be looked at
 */
export async function readPictureCodes(glance: PageTarget): Promise<TargetTexts> {
  const { place, page, source } = glance;
  await expectTab(place, page);
  const seen = await see(() =>
    runInTab(place.tab, place.frame, findPictures, source, SOURCE_LIMIT),
  );
  const inPicture = await readAll((seen?.pictures ?? []).map((picture) => () => decodePixels(picture)));
  if (inPicture.length > 0) return { texts: inPicture, exact: true };
  const capture = await captureTab(place, page).then(decodePixels, (error: TabError) => {
    if (seen?.pictures.length) return undefined;
    throw error;
  });
  if (!capture) return { texts: [], exact: true };
  if (!seen?.areas?.length) return { texts: await readAll([() => capture]), exact: false };
  return { texts: await readAll(cropsOf(capture, seen)), exact: true };
}

/**
 * Reads every code the tab shows: picture by picture, then the whole.
 * @throws TabError when the tab cannot be looked at
 */
export async function readPageCodes({ place, page }: PageTarget): Promise<TargetTexts> {
  await expectTab(place, page);
  // Where no script may run, as in the viewer of PDF files, a picture of the tab may be taken.
  const seen = await see(() => runInTab(place.tab, 0, findVisiblePictures));
  const capture = await decodePixels(await captureTab(place, page));
  const crops = seen ? cropsOf(capture, seen) : [];
  return { texts: await readAll([...crops, () => capture]), exact: true };
}

async function see(run: () => Promise<unknown[]>): Promise<PageSnapshot | undefined> {
  try {
    return findPageSnapshot((await run())[0]);
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

type Picture = () => Pixels | undefined | Promise<Pixels | undefined>;

function cropsOf(capture: Pixels, seen: PageSnapshot): Picture[] {
  const areas = seen.areas ?? [];
  return areas.map((area) => () => findCrop(capture, areaInCapture(area, seen.view, capture)));
}

async function readAll(pictures: readonly Picture[]): Promise<string[]> {
  const end = performance.now() + PATIENCE_MS;
  const texts = new Set<string>();
  for (const picture of pictures) {
    const pixels = await picture();
    if (!pixels) continue;
    for (const text of await readCodes(pixels, () => performance.now() > end)) texts.add(text);
  }
  return [...texts].slice(0, MAX_CODES);
}
