import { withTimeout } from '../../browser/with-timeout';
import { type Figure, verdictOn } from '../figure';
import type { Limits } from '../limits';
import { percentile } from '../statistics/percentile';
import { type Pair, ratioOf } from '../statistics/ratio';
import type { Group, Place, RatioSpec, Side } from './group';
import type { Progress } from './progress';
import { takePairs } from './take-pairs';

interface Measuring {
  readonly limits: Limits;
  /** Milliseconds since 1970 after which no further pair begins. */
  readonly deadline: number;
  readonly progress: Pick<Progress, 'say' | 'saySometimes'>;
  /** Milliseconds after which a browser that answers nothing counts as failed. */
  readonly stepTimeout?: number;
}

/** Preparing the longest history takes a minute, settling 500 requests at most two. */
const STEP_TIMEOUT_MS = 180_000;

const NARROW = 1.06;
const ENOUGH = 40;

/**
 * Opens a group, takes its pairs, and computes its figures.
 * @throws Error when a step fails or does not end in time
 */
export async function measureGroup(
  group: Group,
  place: Place,
  { limits, deadline, progress, stepTimeout = STEP_TIMEOUT_MS }: Measuring,
): Promise<Figure[]> {
  progress.say(`${group.name}: preparing`);
  const limited = <T>(step: Promise<T>, name: string) =>
    withTimeout(step, stepTimeout, `${group.name} ${name}`);
  const session = await limited(group.open(place), 'to be prepared');
  const taking = {
    take: (side: Side, round: number) => limited(session.take(side, round), 'to take a pair'),
  };
  try {
    const figuresOf = (pairs: ReadonlyMap<string, readonly Pair[]>) =>
      group.ratios.flatMap((spec) => figureOf(spec, pairs.get(spec.reading), limits));
    const pairs = await takePairs(taking, {
      deadline,
      isClear: (taken) =>
        figuresOf(taken).every((one) =>
          place.other.kind === 'floor' ? verdictOn(one) !== 'unclear' : isNarrow(one),
        ),
      onPair: (count) => progress.saySometimes(`${group.name}: ${count} pairs`),
    });
    const facts = session.facts && (await limited(session.facts(), 'to measure its facts'));
    return [...figuresOf(pairs), ...(facts ?? [])];
  } finally {
    await limited(session.close(), 'to close');
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
