import { html } from 'hono/html';
import { listDeliveries } from '../webhooks/list-deliveries';
import { button } from './button';
import { formatDuration, formatTime, formatTransitTime } from './format-time';
import type { Section } from './section';

export const deliveriesSection: Section = {
  id: 'deliveries',
  title: 'Webhooks received',
  emptyText: 'No webhooks yet.',
  columns: ['Payload', 'Received', 'Attempt', 'In transit', 'Until confirmed', 'Result', ''],
  searchBy: 'payload',
  async read({ sql }, query) {
    const deliveries = await listDeliveries(sql, query.limit, query.search);
    return deliveries.map(({ payload, attempt, sentAt, receivedAt, confirmedAt, verdict }) => [
      html`<code>${payload}</code>`,
      formatTime(receivedAt, query.now),
      attempt === 0 ? 'unknown' : String(attempt),
      formatTransitTime(receivedAt - sentAt),
      confirmedAt === null ? '–' : formatDuration(Math.max(0, confirmedAt - receivedAt)),
      html`<span class="${verdict === 'given up' ? 'bad' : ''}">${verdict ?? 'pending'}</span>`,
      button('replay', 'Replay', query, { payload }),
    ]);
  },
};
