import { answerParent } from './answer-parent.js';
import { type Line, openLine } from './line.js';
import { sendWebhooks } from './send-webhooks.js';
import { signedWebhooks } from './signed-webhooks.js';

/** Webhooks to send to one server. */
export interface SendOrder {
  readonly port: number;
  readonly count: number;
  readonly lines: number;
  /** As `sendWebhooks` has it. */
  readonly rate?: number;
}

/** The program that loads: what it sends is signed before the clock runs. */
const open = new Map<string, Promise<Line[]>>();

function linesTo(port: number, count: number): Promise<Line[]> {
  const key = `${port} ${count}`;
  const lines = open.get(key) ?? Promise.all(Array.from({ length: count }, () => openLine(port)));
  open.set(key, lines);
  return lines;
}

answerParent({
  async send({ port, count, lines, rate }: SendOrder) {
    const webhooks = signedWebhooks(count);
    return await sendWebhooks(await linesTo(port, lines), webhooks, rate);
  },
});
