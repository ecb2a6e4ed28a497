import { answerParent } from './answer-parent';
import { openLine } from './line';
import { sendWebhooks } from './send-webhooks';
import { signedWebhooks } from './signed-webhooks';

/** Webhooks to send to one server. */
export interface SendOrder {
  readonly port: number;
  readonly count: number;
  readonly lines: number;
  /** As `sendWebhooks` has it. */
  readonly rate?: number;
}

/** The program that loads: lines are open, and all is signed, before the clock runs. */
answerParent({
  async send({ port, count, lines, rate }: SendOrder) {
    const webhooks = signedWebhooks(count);
    const open = await Promise.all(Array.from({ length: lines }, () => openLine(port)));
    const sent = await sendWebhooks(open, webhooks, rate);
    for (const line of open) line.close();
    return sent;
  },
});
