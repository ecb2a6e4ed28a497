import type { Line } from './line';
import type { SignedWebhook } from './signed-webhooks';

/** What was sent, and what came of it. */
export interface Sent {
  /** Payloads whose webhook was answered 200. */
  readonly stored: string[];
  readonly refused: number;
  /** From the first send until the last answer. */
  readonly seconds: number;
  /** Milliseconds of each answer, from when its webhook was due. */
  readonly times: number[];
  /** The sender's own share of one core meanwhile. */
  readonly share: number;
}

/**
 * Sends webhooks over lines, each with one at a time.
 * @param rate so many a second, whether or not answers come (an open loop, in which a wait for a free
 *   line counts); without one, each line sends the next as soon as it is answered
 */
export async function sendWebhooks(
  lines: readonly Line[],
  webhooks: readonly SignedWebhook[],
  rate = Number.POSITIVE_INFINITY,
): Promise<Sent> {
  const stored: string[] = [];
  const times: number[] = [];
  const free = [...lines];
  const cpu = process.cpuUsage();
  const began = performance.now();
  const due = (at: number): number => began + (at * 1000) / rate;
  let next = 0;
  let answered = 0;
  await new Promise<void>((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const sendDue = (): void => {
      clearTimeout(timer);
      for (const now = performance.now(); next < webhooks.length && due(next) <= now; ) {
        const line = free.pop();
        if (!line) return;
        send(line, next);
        next += 1;
      }
      if (next < webhooks.length) timer = setTimeout(sendDue, due(next) - performance.now());
    };
    const send = (line: Line, at: number): void => {
      const { payload, bytes } = webhooks[at] as SignedWebhook;
      const from = rate === Number.POSITIVE_INFINITY ? performance.now() : due(at);
      line.send(bytes, (status) => {
        times.push(performance.now() - from);
        if (status === 200) stored.push(payload);
        answered += 1;
        free.push(line);
        if (answered === webhooks.length) resolve();
        else if (next < webhooks.length) sendDue();
      });
    };
    sendDue();
  });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const refused = webhooks.length - stored.length;
  return { stored, refused, seconds, times, share: (user + system) / 1e6 / seconds };
}
