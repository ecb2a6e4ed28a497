import { html } from 'hono/html';
import { listDeadLetters } from '../confirm/jobs';
import { button } from './button';
import { formatTime } from './format-time';
import type { Section } from './section';

export const deadSection: Section = {
  id: 'dead',
  title: 'Dead letters',
  emptyText: 'No dead letters.',
  columns: ['Payload', 'Failed', 'Trigger', 'Reason', ''],
  async read({ sql }, query) {
    const dead = await listDeadLetters(sql, query.limit);
    return dead.map(({ payload, dead_at, why, problem }) => [
      html`<code>${payload}</code>`,
      formatTime(dead_at, query.now),
      why,
      html`<span class="bad">${problem}</span>`,
      button('retry', 'Retry', query, { payload }),
    ]);
  },
  headerButton: (query) => button('retry', 'Retry all', query),
};
