import type { SendOrder } from './load';
import type { Program } from './program';
import type { Sent } from './send-webhooks';

/** So many connections send at once. */
export const LINES = 64;

/**
 * Sends the same load to two servers in turns, so that whatever else the machine does meets both
 * alike. Who is not measured stands still. The first round warms them and is thrown away.
 */
export async function takeTurns(
  load: Program,
  [one, other]: readonly [Program, Program],
  { rounds, count }: { rounds: number; count: number },
): Promise<[Sent[], Sent[]]> {
  const samples: [Sent[], Sent[]] = [[], []];
  one.hold();
  other.hold();
  for (let round = 0; round <= rounds; round += 1) {
    // Who is second may find the machine warmer.
    for (const turn of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const server = turn === 0 ? one : other;
      server.goOn();
      const sent = await send(load, { port: server.port, count, lines: LINES });
      server.hold();
      if (round > 0) samples[turn === 0 ? 0 : 1].push(sent);
    }
  }
  one.goOn();
  other.goOn();
  return samples;
}

/** @throws when one of them was not answered 200: then the figure would be of something else */
export async function send(load: Program, order: SendOrder): Promise<Sent> {
  const sent = await load.ask<Sent>('send', order);
  if (sent.refused > 0) throw new Error(`${sent.refused} webhooks were not answered 200.`);
  return sent;
}
