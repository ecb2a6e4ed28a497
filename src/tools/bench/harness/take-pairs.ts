import type { Pair } from '../statistics/ratio';
import { MIN_PAIRS } from '../statistics/verdict';
import type { Readings, Session, Side } from './group';

/** With more pairs than this an interval hardly narrows. */
const MAX_PAIRS = 120;

export interface Taking {
  /** Milliseconds since 1970 after which no further pair begins. */
  readonly deadline: number;
  /** Whether further pairs would change no verdict. */
  isClear(pairs: ReadonlyMap<string, readonly Pair[]>): boolean;
  onPair(pairs: number): void;
}

/**
 * Takes samples of both sides in turns, so that whatever else the machine does affects both alike.
 * Which side goes first alternates. The first round warms up and is thrown away.
 * @returns the pairs of each reading
 */
export async function takePairs(
  session: Pick<Session, 'take'>,
  { deadline, isClear, onPair }: Taking,
): Promise<ReadonlyMap<string, readonly Pair[]>> {
  const pairs = new Map<string, Pair[]>();
  for (let round = 0; round <= MAX_PAIRS; round += 1) {
    const order: Side[] = round % 2 === 0 ? [0, 1] : [1, 0];
    const readings: [Readings, Readings] = [{}, {}];
    for (const side of order) readings[side] = await session.take(side, round);
    if (round > 0) addPairs(pairs, readings);
    onPair(round);
    if (round > 0 && Date.now() > deadline) break;
    if (round >= MIN_PAIRS && isClear(pairs)) break;
  }
  return pairs;
}

function addPairs(pairs: Map<string, Pair[]>, [own, floor]: [Readings, Readings]): void {
  for (const [reading, values] of Object.entries(own)) {
    const known = pairs.get(reading) ?? [];
    known.push({ own: values, floor: floor[reading] ?? [] });
    pairs.set(reading, known);
  }
}
