import { html } from 'hono/html';
import type { Section } from './section';

export const listenersSection: Section = {
  id: 'listeners',
  title: 'Open event streams of this relay',
  emptyText: 'No open event streams.',
  columns: ['Account', 'Streams'],
  async read({ hub }, { limit }) {
    const rooms = hub.countByAccount().slice(0, limit);
    return rooms.map(({ account, listeners }) => [
      html`<code>${account}</code>`,
      String(listeners),
    ]);
  },
};
