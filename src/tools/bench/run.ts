import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'vite';
import { ensureReady } from '../machine/ready';
import { againstTable } from './against-table';
import { buildRevision } from './builds/build-revision';
import { chromiumBench } from './chromium/chromium-bench';
import { type Figure, figure } from './figure';
import { firefoxBench } from './firefox/firefox-bench';
import { describeFloors } from './floors/describe-floors';
import { GROUPS } from './groups/all-groups';
import { sizeFigures } from './groups/sizes';
import { Progress } from './harness/progress';
import { type Measured, runGroups } from './harness/run-groups';
import { chromiumLimits, firefoxLimits } from './limits';
import { parseOptions } from './options';
import { writeProfile } from './profile/write-profile';
import { relayFigures } from './relay/relay-figures';
import { oneLine, table } from './table';

/** Building and starting browsers come on top of the groups' own seconds. */
const AROUND = 20;
/** The relay's rounds are of fixed number: an estimate, which the progress line shows. */
const RELAY = 600;

const options = parseOptions(process.argv.slice(2));
const isFirefox = options.browser === 'firefox';
const bench = isFirefox ? firefoxBench : chromiumBench;
const dir = resolve(isFirefox ? 'dist/firefox' : 'dist/chrome');
// What Node measures has no part in Firefox, and no other revision's sources.
const groups = GROUPS.filter(
  ({ name }) =>
    options.only.some((wanted) => wanted === name) &&
    !(name === 'recognise' && (isFirefox || options.against)),
);
const relay = options.only.includes('relay') ? RELAY : 0;
const seconds = groups.reduce((sum, group) => sum + group.seconds, AROUND + relay);
const progress = new Progress(Date.now() + seconds * 1000);

/** The relay's figures alone have the same keys in every run. */
function named(own: Figure): Figure {
  return isFirefox ? { ...own, key: `firefox_${own.key}` } : own;
}

async function measure(): Promise<Measured> {
  const figures: Figure[] = [];
  const failures: string[] = [];
  const limits = isFirefox ? firefoxLimits : chromiumLimits;
  if (groups.length > 0) {
    const measured = await runGroups(groups, { bench, build: dir, limits, progress });
    figures.push(...measured.figures.map(named));
    failures.push(...measured.failures);
  }
  if (options.only.includes('sizes')) figures.push(...sizeFigures(dir).map(named));
  if (options.only.includes('relay')) {
    await ensureReady(['postgres']);
    progress.say('relay');
    figures.push(...(await relayFigures()));
  }
  return { figures, failures };
}

async function compare(revision: string): Promise<Measured> {
  progress.say(`building ${revision}`);
  const { folder, name } = await buildRevision(revision, options.browser);
  try {
    const { figures, failures } = await runGroups(groups, {
      bench,
      build: dir,
      revision: folder,
      limits: {},
      progress,
    });
    console.log(`the present build ÷ ${name}`);
    const sizes = options.only.includes('sizes') ? sizesOver(folder) : [];
    return { figures: [...figures, ...sizes].map(named), failures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** KiB by which the present build's scripts are larger. */
function sizesOver(folder: string): Figure[] {
  const before = sizeFigures(folder);
  return sizeFigures(dir).map(({ key, measured }, at) => {
    const name = key.replace('gz', 'gz_over_revision');
    return figure(name, measured - (before[at]?.measured ?? Number.NaN), undefined);
  });
}

const load = (): string => (loadavg()[0] ?? Number.NaN).toFixed(1);
const loadBefore = load();
if (groups.length > 0 || options.only.includes('sizes') || options.profile) {
  await ensureReady([isFirefox ? 'firefox' : 'browser']);
  progress.say('building');
  await build({ logLevel: 'warn', ...(isFirefox ? { mode: 'firefox' } : {}) });
}
if (options.profile) {
  console.log(await writeProfile(options.profile, dir));
} else {
  const measured = await (options.against ? compare(options.against) : measure());
  const { figures } = measured;
  if (groups.length > 0 && !options.against) console.log(`${describeFloors()}\n`);
  console.log(options.against ? againstTable(figures) : table(figures));
  for (const failure of measured.failures) console.log(failure);
  if (measured.failures.length > 0 && !options.against) process.exitCode = 1;
  console.log(`\nload of the machine: ${loadBefore} before, ${load()} after`);
  console.log(oneLine(figures));
  // A group that did not end in time may have left a browser that keeps this process running.
  if (measured.failures.length > 0) process.exit();
}
