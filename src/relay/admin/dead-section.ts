import { html } from 'hono/html';
import { deadJobs } from '../confirm/jobs';
import { button } from './button';
import type { Section } from './section';
import { moment } from './written';

export const deadSection: Section = {
  id: 'dead',
  title: 'Given up',
  none: 'Nothing was given up.',
  columns: ['Payload', 'Given up', 'Asked for by', 'Reason', ''],
  async read({ sql }, asked) {
    const dead = await deadJobs(sql, asked.most);
    return dead.map(({ payload, dead_at, why, problem }) => [
      html`<code>${payload}</code>`,
      moment(dead_at, asked.now),
      why,
      html`<span class="bad">${problem}</span>`,
      button('retry', 'Retry', asked, { payload }),
    ]);
  },
  aside: (asked) => button('retry', 'Retry all', asked),
};
