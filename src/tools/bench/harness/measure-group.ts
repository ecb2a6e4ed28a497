import { type Figure, verdictOn } from '../figure';
import type { Limits } from '../limits';
import { percentile } from '../statistics/percentile';
import { type Pair, ratioOf } from '../statistics/ratio';
import type { Group, Place, RatioSpec } from './group';
import type { Progress } from './progress';
import { takePairs } from './take-pairs';

interface Measuring {
  readonly limits: Limits;
  /** Milliseconds since 1970 after which no further pair begins. */
  readonly deadline: number;
  readonly progress: Progress;
}

const NARROW = 1.06;
const ENOUGH = 40;

/** Opens a group, takes its pairs, and computes its figures. */
export async function measureGroup(
  group: Group,
  place: Place,
  { limits, deadline, progress }: Measuring,
): Promise<Figure[]> {
  progress.say(`${group.name}: preparing`);
  const session = await group.open(place);
  try {
    const figuresOf = (pairs: ReadonlyMap<string, readonly Pair[]>) =>
      group.ratios.flatMap((spec) => figureOf(spec, pairs.get(spec.reading), limits));
    const pairs = await takePairs(session, {
      deadline,
      isClear: (taken) =>
        figuresOf(taken).every((one) =>
          place.other.kind === 'floor' ? verdictOn(one) !== 'unclear' : isNarrow(one),
        ),
      onPair: (count) => progress.saySometimes(`${group.name}: ${count} pairs`),
    });
    return [...figuresOf(pairs), ...((await session.facts?.()) ?? [])];
  } finally {
    await session.close();
  }
}

/** Two builds have no limit to be judged by: then the interval is to be narrow, within reason. */
function isNarrow({ ratio }: Figure): boolean {
  return !ratio || ratio.pairs >= ENOUGH || ratio.high / ratio.low < NARROW;
}

/** Nothing when the reading was not taken: some compare with a floor only. */
function figureOf(
  { key, part = 0.5 }: RatioSpec,
  pairs: readonly Pair[] | undefined,
  limits: Limits,
): Figure[] {
  if (!pairs?.some(({ own, floor }) => own.length > 0 && floor.length > 0)) return [];
  const ratio = ratioOf(pairs, part);
  const sides = [
    percentile(
      pairs.flatMap(({ own }) => own),
      part,
    ),
    percentile(
      pairs.flatMap(({ floor }) => floor),
      part,
    ),
  ] as const;
  return [{ key, measured: ratio.value, limit: limits[key]?.limit, ratio, sides }];
}
