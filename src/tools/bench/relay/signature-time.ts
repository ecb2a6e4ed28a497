import { randomUUID } from 'node:crypto';
import { findRefusal, sign } from '../../../relay/webhooks/signature';
import { SANDBOX_API_SECRET } from '../../../sandbox/state/application';
import { webhookBody } from '../../relay/client';
import { median } from '../statistics/percentile';

const CHECKS = 5000;

/** Microseconds in which a webhook's signature is judged: the median of the rounds. */
export function signatureTime(rounds: number): number {
  const now = Date.now();
  const timestamp = String(Math.floor(now / 1000));
  const webhooks = Array.from({ length: CHECKS }, () => {
    const body = Buffer.from(webhookBody(randomUUID()));
    return { body, signature: sign(SANDBOX_API_SECRET, timestamp, body) };
  });
  const samples: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    for (const { body, signature } of webhooks) {
      const secrets = [SANDBOX_API_SECRET];
      const refusal = findRefusal({ timestamp, signature }, body, secrets, now, 300_000);
      if (refusal) throw new Error(`A genuine webhook was refused: ${refusal}.`);
    }
    if (round > 0) samples.push(((performance.now() - began) * 1000) / CHECKS);
  }
  return median(samples);
}
