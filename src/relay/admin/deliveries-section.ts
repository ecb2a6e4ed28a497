import { html } from 'hono/html';
import { listDeliveries } from '../webhooks/list-deliveries';
import { button } from './button';
import type { Section } from './section';
import { moment, sinceStamp, spanText } from './written';

export const deliveriesSection: Section = {
  id: 'deliveries',
  title: 'Webhooks taken',
  none: 'No webhook yet.',
  columns: ['Payload', 'Received', 'Attempt', 'On its way', 'Until confirmed', 'Verdict', ''],
  finds: 'payload',
  async read({ sql }, asked) {
    const deliveries = await listDeliveries(sql, asked.most, asked.find);
    return deliveries.map(({ payload, attempt, sentAt, receivedAt, confirmedAt, verdict }) => [
      html`<code>${payload}</code>`,
      moment(receivedAt, asked.now),
      attempt === 0 ? 'not told' : String(attempt),
      sinceStamp(receivedAt - sentAt),
      confirmedAt === null ? '–' : spanText(Math.max(0, confirmedAt - receivedAt)),
      html`<span class="${verdict === 'given up' ? 'bad' : 'verdict'}">${verdict ?? 'waits'}</span>`,
      button('replay', 'Replay', asked, { payload }),
    ]);
  },
};
